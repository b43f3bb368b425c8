import { asksForProof } from '../tiers/proof.ts';
import type { Judge, JudgeLimits } from '../verification/judge.ts';
import type { StatementReading } from '../verification/protocol.ts';
import type { NewProblem, SolutionStore } from './ports.ts';
import { rename, renamingBetween } from './rename.ts';
import type { Outcome, Solution } from './solution.ts';

type TaskReading = Extract<StatementReading, { kind: 'task' }>;

/** What recalling stands on. */
export interface RecallParts {
  readonly judge: Judge;
  readonly solutions: SolutionStore;
}

/**
 * Recalls the answer to a task that was solved in other words, told in the names of this statement. It is verified against this statement before
 * it is given out, which costs no model, so that a hit rests on no more than a first answer does. A proof is never recalled: what was kept is
 * its conclusion at most.
 * @returns null where nothing verified is known, or what is known cannot be told here
 */
export async function recallByTask(
  problem: NewProblem,
  reading: TaskReading,
  { judge, solutions }: RecallParts,
  limits: JudgeLimits,
): Promise<Solution | null> {
  if (asksForProof(problem.problem)) return null;
  const known = await solutions.findVerifiedByTask(reading.taskKey);
  if (known === null || known.solution.answer === null) return null;
  const renaming = renamingBetween(known.renaming, reading.renaming);
  if (renaming === null) return null;
  const told = rename({ answer: known.solution.answer, steps: known.solution.steps }, renaming);
  if (told === null) return null;
  const { verdict, task } = await judge.ask('verify', { statement: problem.problem, answer: told.answer.text }, limits);
  if (task === null || verdict.kind !== 'VERIFIED') return null;
  const outcome: Outcome = {
    state: 'SOLVED',
    tier: problem.tier,
    method: known.solution.method,
    ...told,
    assurance: known.solution.assurance,
    verdict,
    caveat: null,
    reasons: [],
    readAs: reading.readAs,
    taskKey: reading.taskKey,
    renaming: reading.renaming,
    verifierVersion: judge.version,
    attempts: [],
  };
  return solutions.adopt(problem, outcome, known.solution.id);
}
