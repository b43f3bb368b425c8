import { type GraphQLSchema, getVariableValues, Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { Refusal } from './refusal.ts';

/** The most faults that a client is shown of one request. */
const mostFaults = 10;

/** What of the variables does not fit the types that the operation declares for them; the message names the place. */
export function findFaults(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly Refusal[] {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: mostFaults,
  });
  return (errors ?? []).map((error) => new Refusal('BAD_USER_INPUT', error.message, {}, error));
}

/**
 * Whether an operation costs the same whatever its variables. Costs depend on page sizes and on what is skipped or included; and a variable with
 * a default may still be null where an argument may not be, which is only seen when the cost is computed.
 */
export function hasFixedCost(operation: OperationDefinitionNode): boolean {
  return (operation.variableDefinitions ?? []).every(
    ({ type, defaultValue }) => defaultValue === undefined && !['Int', 'Boolean'].includes(nameOf(type)),
  );
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
