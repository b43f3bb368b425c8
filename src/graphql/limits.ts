import type { Measure } from './measure.ts';
import { Refusal } from './refusal.ts';

/** What one document may ask for. The longest that the project's own clients send take about a third of each. */
export const documentLimits = {
  bytes: 16_384,
  tokens: 1_000,
  depth: 10,
  /** For documents that ask for the schema: its types nest by their wrappings. */
  introspectionDepth: 16,
  fields: 500,
  aliases: 30,
  rootFields: 10,
  introspections: 1,
  /** One field costs 1, what works costs more, and a page as much as its items; declared beside each field. */
  cost: 5_000,
} as const;

export type DocumentLimit = keyof typeof documentLimits;

/** The first limit that an operation of this measure goes beyond; null where it keeps to all. */
export function findExcess(measure: Measure): Refusal | null {
  const depthLimit = measure.introspections > 0 ? 'introspectionDepth' : 'depth';
  return (
    refuseAbove(depthLimit, measure.depth) ??
    refuseAbove('fields', measure.fields) ??
    refuseAbove('aliases', measure.aliases) ??
    refuseAbove('rootFields', measure.rootFields) ??
    refuseAbove('introspections', measure.introspections)
  );
}

/** @returns the refusal where `found` is more than the limit allows. Without end, as in fragments that spread themselves, is more. */
export function refuseAbove(limit: DocumentLimit, found: number): Refusal | null {
  const most = documentLimits[limit];
  if (found <= most) return null;
  const amount = Number.isFinite(found) ? String(found) : 'without end';
  return new Refusal('LIMIT_EXCEEDED', `The limit of ${limit} is ${most}; this document has ${amount}.`, {
    limit,
    most,
    ...(Number.isFinite(found) ? { found } : {}),
  });
}
