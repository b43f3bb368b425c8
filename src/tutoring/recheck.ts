import type { Judge } from '../verification/judge.ts';
import type { StatementReading, Verification } from '../verification/protocol.ts';
import { assuranceOf, isVerified } from './assurance.ts';
import type { SolutionStore } from './ports.ts';
import type { Solution } from './solution.ts';

/** What became of one kept answer. */
export type Recheck =
  /** It holds, by the present verifier, or nothing was ever claimed that a verifier could take back. */
  | { readonly kind: 'confirmed'; readonly solution: Solution }
  /** It does not hold any more, and is not served from now on; `alsoRevoked` rested on it. */
  | { readonly kind: 'revoked'; readonly solution: Solution; readonly because: string; readonly deliveries: number }
  /** A teacher confirmed it and the verifier refutes it: that is for a teacher to settle, so it is kept. */
  | { readonly kind: 'disputed'; readonly solution: Solution; readonly because: string }
  /** The verifier did not come to an end. It is kept, and looked at again by the next recheck. */
  | { readonly kind: 'postponed'; readonly solution: Solution };

export interface RecheckParts {
  readonly judge: Judge;
  readonly solutions: SolutionStore;
  readonly deadlineMs: number;
}

/** How many kept answers are read at once. */
const pageSize = 100;

/**
 * Verifies every kept answer again that another version of the verifier checked, in the order of their ids, and takes back what does not hold any more. The rows
 * themselves say what is left to do, so that it can be stopped at any time and begun again.
 * @param jobs answers that are verified at the same time
 * @param signal stops after those in hand
 */
export async function* recheckAll(parts: RecheckParts, jobs: number, signal: AbortSignal): AsyncIterable<Recheck> {
  for (let after: string | null = null; !signal.aborted; ) {
    const page = await parts.solutions.listOutdated(parts.judge.version, after, pageSize);
    for (let at = 0; at < page.length && !signal.aborted; at += jobs)
      yield* await Promise.all(page.slice(at, at + jobs).map((kept) => recheck(kept, parts)));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.id;
  }
}

/** Verifies one kept answer again, and writes what came of it. */
export async function recheck(kept: Solution, parts: RecheckParts): Promise<Recheck> {
  const { judge, deadlineMs } = parts;
  const limits = { remainingMs: deadlineMs };
  const reading = await judge.ask('read', { statement: kept.problem }, limits);
  const verification =
    kept.answer === null
      ? null
      : await judge.ask('verify', { statement: kept.problem, answer: kept.answer.text }, limits);
  if (verification === null || isObstructed(reading, verification)) return { kind: 'postponed', solution: kept };

  const { verdict } = verification;
  if (kept.assurance === 'TEACHER_CONFIRMED') {
    const dispute = verdict.kind === 'REFUTED' ? reasonOf(verification) : undefined;
    await confirm(kept, reading, verification, parts, dispute);
    return verdict.kind === 'REFUTED'
      ? { kind: 'disputed', solution: kept, because: reasonOf(verification) }
      : { kind: 'confirmed', solution: kept };
  }
  const isLost = verdict.kind === 'REFUTED' || (isVerified(kept.assurance) && verdict.kind !== 'VERIFIED');
  if (isLost) return revoke(kept, reasonOf(verification), parts);
  await confirm(kept, reading, verification, parts);
  return { kind: 'confirmed', solution: kept };
}

/** A verifier that was stopped says nothing, neither for nor against. */
function isObstructed(reading: StatementReading, verification: Verification): boolean {
  if (reading.kind === 'undecided') return true;
  return reading.kind === 'task' && verification.task === null;
}

/** What is found verified now is called so from now on; for the rest the word stays, with the verdict that it was given by. */
async function confirm(
  kept: Solution,
  reading: StatementReading,
  { verdict }: Verification,
  { judge, solutions }: RecheckParts,
  dispute?: string,
): Promise<void> {
  const teacherConfirmed = kept.assurance === 'TEACHER_CONFIRMED';
  const found = assuranceOf({ againstTask: verdict.kind, teacherConfirmed });
  const isNews = isVerified(found);
  await solutions.reconfirm(kept.id, {
    verifierVersion: judge.version,
    verdict: isNews || kept.verdict === null ? verdict : kept.verdict,
    assurance: isNews ? found : kept.assurance,
    reading:
      reading.kind === 'task'
        ? { readAs: reading.readAs, taskKey: reading.taskKey, renaming: reading.renaming }
        : { readAs: null, taskKey: null, renaming: {} },
    ...(dispute === undefined ? {} : { dispute }),
  });
}

async function revoke(kept: Solution, because: string, { judge, solutions }: RecheckParts): Promise<Recheck> {
  const revoked = await solutions.revoke(kept.id, { by: judge.version, because, escalate: 'RECHECK_FAILED' });
  const deliveries = revoked.kind === 'revoked' ? revoked.deliveries : 0;
  return { kind: 'revoked', solution: kept, because, deliveries };
}

function reasonOf({ verdict }: Verification): string {
  const refuting = verdict.checks.find(({ verdict: each }) => each === 'REFUTED');
  if (refuting !== undefined) return `${refuting.kind}: ${refuting.evidence}`;
  return `Not verified any more: ${verdict.notChecked.join(' ') || 'the statement is not read as a task any more.'}`;
}
