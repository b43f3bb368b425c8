import type { EntityManager } from 'typeorm';
import type { Attempt } from '../tutoring/attempt.ts';
import { keptFor, type Retention } from '../tutoring/retention.ts';
import type { Outcome } from '../tutoring/solution.ts';
import { AttemptRow } from './attempt.entity.ts';
import { forgetCalls } from './postgres-call-store.ts';
import { SolutionRow } from './solution.entity.ts';
import { storable } from './storable.ts';

/**
 * Writes what a solve ended in: its attempts behind those of earlier rounds, then the row, which nobody holds from then on. The caller has
 * locked the row, so that the numbers of the attempts are free.
 */
export async function writeOutcome(
  manager: EntityManager,
  id: string,
  outcome: Outcome,
  retention: Retention,
): Promise<void> {
  const { attempts, ...found } = outcome;
  await appendAttempts(manager, id, attempts);
  await forgetCalls(manager, [id]);
  await manager.update(
    SolutionRow,
    { id },
    {
      ...found,
      readAs: storable(found.readAs),
      answer: storable(found.answer),
      steps: storable(found.steps),
      verdict: storable(found.verdict),
      caveat: storable(found.caveat),
      costUsd: () => `(SELECT coalesce(sum(cost_usd), 0) FROM attempt WHERE solution_id = solution.id)`,
      finishedAt: () => 'now()',
      expiresAt: expiry(found, retention),
      inForce: found.state !== 'FAILED',
      trying: null,
      best: null,
      expectedMs: null,
      holder: null,
      claimableAt: null,
    },
  );
}

/** Only what is solved expires: everything else is in flight or waits for somebody. By the clock of the database. */
function expiry(
  { state, assurance }: Pick<Outcome, 'state' | 'assurance'>,
  retention: Retention,
): (() => string) | null {
  const forMs = state === 'SOLVED' ? keptFor(assurance, retention) : null;
  return forMs === null ? null : () => `now() + ${forMs} * interval '1 millisecond'`;
}

/** Adds attempts to the trace of a solution whose row the caller has locked, so that their numbers are free. */
export async function appendAttempts(
  manager: EntityManager,
  solutionId: string,
  attempts: readonly Attempt[],
): Promise<void> {
  const earlier = await manager.countBy(AttemptRow, { solutionId });
  const rows = attempts.map((attempt, index) => ({
    ...attempt,
    solutionId,
    ordinal: earlier + index,
    answers: storable(attempt.answers),
    checks: storable(attempt.checks),
    costUsd: attempt.costUsd.toFixed(8),
  }));
  if (rows.length > 0) await manager.insert(AttemptRow, rows);
}
