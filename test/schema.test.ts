import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  isInputObjectType,
  printSchema,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolvers } from '../src/graphql/schema.ts';

let schema: GraphQLSchema;

beforeAll(async () => {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  schema = await app.get(GraphQLSchemaFactory).create([...resolvers]);
});

describe('schema.graphql', () => {
  it('is what the resolvers and types print (`npm run schema` writes it anew)', async () => {
    await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot('../schema.graphql');
  });

  const promised = () => buildSchema(readFileSync(new URL('./fixtures/promised.graphql', import.meta.url), 'utf8'));
  const printed = () => buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

  it('keeps every type, field, argument and enum value that clients rely on', () => {
    expect(findBreakingChanges(promised(), printed()).map(({ description }) => description)).toEqual([]);
  });

  it('keeps the defaults and the members of unions and enums', () => {
    expect(findDangerousChanges(promised(), printed()).map(({ description }) => description)).toEqual([]);
  });

  it('keeps the defaults of inputs', () => {
    expect(inputDefaults(printed())).toMatchObject(inputDefaults(promised()));
    expect(inputDefaults(promised())).toMatchObject({ 'SolveInput.waitMs': 10_000, 'SolveInput.pace': 'HOMEWORK' });
  });
});

function inputDefaults(schema: GraphQLSchema): Record<string, unknown> {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const fields = inputs.flatMap((type) =>
    Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.defaultValue] as const),
  );
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
