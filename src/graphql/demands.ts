import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { type Access, type AccessTable, mayAsk } from './access.ts';
import type { Role } from './asker.ts';
import type { ReadDocument } from './document.ts';
import { Refusal } from './refusal.ts';

/** A field that an operation asks for, and who may; null where nobody was given it. */
export interface Demand {
  readonly field: string;
  readonly access: Access | null;
}

/** What an operation asks for that is not for everybody. The document is valid. */
export function demandsOf(
  schema: GraphQLSchema,
  access: AccessTable,
  { document, operation }: ReadDocument,
): readonly Demand[] {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const asked: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const demands = new Map<string, Access | null>();
  const types = new TypeInfo(schema);
  const Field = ({ name }: { readonly name: { readonly value: string } }) => {
    const parent = types.getParentType()?.name ?? '';
    // The schema itself, and the names of types: whether they are told is a setting.
    if (name.value.startsWith('__') || parent.startsWith('__')) return;
    const given = access[parent]?.[name.value] ?? null;
    if (given !== 'everybody') demands.set(`${parent}.${name.value}`, given);
  };
  visit(asked, visitWithTypeInfo(types, { Field }));
  return [...demands].map(([field, given]) => ({ field, access: given }));
}

/** The first demand that this role may not make, as a refusal; null where it may make all. */
export function refuseDemands(demands: readonly Demand[], role: Role): Refusal | null {
  const excess = demands.find((demand) => demand.access === null || !mayAsk(demand.access, role));
  if (excess === undefined) return null;
  return new Refusal('FORBIDDEN', `${excess.field} is ${whom(excess.access)}.`);
}

function whom(given: Access | null): string {
  switch (given) {
    case 'administrators':
      return 'for administrators only';
    case null:
      return 'for nobody';
    default:
      return 'for teachers and administrators only';
  }
}
