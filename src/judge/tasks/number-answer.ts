import type { Rational } from '../../exact/rational.ts';
import { num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { math, refuted, undecided, verified, wrongForm } from './findings.ts';
import type { Judgement, Solved } from './task-kind.ts';

/** Whether a number is written out: digits, a fraction of whole numbers, a mixed number, perhaps signed; no arithmetic left to do. */
export function isWrittenNumber(tree: Tree): boolean {
  switch (tree.kind) {
    case 'number':
    case 'mixed':
      return true;
    case 'neg':
      return tree.of.kind !== 'neg' && isWrittenNumber(tree.of);
    case 'div':
      return isWhole(tree.over) && isWhole(tree.under);
    default:
      return false;
  }
}

function isWhole(tree: Tree): boolean {
  if (tree.kind === 'neg') return tree.of.kind !== 'neg' && isWhole(tree.of);
  return tree.kind === 'number' && tree.value.isInteger() && tree.decimals === undefined;
}

/** A computed number as a proposed answer with the one line that leads to it. */
export function solvedNumber(value: Rational | null, line: string): Solved {
  if (value === null)
    return { kind: 'unsolved', reason: 'This is not defined, or beyond the bounds of exact computing.' };
  return { kind: 'solved', answer: num(value), steps: [{ text: line, claim: null }] };
}

/** Compares an answer with a number that was computed exactly; `how` says what was computed. */
export function checkNumber(value: Rational | null, answer: Tree, how: string): Judgement {
  if (value === null)
    return undecided('EVALUATION', 'The value is not defined, or beyond the bounds of exact computing.');
  const given = exactValue(answer.kind === 'quantity' ? answer.value : answer);
  if (given === null || answer.kind === 'quantity')
    return undecided('EVALUATION', `${math(answer)} is not read as a number.`);
  if (!given.equals(value))
    return refuted('EVALUATION', `${how} is ${value}, not ${given}`, `${math(answer)} is not the right number.`);
  if (!isWrittenNumber(answer)) return wrongForm(`${math(answer)} is not worked out`, 'Work the number out.');
  return verified('EVALUATION', `${how} is ${value}`);
}

/** A number that ends, as a decimal; another one as it is. */
export function decimalNumber(value: Rational): Tree {
  for (let places = 0; places <= 60; places++)
    if ((value.num * 10n ** BigInt(places)) % value.den === 0n)
      return places === 0 ? num(value) : { kind: 'number', value, decimals: places };
  return num(value);
}
