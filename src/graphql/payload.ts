import { Refusal } from './refusal.ts';

/** One GraphQL request as every transport carries it. */
export interface Payload {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Reads what a client sent. Batches are refused: each operation is admitted, counted and answered by itself. */
export function readPayload(sent: unknown): Payload | Refusal {
  if (Array.isArray(sent)) return malformed('Send one operation per request; batches are not taken.');
  if (!isRecord(sent))
    return malformed('Send a JSON object with `query`, and if need be `variables` and `operationName`.');
  const { query, variables, operationName } = sent;
  if (typeof query !== 'string' || query === '') return malformed('`query` must be a GraphQL document, as a string.');
  if (variables != null && !isRecord(variables)) return malformed('`variables` must be an object.');
  if (operationName != null && typeof operationName !== 'string') return malformed('`operationName` must be a string.');
  return { query, variables: variables ?? {}, operationName: operationName || undefined };
}

function malformed(message: string): Refusal {
  return new Refusal('MALFORMED', message);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
