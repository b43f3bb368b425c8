import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../graphql/asker.ts';
import type { Payload } from '../../graphql/payload.ts';

/** Compiled operations that are kept. */
const keptOperations = 200;

/** An operation that was admitted: parsed, valid, within the limits, with variables that fit. */
export interface AdmittedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly payload: Payload;
}

export type Execute = (admitted: AdmittedOperation, context: RequestContext) => Promise<ExecutionResult>;

/** What is known of an operation: that it came once, how it was compiled, or that it cannot be. */
type Known = 'once' | CompiledQuery | 'as it is';

/**
 * Executes admitted operations. One that comes a second time is compiled; admission has parsed and checked it, so that nothing of that is done
 * again here.
 */
export function createExecute(schema: GraphQLSchema): Execute {
  const known = new LRUCache<OperationDefinitionNode, Known>({ max: keptOperations });
  const lookAt = ({ document, operation, payload }: AdmittedOperation): Known => {
    const before = known.get(operation);
    if (before !== undefined && before !== 'once') return before;
    const how = before === undefined ? 'once' : compile(schema, document, payload.operationName);
    known.set(operation, how);
    return how;
  };
  return async (admitted, context) => {
    const how = lookAt(admitted);
    const { variables, operationName } = admitted.payload;
    if (typeof how === 'object') return how.query(undefined, context, variables);
    return execute({
      schema,
      document: admitted.document,
      contextValue: context,
      variableValues: variables,
      ...(operationName === undefined ? {} : { operationName }),
    });
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Known {
  const compiled = compileQuery(schema, document, operationName);
  return isCompiledQuery(compiled) ? compiled : 'as it is';
}
