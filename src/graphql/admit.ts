import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Asker } from './asker.ts';
import { costOf } from './cost.ts';
import { type Demand, demandsOf, refuseDemands } from './demands.ts';
import { type DocumentPolicy, type ReadDocument, readDocument } from './document.ts';
import { refuseAbove } from './limits.ts';
import { type Payload, readPayload } from './payload.ts';
import { Refusal } from './refusal.ts';
import { findFaults, hasFixedCost } from './variables.ts';

/** An operation that may be executed, or everything that is wrong with it, for the client to read. */
export type Admission =
  | ({ readonly kind: 'admitted'; readonly payload: Payload; readonly asker: Asker } & ReadDocument)
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** What every transport calls with what a client sent and who it is; null for strangers. */
export type Admit = (sent: unknown, asker: Asker | null) => Admission;

/** How much of admitted documents is kept parsed, in characters; parsed, they take some thirty times as much. */
const keptCharacters = 500_000;

/**
 * The one door for documents: who asks, the shape of the payload (no batches), size, syntax, depth, fields, aliases, root fields,
 * introspection, validity, who may ask for its fields, variables and cost, cheapest first.
 * @returns the function that every transport calls with what a client sent, before anything is executed. It never throws for bad input.
 */
export function createAdmission(schema: GraphQLSchema, policy: DocumentPolicy): Admit {
  const known = new LRUCache<string, KnownDocument>({
    maxSize: keptCharacters,
    sizeCalculation: (_, key) => key.length,
  });

  const read = (payload: Payload): KnownDocument | readonly Refusal[] => {
    const key = `${payload.operationName ?? ''}\n${payload.query}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const found = readDocument(payload, schema, policy);
    if (!('document' in found)) return found;
    const fresh: KnownDocument = { ...found, demands: demandsOf(schema, policy.access, found), fixedCost: undefined };
    known.set(key, fresh);
    return fresh;
  };

  return (sent, asker) => {
    if (asker === null)
      return refuse([new Refusal('UNAUTHENTICATED', 'Send a valid token: authorization: Bearer ...')]);
    const payload = readPayload(sent);
    if (payload instanceof Refusal) return refuse([payload]);
    const found = read(payload);
    if (!('document' in found)) return refuse(found);
    const forbidden = refuseDemands(found.demands, asker.role);
    if (forbidden !== null) return refuse([forbidden]);
    const faults = findFaults(schema, found.operation, payload.variables);
    if (faults.length > 0) return refuse(faults);
    const cost = found.fixedCost ?? costOf(schema, found, payload);
    if (cost instanceof Refusal) return refuse([cost]);
    if (hasFixedCost(found.operation)) found.fixedCost = cost;
    const excess = refuseAbove('cost', cost);
    return excess
      ? refuse([excess])
      : { kind: 'admitted', payload, asker, document: found.document, operation: found.operation };
  };
}

/** A document that was read before, with what it asks for that is not for everybody, and its cost where that is always the same. */
type KnownDocument = ReadDocument & { readonly demands: readonly Demand[]; fixedCost: number | undefined };

function refuse(refusals: readonly Refusal[]): Admission {
  return { kind: 'refused', refusals };
}
