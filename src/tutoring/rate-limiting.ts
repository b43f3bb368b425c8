import { LRUCache } from 'lru-cache';
import { namesOf, type Party, type PartyKind, partyKinds } from './party.ts';
import type { RateLimits, RateScope } from './ports.ts';

/**
 * What requests cost, in units: one that an answer is remembered for, or that joins a solve in flight; a problem that is opened (it is read, and solved where
 * computer algebra can), and what it costs besides where models will be asked; an answer that is marked.
 */
export const unitsFor = { request: 1, opening: 10, models: 50, marking: 5 } as const;

/** Units a minute; null is no limit. */
export type RateSettings = Readonly<Record<`${PartyKind}Units`, number | null>>;

/** That somebody asks too often: data, not an error. */
export interface RateLimited {
  readonly kind: 'rate-limited';
  readonly message: string;
  readonly retryAfterMs: number;
}

/** So many units are taken at once for small requests, and how long what is left of them is good for, in milliseconds. */
const [prepaidUnits, prepaidMs] = [20, 20_000];
/** How many askers are remembered here, with what they have prepaid or were refused. */
const heldAskers = 50_000;

/**
 * Limits what people, classes and tenants ask for, over all instances; never an address, since a school has one. Small requests are paid for ahead, some at once, so
 * that a remembered answer costs a query once in a while; whoever was refused is refused here until the minute is over.
 */
export class RateLimiting {
  private readonly isOff: boolean;
  private readonly prepaid = new LRUCache<string, number>({ max: heldAskers, ttl: prepaidMs });
  private readonly refused = new LRUCache<string, { readonly units: number; readonly untilMs: number }>({
    max: heldAskers,
  });

  constructor(
    private readonly limits: RateLimits,
    private readonly settings: RateSettings,
  ) {
    this.isOff = partyKinds.every((kind) => settings[`${kind}Units`] === null);
  }

  /** Takes units. @returns null where the party may go on */
  async take(party: Party, units: number): Promise<RateLimited | null> {
    if (this.isOff) return null;
    const key = keyOf(party);
    const held = this.prepaid.get(key) ?? 0;
    if (units <= held) {
      this.prepaid.set(key, held - units, { noUpdateTTL: true });
      return null;
    }
    const wanted = units < prepaidUnits ? prepaidUnits : units;
    const known = this.refusal(party, units);
    if (known !== null) return known;
    const limited = await this.takeShared(party, wanted);
    // Near the limit what is wanted ahead may be too much, and what is needed not.
    const needed = limited !== null && wanted > units ? await this.takeShared(party, units) : limited;
    if (needed !== null) return this.refuse(party, units, needed);
    if (limited === null && wanted > units) this.prepaid.set(key, held + wanted - units);
    return null;
  }

  private takeShared(party: Party, units: number): Promise<number | null> {
    return this.limits.take(this.scopesOf(party), units);
  }

  private scopesOf(party: Party): readonly RateScope[] {
    const names = namesOf(party);
    return partyKinds.flatMap((kind) => {
      const unitsPerMinute = this.settings[`${kind}Units`];
      return unitsPerMinute === null ? [] : names[kind].map((name) => ({ name, unitsPerMinute }));
    });
  }

  private refuse(party: Party, units: number, retryAfterMs: number): RateLimited {
    this.refused.set(keyOf(party), { units, untilMs: performance.now() + retryAfterMs }, { ttl: retryAfterMs + 1 });
    return limitedFor(retryAfterMs);
  }

  /** Who was refused as much a moment ago would be again. */
  private refusal(party: Party, units: number): RateLimited | null {
    const refused = this.refused.get(keyOf(party));
    if (refused === undefined || units < refused.units) return null;
    const leftMs = Math.ceil(refused.untilMs - performance.now());
    return leftMs > 0 ? limitedFor(leftMs) : null;
  }
}

function limitedFor(retryAfterMs: number): RateLimited {
  const seconds = Math.ceil(retryAfterMs / 1_000);
  return { kind: 'rate-limited', message: `Too much was asked for at once. Try again in ${seconds} s.`, retryAfterMs };
}

/** What somebody is held here by: with their classes, because a token may name others than the last one did. */
function keyOf({ subject, classes }: Party): string {
  return [subject, ...classes].join('\n');
}
