import { GraphQLError, type GraphQLSchema } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import type { ReadDocument } from './document.ts';
import type { Payload } from './payload.ts';
import { Refusal } from './refusal.ts';

/** What a field declares with `complexity`, or else 1 and what is below it. */
const estimators = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];

/**
 * What an operation costs with its variables, both valid. A variable that may be null can still stand where an argument may not be: that is
 * refused here.
 */
export function costOf(schema: GraphQLSchema, { document }: ReadDocument, payload: Payload): number | Refusal {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: payload.variables,
      ...(payload.operationName === undefined ? {} : { operationName: payload.operationName }),
      estimators,
    });
  } catch (error) {
    if (error instanceof GraphQLError) return new Refusal('BAD_USER_INPUT', error.message, {}, error);
    throw error;
  }
}
