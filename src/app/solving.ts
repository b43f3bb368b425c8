import type { Config } from '../config.ts';
import { CappedPurse } from '../llm/capped-purse.ts';
import type { Purse } from '../llm/purse.ts';
import type { Tier } from '../tiers/tier.ts';
import { budgetOf } from '../tutoring/budget.ts';
import { Durations } from '../tutoring/durations.ts';
import { bestSoFar } from '../tutoring/outcome.ts';
import type { CallStore, SpendingLedger } from '../tutoring/ports.ts';
import type { Outcome, Solution, WorkNote } from '../tutoring/solution.ts';
import { type Ladder, solveProblem, type Tell } from '../tutoring/solver.ts';
import type { Spending } from '../tutoring/spending.ts';
import { LedgerPurse } from './ledger-purse.ts';
import { openJournal } from './solve-journal.ts';

/** What solving a claimed row stands on. */
export interface SolvingParts {
  readonly ladder: Ladder;
  readonly ledger: SpendingLedger;
  readonly spending: Spending;
  readonly calls: CallStore;
  /** Told where a call could not be written down. */
  readonly onFault: (error: unknown, solutionId: string) => void;
  readonly config: Pick<Config, 'solving' | 'spending'>;
}

/** How a row is solved: with a budget of its own, telling what is being tried and the best answer so far as soon as a model is asked. */
export function solving({ ladder, ledger, spending, calls, onFault, config }: SolvingParts) {
  const durations = new Durations();
  return async (
    claimed: Solution,
    signal: AbortSignal,
    note: (note: WorkNote) => void,
    floor?: Tier,
  ): Promise<Outcome> => {
    const journal = await openJournal(claimed.id, calls, signal, onFault);
    const purse = await purseFor(claimed.id, journal.paidUsd);
    const budget = budgetOf(config.solving.deadlineMs, signal, purse, journal);
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

  /** What earlier rounds of a solve have paid counts against what it may cost. */
  async function purseFor(solutionId: string, paidUsd: number): Promise<Purse> {
    const scopes = await spending.scopesOf(solutionId);
    const shared = scopes.length === 0 ? null : new LedgerPurse(ledger, scopes);
    return new CappedPurse((config.spending.solveUsd ?? Number.POSITIVE_INFINITY) - paidUsd, shared);
  }
}
