import { printLatex } from '../math/print-latex.ts';
import { readMath } from '../math/read.ts';
import type { JudgeRequests, Verification } from '../verification/protocol.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { verifierVersion } from '../verification/version.ts';
import { readStatement } from './statement/read-statement.ts';
import type { Judgement } from './tasks/task-kind.ts';

/** The engine of checks that name no other one: our exact arithmetic, in the verifier's version. */
const exactEngine = `verity-exact ${verifierVersion}`;

/** Checks an answer against the task that a statement states. What was not read, on either side, is undecided. */
export function verifyAnswer({ statement, answer, options = {} }: JudgeRequests['verify']): Verification {
  const read = readStatement(statement);
  if (read.kind !== 'task')
    return unread(null, null, 'The statement was not read as a task, so that nothing was checked against it.');
  const given = readMath(answer, options.decimalComma ? { decimalComma: true } : {});
  const { taskKind, task, asked } = read;
  if (given.kind !== 'read') return unread(taskKind.kind, null, `The answer could not be read: ${given.message}.`);
  const startedMs = performance.now();
  const judgement = taskKind.check(task, given.tree, asked);
  return {
    verdict: verdictOf(judgement, performance.now() - startedMs),
    task: taskKind.kind,
    readAs: printLatex(given.tree),
    feedback: judgement.feedback ?? null,
    wrongForm: judgement.wrongForm ?? false,
  };
}

function unread(task: string | null, readAs: string | null, reason: string): Verification {
  const verdict: Verdict = { kind: 'UNDECIDED', checks: [], notChecked: [reason] };
  return { verdict, task, readAs, feedback: null, wrongForm: false };
}

/** The time of the whole check is told once, with its first finding. */
function verdictOf({ verdict, findings, notChecked }: Judgement, durationMs: number): Verdict {
  const checks = findings.map(
    ({ engine, ...finding }, index): Check => ({
      ...finding,
      engine: engine ?? exactEngine,
      durationMs: index === 0 ? Math.round(durationMs * 1000) / 1000 : 0,
    }),
  );
  return { kind: verdict, checks, notChecked };
}
