import type { EscalationReason } from '../tutoring/attempt.ts';
import type { Solution } from '../tutoring/solution.ts';

export const escalationStates = ['OPEN', 'CLAIMED', 'RESOLVED'] as const;
export type EscalationState = (typeof escalationStates)[number];

/** One problem that is reviewed by people: at most one for each solution. No student is in it. */
export interface Escalation {
  readonly id: string;
  readonly solution: Solution;
  /** A claim that has run out counts as open. */
  readonly state: EscalationState;
  readonly reasons: readonly EscalationReason[];
  /** How often the problem was given out, with or without an answer, until it was resolved. */
  readonly affected: number;
  readonly claimedBy: string | null;
  readonly claimExpiresAt: Date | null;
  /** Who gave an answer that the judge refutes; somebody else has to confirm it. Null where nothing waits for that. */
  readonly insistedBy: string | null;
  /** The tenants in which somebody asked for it, percent-encoded as in subjects. */
  readonly tenants: readonly string[];
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
}

/** Something that happened to an escalation. Events are only ever added. */
export interface EscalationEvent {
  readonly at: Date;
  readonly by: string;
  readonly action: string;
  readonly note: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What can be done to an escalation by somebody who reviews. */
export type Action = 'claim' | 'release' | 'assign' | 'resolve' | 'rerun' | 'comment';

/** Where an escalation stands for one reviewer. */
export type Standing = 'open' | 'mine' | 'held' | 'resolved';

/** Why something cannot be done now. */
export type ConflictCode = 'HELD' | 'NOT_CLAIMED' | 'RESOLVED';

const table: Readonly<Record<Action, Readonly<Record<Standing, EscalationState | 'same' | ConflictOf>>>> = {
  claim: { open: 'CLAIMED', mine: 'CLAIMED', held: { code: 'HELD' }, resolved: { code: 'RESOLVED' } },
  release: {
    open: { code: 'NOT_CLAIMED' },
    mine: 'OPEN',
    held: { code: 'HELD' },
    resolved: { code: 'RESOLVED' },
  },
  assign: { open: 'CLAIMED', mine: 'CLAIMED', held: { code: 'HELD' }, resolved: { code: 'RESOLVED' } },
  resolve: { open: 'RESOLVED', mine: 'RESOLVED', held: { code: 'HELD' }, resolved: { code: 'RESOLVED' } },
  rerun: { open: 'CLAIMED', mine: 'CLAIMED', held: { code: 'HELD' }, resolved: { code: 'RESOLVED' } },
  comment: { open: 'same', mine: 'same', held: 'same', resolved: 'same' },
};

interface ConflictOf {
  readonly code: ConflictCode;
}

/** What an action leads to. */
export type Move =
  | { readonly kind: 'allowed'; readonly to: EscalationState | 'same' }
  | { readonly kind: 'conflict'; readonly code: ConflictCode; readonly message: string };

const messages: Readonly<Record<ConflictCode, string>> = {
  HELD: 'Somebody else holds this at the moment.',
  NOT_CLAIMED: 'You do not hold this.',
  RESOLVED: 'This has been resolved already.',
};

/** Decides whether an action may be done. What nobody holds may be resolved at once, as if it were claimed first. */
export function moveOf(action: Action, standing: Standing): Move {
  const found = table[action][standing];
  if (typeof found === 'string') return { kind: 'allowed', to: found };
  return { kind: 'conflict', code: found.code, message: messages[found.code] };
}

/** @param isLive whether the claim has not run out */
export function standingOf(state: EscalationState, claimedBy: string | null, isLive: boolean, by: string): Standing {
  if (state === 'RESOLVED') return 'resolved';
  if (state === 'OPEN' || !isLive) return 'open';
  return claimedBy === by ? 'mine' : 'held';
}
