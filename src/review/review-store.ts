import type { Tier } from '../tiers/tier.ts';
import type { Assurance } from '../tutoring/assurance.ts';
import type { EscalationReason } from '../tutoring/attempt.ts';
import type { Page } from '../tutoring/ports.ts';
import type { Escalation, EscalationEvent, EscalationState } from './escalation.ts';
import type { Ruling } from './ruling.ts';

export const escalationOrders = ['MOST_AFFECTED', 'NEWEST', 'OLDEST', 'MOST_EXPENSIVE'] as const;
export type EscalationOrder = (typeof escalationOrders)[number];

/** Which escalations: all that is given must hold. */
export interface EscalationFilter {
  readonly state?: readonly EscalationState[];
  readonly reason?: readonly EscalationReason[];
  readonly tier?: readonly Tier[];
  readonly assurance?: readonly Assurance[];
  readonly claimedBy?: string;
  /** Occurs in the statement, in whatever case. */
  readonly text?: string;
  readonly createdAfter?: Date;
  readonly createdBefore?: Date;
  readonly minAffected?: number;
  /** Somebody of this tenant, percent-encoded as in subjects, asked for it. */
  readonly tenant?: string;
}

export interface EscalationPageRequest {
  readonly filter: EscalationFilter;
  readonly orderBy: EscalationOrder;
  readonly first: number;
  readonly after?: string;
}

/** What somebody does to an escalation besides deciding it. */
export type Handling =
  | { readonly kind: 'claim' }
  | { readonly kind: 'release' }
  | { readonly kind: 'assign'; readonly to: string }
  | { readonly kind: 'comment'; readonly text: string };

/** What came of an action. */
export type Reviewed =
  | { readonly kind: 'done'; readonly escalation: Escalation }
  | {
      readonly kind: 'conflict';
      readonly code: string;
      readonly message: string;
      readonly escalation: Escalation | null;
    }
  | { readonly kind: 'not-found' };

/** Where escalations live. Each method is one transaction, and whoever watches what it changes is told with its commit. */
export abstract class ReviewStore {
  abstract find(id: string): Promise<Escalation | null>;
  /** Oldest first. */
  abstract events(id: string): Promise<readonly EscalationEvent[]>;
  abstract list(request: EscalationPageRequest): Promise<Page<Escalation>>;
  /** Those of these ids that match. */
  abstract findMatching(ids: readonly string[], filter: EscalationFilter): Promise<readonly Escalation[]>;
  /** The ids of those to which something happened since then. */
  abstract changedSince(time: Date): Promise<readonly string[]>;
  /** Somebody says that an answer looks wrong: opens its escalation, or opens it again. Who said it is not kept. */
  abstract report(solutionId: string, note: string | null, tenant?: string | null): Promise<Reviewed>;
  /** Takes the most affected open one that this reviewer may settle, and locks it; null where none is left. */
  abstract claimNext(by: string, filter: EscalationFilter): Promise<Escalation | null>;
  abstract handle(id: string, by: string, handling: Handling): Promise<Reviewed>;
  /** Notes that a solution is to be worked on again from a tier on, and claims its escalation. */
  abstract rerun(id: string, by: string, tier: Tier): Promise<Reviewed>;
  /** Writes a ruling on the solution and what follows from it; kin that rest on an answer that is replaced are taken back. */
  abstract decide(id: string, by: string, ruling: Ruling, note: string): Promise<Reviewed>;
  /** Takes a kept answer back, which settles its escalation; one is written where there was none. */
  abstract revoke(solutionId: string, by: string, because: string, tenant?: string | null): Promise<Reviewed>;
}
