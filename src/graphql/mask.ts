import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal } from './refusal.ts';

/** Told of every error that is kept from the client, with the id that the client was given instead. */
export type ReportFault = (error: unknown, id: string) => void;

/** What a client may read of an error: a {@link Refusal} as it is, of anything else only that it happened. Works for every transport. */
export function maskError(error: unknown, report: ReportFault): GraphQLFormattedError {
  return masked(error, report).toJSON();
}

/** The same, for libraries that write errors out themselves. */
export function masked(error: unknown, report: ReportFault): GraphQLError {
  if (error instanceof GraphQLError && isMeantForClients(error)) return error;
  const id = randomUUID();
  report(error instanceof GraphQLError ? (error.originalError ?? error) : error, id);
  const path = error instanceof GraphQLError ? error.path : undefined;
  return new GraphQLError('Internal error', { path, extensions: { code: 'INTERNAL', id } });
}

/** The executor wraps what a resolver throws, to add its path. */
function isMeantForClients(error: GraphQLError): boolean {
  return error instanceof Refusal || error.originalError instanceof Refusal;
}
