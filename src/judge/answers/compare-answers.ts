import { Rational } from '../../exact/rational.ts';
import type { Tree } from '../../math/tree.ts';
import { sameTree, symbolsOf } from '../../math/walk.ts';
import { rationalOf } from '../algebra/polynomial-of.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import type { Equality, EqualityOptions } from '../equality/equality.ts';
import { compareArbitrary } from './arbitrary-letters.ts';
import type { ReadAnswer } from './read-answer.ts';

/**
 * Compares two answers that were read. Where the notation of one is open, the other side settles it: `1,234` is a number beside a number and a list
 * beside a list, `3 m` a length beside `300 cm`, `(1, 5)` an interval beside an interval. What neither side settles has to come out
 * the same in every reading, or is undecided.
 */
export function compareAnswers(a: ReadAnswer, b: ReadAnswer, options: EqualityOptions = {}): Equality {
  const all: EqualityOptions = { ...options, ...(a.fromReply || b.fromReply ? { unitMayLack: true } : {}) };
  const pairs = pairsOf(a, b);
  if (pairs.some(([left, right]) => isRenamed(left, right)))
    return { kind: 'undecided', reason: 'the same function of another letter' };
  const said = saysAlways(a, b) ?? saysAlways(b, a);
  if (said !== null) return said;
  const [first, ...rest] = pairs.map(
    ([left, right]) => compareArbitrary(left, right, all) ?? decideEquality(left, right, all),
  );
  if (first === undefined) return { kind: 'undecided', reason: 'there is nothing to compare' };
  if (rest.every((found) => found.kind === first.kind)) return isRounded(first, a.tree, b.tree) ? roundedOnly : first;
  return { kind: 'undecided', reason: 'the notation has more than one reading, and they lead to different verdicts' };
}

/** "true" says that an equation always holds, "false" that it never does; "yes" and "no" answer another question. */
function saysAlways(a: ReadAnswer, b: ReadAnswer): Equality | null {
  if (a.tree.kind !== 'bool' || !/^(?:true|false)$/i.test(a.text)) return null;
  if (b.tree.kind !== 'everything' && b.tree.kind !== 'none') return null;
  return a.tree.value === (b.tree.kind === 'everything')
    ? { kind: 'equal', method: 'same word', evidence: 'both say that it holds always, or never' }
    : { kind: 'different', method: 'words', evidence: 'always is not never' };
}

/** `f(x)` and `f(y)`: what the letter stands for is not said. */
function isRenamed(a: Tree, b: Tree): boolean {
  if (a.kind !== 'apply' || b.kind !== 'apply' || a.name !== b.name || a.args.length !== b.args.length) return false;
  const isLetter = (tree: Tree) => tree.kind === 'symbol';
  return a.args.every(isLetter) && b.args.every(isLetter) && !sameTree(a, b);
}

const roundedOnly: Equality = {
  kind: 'undecided',
  reason: 'the one is the other to as many digits as a machine prints, and rounding was not asked for',
};
/** So many decimals come from a machine, not from a person who rounds. */
const machineDecimals = 10;

/** Whether two different numbers are one and its value as machines print it: `1/12` and `0.0833333333333333`. */
function isRounded(found: Equality, a: Tree, b: Tree): boolean {
  return found.kind === 'different' && (isPrintOf(a, b) || isPrintOf(b, a));
}

function isPrintOf(decimal: Tree, exact: Tree): boolean {
  if (decimal.kind !== 'number' || (decimal.decimals ?? 0) < machineDecimals) return false;
  const value = rationalOf(exact);
  const half = Rational.of(1, 2n * 10n ** BigInt(decimal.decimals ?? 0));
  return value !== null && value.sub(decimal.value).abs().compare(half) <= 0;
}

type Pair = readonly [Tree, Tree];
type Code = ReadAnswer['others'][number]['code'];

/** The pairs of readings that have to agree; one where the readings are settled. */
function pairsOf(a: ReadAnswer, b: ReadAnswer): readonly Pair[] {
  const both = (code: Code): Pair | null => {
    const [left, right] = [otherOf(a, code), otherOf(b, code)];
    return left && right && [left, right];
  };
  const quantity = both('unit-or-product') ?? withUnit(a, b);
  if (quantity !== null) return [quantity];
  const functions = both('function-or-product');
  if (functions !== null) return [functions];
  const thousands = both('thousands-or-list');
  if (thousands !== null) return [[a.tree, b.tree], thousands];
  return settle(a, b).flatMap((left) => settle(b, a).map((right): Pair => [left, right]));
}

function otherOf(answer: ReadAnswer, code: Code): Tree | null {
  return answer.others.find((other) => other.code === code)?.tree ?? null;
}

/** A product that may be a quantity, beside a quantity. */
function withUnit(a: ReadAnswer, b: ReadAnswer): Pair | null {
  const [left, right] = [otherOf(a, 'unit-or-product'), otherOf(b, 'unit-or-product')];
  if (left !== null && b.tree.kind === 'quantity') return [left, b.tree];
  if (right !== null && a.tree.kind === 'quantity') return [a.tree, right];
  return null;
}

/** The readings of an answer that the other side leaves open. */
function settle(answer: ReadAnswer, beside: ReadAnswer): readonly Tree[] {
  const isCollection = beside.tree.kind === 'list' || beside.tree.kind === 'set' || beside.tree.kind === 'tuple';
  const quantity = otherOf(answer, 'unit-or-product');
  if (quantity !== null && symbolsOf(beside.tree).length === 0) return [quantity];
  const thousands = otherOf(answer, 'thousands-or-list');
  if (thousands !== null && !isCollection) return [thousands];
  const decimals = otherOf(answer, 'decimal-or-list');
  if (decimals !== null && !isCollection) return [answer.tree, decimals];
  const applied = otherOf(answer, 'function-or-product');
  if (applied?.kind === 'relation') return [applied];
  return [answer.tree];
}
