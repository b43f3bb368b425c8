import { Rational } from '../../exact/rational.ts';
import { add, div, mul, neg, num, pi, sym } from '../../math/build.ts';
import { isDecimal } from '../../math/precedence.ts';
import type { Relation, RelationOperator, Tree } from '../../math/tree.ts';
import { substitute, symbolsOf } from '../../math/walk.ts';
import { differentiate } from '../calculus/differentiate.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import { natureOf } from '../equality/nature.ts';
import { parseUnit, sameDimension } from '../equality/objects/units.ts';
import { exactValue } from '../equality/values/evaluate.ts';

/** A slip that people make, and what to say of it. The sentence never depends on the right answer. */
export interface Slip {
  readonly sentence: string;
  /** Whether the given answer is the expected one with this slip. */
  readonly isMade: (expected: Tree, given: Tree) => boolean;
}

const same = (a: Tree, b: Tree): boolean => decideEquality(a, b).kind === 'equal';
const areExpressions = (a: Tree, b: Tree): boolean => natureOf(a) === 'expression' && natureOf(b) === 'expression';

/** The slips in the order in which they are looked for, the most telling first. */
export const slips: readonly Slip[] = [
  { sentence: 'The constant of integration is missing.', isMade: lacksConstant },
  { sentence: 'The unit is not right. Check whether the value has to be converted.', isMade: hasWrongUnit },
  { sentence: 'At least one solution is missing.', isMade: (expected, given) => isPartOf(given, expected) },
  {
    sentence: 'At least one of these values is not a solution.',
    isMade: (expected, given) => isPartOf(expected, given),
  },
  { sentence: 'Check the brackets: does each end belong to the interval?', isMade: hasWrongBracket },
  { sentence: 'Check the direction of the inequality sign.', isMade: hasWrongDirection },
  { sentence: 'Check the inequality sign: is the end itself allowed?', isMade: hasWrongEnd },
  {
    sentence: 'The sign is not right.',
    isMade: (expected, given) => areExpressions(expected, given) && same(neg(given), expected),
  },
  { sentence: 'This looks like the reciprocal: the fraction may be upside down.', isMade: isReciprocal },
  {
    sentence:
      'The digits are right, but the value is off by a power of ten. Check the decimal point or the percent sign.',
    isMade: isPowerOfTen,
  },
  { sentence: 'This looks like a rounded value. Give the exact value.', isMade: isRounding },
  { sentence: 'Check whether the angle is asked for in degrees or in radians.', isMade: mixesAngles },
  {
    sentence: 'It looks as if you differentiated where you should have integrated.',
    isMade: (expected, given) => isSecondDerivative(given, expected),
  },
  {
    sentence: 'It looks as if you integrated where you should have differentiated.',
    isMade: (expected, given) => isSecondDerivative(expected, given),
  },
  { sentence: 'Check the order: the parts are there, but not in their places.', isMade: isReordered },
  { sentence: 'Check the letters: another name, or a capital where a small letter is meant?', isMade: hasOtherLetter },
];

function lacksConstant(expected: Tree, given: Tree): boolean {
  const names = symbolsOf(given);
  const [constant, ...more] = symbolsOf(expected).filter((name) => !names.includes(name));
  return (
    constant !== undefined &&
    more.length === 0 &&
    areExpressions(expected, given) &&
    same(add(given, sym(constant)), expected)
  );
}

function hasWrongUnit(expected: Tree, given: Tree): boolean {
  if (expected.kind !== 'quantity' || given.kind !== 'quantity') return false;
  const [right, written] = [parseUnit(expected.unit), parseUnit(given.unit)];
  const isOther =
    right !== null && written !== null && (!sameDimension(right, written) || !right.factor.equals(written.factor));
  return isOther && same(expected.value, given.value);
}

/** Whether all values of `part` are among those of `whole`, and some of `whole` are not in `part`. */
function isPartOf(part: Tree, whole: Tree): boolean {
  const [some, all] = [membersOf(part), membersOf(whole)];
  if (some === null || all === null || some.length >= all.length) return false;
  return some.every((value) => all.some((other) => same(value, other)));
}

/** The values of a set or list; a value alone is a list of one. */
function membersOf(tree: Tree): readonly Tree[] | null {
  if (tree.kind === 'set' || tree.kind === 'list') return tree.items;
  if (tree.kind === 'or') return tree.of;
  return natureOf(tree) === 'expression' || tree.kind === 'tuple' || tree.kind === 'relation' ? [tree] : null;
}

function hasWrongBracket(expected: Tree, given: Tree): boolean {
  if (expected.kind === 'interval' && (given.kind === 'interval' || given.kind === 'tuple')) {
    const [low, high] = given.kind === 'interval' ? [given.low, given.high] : given.items;
    return low !== undefined && high !== undefined && same(low, expected.low) && same(high, expected.high);
  }
  return given.kind === 'interval' && expected.kind === 'tuple' && hasWrongBracket(given, expected);
}

const turned: Readonly<Partial<Record<RelationOperator, RelationOperator>>> = {
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};
const strictness: Readonly<Partial<Record<RelationOperator, RelationOperator>>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
};

function hasWrongDirection(expected: Tree, given: Tree): boolean {
  return given.kind === 'relation' && withOperators(given, turned).some((relation) => same(relation, expected));
}

function hasWrongEnd(expected: Tree, given: Tree): boolean {
  return given.kind === 'relation' && withOperators(given, strictness).some((relation) => same(relation, expected));
}

/** A relation with its signs exchanged, where all of them can be. */
function withOperators(
  relation: Relation,
  table: Readonly<Partial<Record<RelationOperator, RelationOperator>>>,
): readonly Tree[] {
  const operators = relation.operators.map((operator) => table[operator]);
  const known = operators.filter((operator) => operator !== undefined);
  return known.length === operators.length ? [{ ...relation, operators: known }] : [];
}

function isReciprocal(expected: Tree, given: Tree): boolean {
  return areExpressions(expected, given) && !same(given, num(0)) && same(div(num(1), given), expected);
}

function isPowerOfTen(expected: Tree, given: Tree): boolean {
  const [right, written] = [exactValue(expected), exactValue(given)];
  if (right === null || written === null || right.isZero() || written.isZero()) return false;
  const ratio = written.div(right);
  const size = ratio.num > ratio.den ? ratio : ratio.inv();
  return size.isInteger() && /^10{1,6}$/.test(String(size.num));
}

function isRounding(expected: Tree, given: Tree): boolean {
  const right = exactValue(expected);
  if (right === null || given.kind !== 'number' || !isDecimal(given)) return false;
  const half = Rational.of(1, 2n * 10n ** BigInt(given.decimals ?? 0));
  return right.sub(given.value).abs().compare(half) <= 0;
}

function mixesAngles(expected: Tree, given: Tree): boolean {
  if (!areExpressions(expected, given) || symbolsOf(expected).length + symbolsOf(given).length > 0) return false;
  const half = div(pi, num(180));
  return same(mul(given, half), expected) || same(mul(expected, half), given);
}

function isSecondDerivative(derived: Tree, of: Tree): boolean {
  const [variable] = symbolsOf(of);
  if (variable === undefined || !areExpressions(derived, of)) return false;
  const first = differentiate(of, variable);
  const second = first === null ? null : differentiate(first, variable);
  return second !== null && symbolsOf(derived).length > 0 && same(second, derived);
}

function isReordered(expected: Tree, given: Tree): boolean {
  if (expected.kind !== 'tuple' || given.kind !== 'tuple' || expected.items.length !== given.items.length) return false;
  return isCovered(expected.items, given.items) && isCovered(given.items, expected.items);
}

function isCovered(some: readonly Tree[], all: readonly Tree[]): boolean {
  return some.every((value) => all.some((other) => same(value, other)));
}

function hasOtherLetter(expected: Tree, given: Tree): boolean {
  const [mine, right] = [symbolsOf(given), symbolsOf(expected)];
  const [other, ...more] = mine.filter((name) => !right.includes(name));
  const [meant, ...rest] = right.filter((name) => !mine.includes(name));
  if (other === undefined || meant === undefined || more.length + rest.length > 0) return false;
  return same(substitute(given, other, sym(meant)), expected);
}
