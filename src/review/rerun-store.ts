import type { Tier } from '../tiers/tier.ts';
import type { Outcome, Solution } from '../tutoring/solution.ts';

/** A solution that a reviewer wants worked on again, without models below a tier. */
export interface Rerun {
  readonly escalationId: string;
  readonly solution: Solution;
  readonly tier: Tier;
}

/** Where reruns wait. Like a solve, each is a row with a lease; unlike one, it leaves its solution as it is until it has an outcome. */
export abstract class RerunStore {
  /** Takes the lease of the rerun that has waited longest; null where none waits. One that broke off `maxClaims` times is given up, which is said in its log. */
  abstract claim(holder: string, leaseMs: number, maxClaims: number): Promise<Rerun | null>;
  /** Gives it back to whoever works next. */
  abstract release(escalationId: string, holder: string): Promise<void>;
  /** Appends its attempts to the trace and tells the reviewer what came of it; what was proved also settles. Nothing where the lease was lost. */
  abstract conclude(escalationId: string, holder: string, outcome: Outcome): Promise<void>;
}
