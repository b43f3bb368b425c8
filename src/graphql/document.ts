import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { AccessTable } from './access.ts';
import { documentLimits, findExcess, refuseAbove } from './limits.ts';
import { measure } from './measure.ts';
import type { Payload } from './payload.ts';
import { Refusal } from './refusal.ts';

/** A document that fits the schema and the limits, with the operation of it that was named. */
export interface ReadDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** What a deployment allows beyond the limits. */
export interface DocumentPolicy {
  /** Whether clients may ask for the schema itself. */
  readonly allowsIntrospection: boolean;
  /** Who may have which field. */
  readonly access: AccessTable;
}

/** The most errors that a client is shown of one document. */
const mostErrors = 10;

/**
 * Reads a document and checks everything about it that does not depend on variables. What bounds the work comes first: validation is
 * quadratic in places, and is only done on documents that keep to the limits.
 */
export function readDocument(
  payload: Payload,
  schema: GraphQLSchema,
  policy: DocumentPolicy,
): ReadDocument | readonly Refusal[] {
  const tooLarge = refuseAbove('bytes', Buffer.byteLength(payload.query));
  if (tooLarge) return [tooLarge];
  const document = parseDocument(payload.query);
  if (document instanceof Refusal) return [document];
  const operation = getOperationAST(document, payload.operationName);
  if (!operation) return [new Refusal('MALFORMED', '`operationName` must name one of the operations of the document.')];
  if (!schema.getRootType(operation.operation))
    return [
      new Refusal(
        'INVALID',
        `There is no ${operation.operation} here.`,
        {},
        new GraphQLError('', { nodes: operation }),
      ),
    ];

  const size = measure(document, operation);
  const excess = findExcess(size);
  if (excess) return [excess];
  if (size.introspections > 0 && !policy.allowsIntrospection)
    return [new Refusal('FORBIDDEN', 'The schema is not served here; it is published with the service.')];
  const errors = validate(schema, document, specifiedRules, { maxErrors: mostErrors });
  return errors.length === 0
    ? { document, operation }
    : errors.map((error) => new Refusal('INVALID', error.message, {}, error));
}

function parseDocument(query: string): DocumentNode | Refusal {
  try {
    return parse(query, { maxTokens: documentLimits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return new Refusal('SYNTAX', error.message, {}, error);
    throw error;
  }
}
