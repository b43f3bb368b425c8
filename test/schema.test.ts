import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  introspectionFromSchema,
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

  it('is what the pages are typed by (`npm run schema` writes that anew, too)', async () => {
    const types = outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), {
      fileType: '.d.ts',
      shouldPreprocess: true,
    });
    await expect(types).toMatchFileSnapshot('../web/app/graphql/schema-types.d.ts');
  });

  const promised = () => buildSchema(readFileSync(new URL('./fixtures/promised.graphql', import.meta.url), 'utf8'));
  const printed = () => buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

  it('keeps every type, field, argument and enum value that clients rely on', () => {
    expect(findBreakingChanges(promised(), printed()).map(({ description }) => description)).toEqual([]);
  });

  it('keeps the defaults and the members of unions and enums', () => {
    expect(findDangerousChanges(promised(), printed()).map(({ description }) => description)).toEqual([]);
  });

  it('keeps every meaning that is told, and may say more', () => {
    const told = meanings(printed());
    const lost = [...meanings(promised())].flatMap(([name, words]) => {
      const missing = [...words].filter((word) => !told.get(name)?.has(word));
      return missing.length === 0 ? [] : [`${name}: ${missing.join(' ')}`];
    });
    expect(lost).toEqual([]);
  });

  it('keeps the defaults of inputs', () => {
    expect(inputDefaults(printed())).toMatchObject(inputDefaults(promised()));
    expect(inputDefaults(promised())).toMatchObject({ 'SolveInput.waitMs': 10_000, 'SolveInput.pace': 'HOMEWORK' });
  });
});

/** The words that are said of each type and field, by its name. */
function meanings(schema: GraphQLSchema): Map<string, ReadonlySet<string>> {
  const told = Object.values(schema.getTypeMap()).flatMap((type) => [
    [type.name, type.description] as const,
    ...('getFields' in type
      ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description] as const)
      : []),
  ]);
  return new Map(
    told.flatMap(([name, text]) => (text == null ? [] : [[name, new Set(text.match(/[\p{L}\d_]+/gu) ?? [])]])),
  );
}

function inputDefaults(schema: GraphQLSchema): Record<string, unknown> {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const fields = inputs.flatMap((type) =>
    Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.defaultValue] as const),
  );
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
