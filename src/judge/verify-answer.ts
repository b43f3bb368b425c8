import { printLatex } from '../math/print-latex.ts';
import type { Tree } from '../math/tree.ts';
import type { JudgeRequests, Verification } from '../verification/protocol.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { verifierVersion } from '../verification/version.ts';
import { readAnswer } from './answers/read-answer.ts';
import { mathjsEngine } from './engines/mathjs.ts';
import { inWords, writeEvidence } from './evidence.ts';
import { readStatement } from './statement/read-statement.ts';
import type { Asked, Judgement } from './tasks/task-kind.ts';

/** The engine of checks that name no other one: our exact arithmetic, in the verifier's version. */
const exactEngine = `verity-exact ${verifierVersion}`;

/** Checks an answer against the task that a statement states. What was not read, on either side, is undecided. */
export function verifyAnswer({ statement, answer, options = {} }: JudgeRequests['verify']): Verification {
  const read = readStatement(statement);
  if (read.kind !== 'task') {
    const given = readAnswer(answer, { decimalComma: options.decimalComma ?? false });
    const readAs = given.kind === 'read' ? printLatex(given.tree) : null;
    return unread(null, readAs, 'The statement was not read as a task, so that nothing was checked against it.');
  }
  const { taskKind, task, asked, names } = read;
  const own = taskKind.readAnswer?.(task, answer) ?? sayingNone(answer, asked);
  const given = own === null ? readAnswer(answer, { ...names, decimalComma: options.decimalComma ?? false }) : null;
  if (given?.kind === 'unreadable')
    return unread(taskKind.kind, null, `The answer could not be read: ${given.message}.`);
  const readings = own === null ? [given?.tree, ...(given?.others.map((other) => other.tree) ?? [])] : [own];
  const startedMs = performance.now();
  const { tree, judgement } = bestOf(
    readings.filter((reading) => reading !== undefined),
    (reading) => taskKind.check(task, reading, asked),
  );
  return {
    verdict: withReading(verdictOf(judgement, performance.now() - startedMs), read.readTwice),
    task: taskKind.kind,
    readAs: printLatex(tree),
    feedback: judgement.feedback === undefined ? null : inWords(judgement.feedback),
    wrongForm: judgement.wrongForm ?? false,
  };
}

/** "N", where the statement says to enter that if there is no solution. */
function sayingNone(answer: string, { none }: Asked): Tree | null {
  const plain = answer
    .trim()
    .replace(/^["'“](.*)["'”]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase();
  return plain === none ? { kind: 'none' } : null;
}

interface Judged {
  readonly tree: Tree;
  readonly judgement: Judgement;
}

/**
 * Where the notation of an answer leaves more than one reading, the task settles which: one that is verified is the one meant; the answer is refuted only where
 * every reading is.
 */
function bestOf(readings: readonly Tree[], check: (reading: Tree) => Judgement): Judged {
  const judged: Judged[] = [];
  for (const tree of readings) {
    const judgement = check(tree);
    if (judgement.verdict === 'VERIFIED') return { tree, judgement };
    judged.push({ tree, judgement });
  }
  const open = judged.find(({ judgement }) => judgement.verdict === 'UNDECIDED' || judgement.wrongForm) ?? judged[0];
  if (open === undefined) throw new RangeError('an answer that was read has a reading');
  return open;
}

/** What was read a second time, by mathjs, stands before what was computed. */
function withReading(verdict: Verdict, readTwice: number): Verdict {
  if (readTwice === 0) return verdict;
  const formulas = readTwice === 1 ? '1 formula of the statement has' : `${readTwice} formulas of the statement have`;
  const evidence = `${formulas} the same values at three points as mathjs reads them.`;
  const reading: Check = { kind: 'READING', verdict: 'VERIFIED', evidence, engine: mathjsEngine, durationMs: 0 };
  return { ...verdict, checks: [reading, ...verdict.checks] };
}

function unread(task: string | null, readAs: string | null, reason: string): Verification {
  const verdict: Verdict = { kind: 'UNDECIDED', checks: [], notChecked: [reason] };
  return { verdict, task, readAs, feedback: null, wrongForm: false };
}

/** The time of the whole check is told once, with its first finding. */
function verdictOf({ verdict, findings, notChecked }: Judgement, durationMs: number): Verdict {
  const checks = findings.map(
    ({ kind, verdict: found, evidence, engine }, index): Check => ({
      kind,
      verdict: found,
      ...writeEvidence(evidence),
      engine: engine ?? exactEngine,
      durationMs: index === 0 ? Math.round(durationMs * 1000) / 1000 : 0,
    }),
  );
  return { kind: verdict, checks, notChecked: notChecked.map(inWords) };
}
