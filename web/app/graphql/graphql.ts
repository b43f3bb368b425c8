import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema-types.d.ts';

/** Writes a document whose variables and result TypeScript knows from `schema.graphql`. */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string } }>();

export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada';
