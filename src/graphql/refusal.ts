import { GraphQLError } from 'graphql';

/**
 * Why a request was not answered. UNAUTHENTICATED: no valid token. MALFORMED: not a GraphQL request. SYNTAX, INVALID: the document is none,
 * or does not fit the schema. LIMIT_EXCEEDED: `limit`, `most` and `found` say which. BAD_USER_INPUT: `fields` names the inputs at fault.
 * FORBIDDEN: this asker may not do that. UNAVAILABLE: come back later. INTERNAL: our mistake, logged under `id`.
 */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'MALFORMED'
  | 'SYNTAX'
  | 'INVALID'
  | 'LIMIT_EXCEEDED'
  | 'BAD_USER_INPUT'
  | 'FORBIDDEN'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** An error that was made for the client to read: its message says what to change. All others are masked. */
export class Refusal extends GraphQLError {
  /**
   * @param details what a program may want to know besides the code.
   * @param cause the error of the GraphQL library that this one repeats, for its place in the document.
   */
  constructor(
    readonly code: RefusalCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    cause?: GraphQLError,
  ) {
    super(message, {
      extensions: { code, ...details },
      nodes: cause?.nodes ?? null,
      source: cause?.source ?? null,
      positions: cause?.positions ?? null,
    });
  }
}
