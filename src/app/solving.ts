import type { Config } from '../config.ts';
import { CappedPurse } from '../llm/capped-purse.ts';
import type { Purse } from '../llm/purse.ts';
import type { Tier } from '../tiers/tier.ts';
import { budgetOf } from '../tutoring/budget.ts';
import { Durations } from '../tutoring/durations.ts';
import { bestSoFar } from '../tutoring/outcome.ts';
import type { SpendingLedger } from '../tutoring/ports.ts';
import type { Outcome, Solution, WorkNote } from '../tutoring/solution.ts';
import { type Ladder, solveProblem, type Tell } from '../tutoring/solver.ts';
import type { Spending } from '../tutoring/spending.ts';
import { LedgerPurse } from './ledger-purse.ts';

/** What solving a claimed row stands on. */
export interface SolvingParts {
  readonly ladder: Ladder;
  readonly ledger: SpendingLedger;
  readonly spending: Spending;
  readonly config: Pick<Config, 'solving' | 'spending'>;
}

/** How a row is solved: with a budget of its own, telling what is being tried and the best answer so far as soon as a model is asked. */
export function solving({ ladder, ledger, spending, config }: SolvingParts) {
  const durations = new Durations();
  return async (
    claimed: Solution,
    signal: AbortSignal,
    note: (note: WorkNote) => void,
    floor?: Tier,
  ): Promise<Outcome> => {
    const purse = await purseFor(claimed.id);
    const budget = budgetOf(config.solving.deadlineMs, signal, purse);
    const tell: Tell = (trying, best) => {
      if (trying === 'ALGEBRA') return;
      const usualMs = durations.expectedMs(trying);
      const expectedMs = usualMs === null ? null : Math.round(Date.now() - claimed.createdAt.getTime() + usualMs);
      note({ trying, best: best && bestSoFar(best), expectedMs });
    };
    const outcome = await solveProblem(claimed.problem, ladder, budget, tell, floor);
    for (const { method, durationMs } of outcome.attempts) durations.record(method, durationMs);
    return outcome;
  };

  async function purseFor(solutionId: string): Promise<Purse> {
    const scopes = await spending.scopesOf(solutionId);
    const shared = scopes.length === 0 ? null : new LedgerPurse(ledger, scopes);
    return new CappedPurse(config.spending.solveUsd ?? Number.POSITIVE_INFINITY, shared);
  }
}
