import { createHash } from 'node:crypto';

/** Who asks, as budgets and limits look at them. */
export interface Party {
  /** Opaque, and different for everybody. */
  readonly subject: string;
  readonly tenant: string | null;
  /** The classes somebody is in, by their names within the tenant. */
  readonly classes: readonly string[];
  /** A server asks for many people, so that what is meant for one does not limit it. */
  readonly isServer?: true;
}

/** What a limit may be set for. */
export const partyKinds = ['user', 'class', 'tenant'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** Nobody in particular: for what is solved before anybody asks. */
export const nobody: Party = { subject: '', tenant: null, classes: [] };

/** The names that something is counted under for a party. People are written down as hashes alone; of a name its kind can be told. */
export function namesOf({ subject, tenant, classes, isServer }: Party): Readonly<Record<PartyKind, readonly string[]>> {
  const place = tenant === null ? '' : encodeURIComponent(tenant);
  return {
    user: subject === '' || isServer ? [] : [`user:${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`],
    class: classes.map((name) => `class:${place}/${encodeURIComponent(name)}`),
    tenant: tenant === null ? [] : [`tenant:${place}`],
  };
}

/** What kind of party a name stands for; null for other names. */
export function kindOfName(name: string): PartyKind | null {
  return partyKinds.find((kind) => name.startsWith(`${kind}:`)) ?? null;
}
