import { printLatex } from '../math/print-latex.ts';
import { printText } from '../math/print-text.ts';
import type { Tree } from '../math/tree.ts';
import type { Solving, StepText } from '../verification/protocol.ts';
import { decideEquality } from './equality/decide-equality.ts';
import { readStatement } from './statement/read-statement.ts';
import type { Step } from './tasks/task-kind.ts';

/** Solves the task that a statement states. The answer is not yet checked; it is text, to be read again and checked like anybody's. */
export function solveProblem(statement: string): Solving {
  const read = readStatement(statement);
  if (read.kind !== 'task') return { kind: 'unsolved', task: null, reason: 'The statement was not read as a task.' };
  const { taskKind, task, asked } = read;
  const solved = taskKind.solve(task, asked);
  if (solved.kind === 'unsolved') return { kind: 'unsolved', task: taskKind.kind, reason: solved.reason };
  const answer = { text: printText(solved.answer), latex: printLatex(solved.answer) };
  return { kind: 'solved', task: taskKind.kind, answer, steps: solved.steps.map(stepText) };
}

function stepText({ text, claim }: Step): StepText {
  if (claim === null) return { text, latex: null, holds: null };
  return { text: `${text} ${printText(claim)}`, latex: printLatex(claim), holds: holds(claim) };
}

/** Recomputes every equality of a claim, however it was found; null where one of them cannot be decided or nothing is claimed for all values. */
function holds(claim: Tree): boolean | null {
  if (claim.kind !== 'relation' || claim.operators.some((operator) => operator !== '=')) return null;
  const links = claim.operators.map((_, index) => {
    const [left, right] = [claim.operands[index], claim.operands[index + 1]];
    return left === undefined || right === undefined ? null : decideEquality(left, right, { ignoreRemovable: true });
  });
  if (links.some((link) => link?.kind === 'different')) return false;
  return links.every((link) => link?.kind === 'equal') ? true : null;
}
