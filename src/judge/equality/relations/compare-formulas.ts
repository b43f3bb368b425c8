import type { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import type { Equality } from '../equality.ts';
import { equal, undecided } from '../objects/deciding.ts';
import type { Formula } from './formula.ts';
import type { Quotient } from './quotient.ts';

/** Multiples of each other whose denominators may vanish at different points. */
export const exceptPoles: Equality = undecided('equal except, perhaps, where a denominator vanishes');

/** Whether two formulas are the same up to a factor: any that is not zero for equations, a positive one for inequalities. Never `different`. */
export function compareFormulas(a: Formula, b: Formula): Equality {
  if (a.kind === 'comparison' && b.kind === 'comparison') {
    if (a.operator !== b.operator) return undecided('the signs of the relations differ');
    return compareSides(a.of, b.of, a.operator === '<' || a.operator === '<=');
  }
  if (a.kind === 'comparison' || b.kind === 'comparison' || a.kind !== b.kind)
    return undecided('one is a relation, the other several');
  const isCovered = (some: readonly Formula[], others: readonly Formula[]): boolean =>
    some.every((one) => others.some((other) => compareFormulas(one, other).kind === 'equal'));
  return isCovered(a.of, b.of) && isCovered(b.of, a.of)
    ? equal('relation by relation', 'each relation of one is a multiple of one of the other')
    : undecided('not every relation could be matched');
}

function compareSides(a: Quotient, b: Quotient, keepsSign: boolean): Equality {
  const [left, right] = [a.over.primitive(), b.over.primitive()];
  if (!left.part.equals(right.part)) return undecided('the relations are no multiples of each other');
  const [lower, upper] = [a.under.primitive(), b.under.primitive()];
  const sign = left.content.sign() * right.content.sign() * lower.content.sign() * upper.content.sign();
  if (keepsSign && sign <= 0) return undecided('the relations are multiples of each other by a negative number');
  if (!sameAtoms(a, b)) return undecided('the two may be defined at different points');
  if (lower.part.equals(upper.part)) return equal('multiple', 'the two are multiples of each other by a number');
  if (keepsSign) return undecided('the denominators differ');
  const isApart = avoids(a.over, b.under) && avoids(b.over, a.under);
  return isApart
    ? equal('multiple', 'cleared of denominators, which vanish at no solution, the two are multiples of each other')
    : exceptPoles;
}

/** Atoms that cancel on one side only could be undefined somewhere; constants never are. */
function sameAtoms(a: Quotient, b: Quotient): boolean {
  const names = [...a.atoms, ...b.atoms].filter((name) => !/^⟨(?:pi|e|i)⟩$/.test(name));
  return names.every((name) => a.atoms.has(name) && b.atoms.has(name));
}

/** Whether a numerator is nowhere zero where a denominator is: shown where the denominator is a power of one symbol times a number. */
function avoids(over: MultiPolynomial, under: MultiPolynomial): boolean {
  if (under.isConstant()) return true;
  const [only, ...more] = under.terms();
  if (only === undefined || more.length > 0) return false;
  return [...only.exponents.keys()].every((name) => {
    const there = over.coefficientsIn(name)[0]?.constantValue();
    return there !== undefined && there !== null && !there.isZero();
  });
}
