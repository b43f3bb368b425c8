import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import { treeCandidate } from '../../constraints/candidate.ts';
import { claimOf, isValue } from '../../constraints/claimed-values.ts';
import { isRoundingOf } from '../../constraints/rounding.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { refuted, undecided, verified } from '../findings.ts';
import type { Asked, Judgement } from '../task-kind.ts';
import { type Result, resultOf } from './result.ts';
import type { Stated } from './task.ts';

/** Compares the answer with what the relations leave to the goal; they are solved anew, by an argument that shows that there is nothing else. */
export function check(task: Stated, answer: Tree, asked: Asked): Judgement {
  const claimed = claimsOf(task, answer);
  if (claimed === null) return undecided('READING', 'The answer is not of the kind that is asked for.');
  const result = resultOf(task);
  if (result === null) return undecided('COMPLETENESS', 'Which values the relations allow is not known.');
  if (asked.round !== undefined) return checkRounded(result, claimed, asked.round);
  return compare(result, claimed);
}

/** The values that an answer claims; null where it is of another kind. */
function claimsOf({ goal, find }: Stated, answer: Tree): readonly Tree[] | null {
  if (goal.kind === 'tuple' && find !== 'count') {
    const named =
      answer.kind === 'relation' && answer.operators.join() === '=' ? (answer.operands[1] ?? answer) : answer;
    const items = named.kind === 'list' || named.kind === 'set' ? named.items : [named];
    const { length } = goal.items;
    return items.every((item) => item.kind === 'tuple' && item.items.length === length && item.items.every(isValue))
      ? items
      : null;
  }
  const plain = find === 'value' || find === 'values' ? sideOf(answer, goal) : answer;
  const claim = claimOf(plain, goal.kind === 'symbol' ? goal.name : '');
  if (claim?.kind !== 'values' || claim.values.length === 0) return null;
  return find === 'values' || claim.values.length === 1 ? claim.values : null;
}

/** `7` of `x + y = 7` where x + y is asked for. */
function sideOf(answer: Tree, goal: Tree): Tree {
  if (answer.kind !== 'relation' || answer.operators.join() !== '=') return answer;
  const [left, right] = answer.operands;
  return left !== undefined && right !== undefined && printText(left) === printText(goal) ? right : answer;
}

function compare({ answers, because }: Result, claimed: readonly Tree[]): Judgement {
  const table = claimed.map((claim) => answers.map((answer) => sameness(claim, answer)));
  const stray = claimed.find((_, index) => table[index]?.every((same) => same === false));
  if (stray !== undefined) return refuted('COMPLETENESS', `${printText(stray)} is none of the values. ${because}`);
  const missing = answers.some((_, index) => table.every((row) => row[index] === false));
  if (missing) return refuted('COMPLETENESS', `A value is missing. ${because}`, 'There is another value.');
  const isWhole =
    table.every((row) => row.includes(true)) && answers.every((_, index) => table.some((row) => row[index] === true));
  return isWhole
    ? verified('COMPLETENESS', `${claimed.map((claim) => printText(claim)).join(', ')}: ${because}`)
    : undecided('EVALUATION', 'Whether the values are the same could not be decided.');
}

function sameness(a: Tree, b: Tree): boolean | null {
  if (a.kind === 'tuple' || b.kind === 'tuple') {
    if (a.kind !== 'tuple' || b.kind !== 'tuple' || a.items.length !== b.items.length) return false;
    const parts = a.items.map((item, index) => sameness(item, b.items[index] ?? item));
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  }
  const { kind } = decideEquality(a, b);
  return kind === 'undecided' ? null : kind === 'equal';
}

function checkRounded({ answers }: Result, claimed: readonly Tree[], round: NonNullable<Asked['round']>): Judgement {
  const [[value, ...more], [claim, ...others]] = [answers, claimed];
  if (value === undefined || claim === undefined || more.length + others.length > 0)
    return undecided('NUMERIC', 'Several values are asked for, rounded.');
  const isRounded = isRoundingOf(claim, treeCandidate(value), round);
  if (isRounded === null) return undecided('NUMERIC', 'The rounding could not be decided.');
  return isRounded
    ? verified('NUMERIC', `${printText(claim)} is the value, rounded as asked.`)
    : refuted('NUMERIC', `${printText(claim)} is not the value rounded as asked.`);
}
