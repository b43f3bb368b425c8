import type { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import { nextPoint, type Range, Seeded } from '../values/points.ts';
import type { Formula } from './formula.ts';
import type { Quotient } from './quotient.ts';

type Point = ReadonlyMap<string, Rational>;

/** A point at which one formula holds and the other does not. */
export interface FormulaWitness {
  readonly point: Point;
  readonly holds: 'first' | 'second';
}

/**
 * Looks for a point of exact rational numbers at which one formula holds and the other does not: points that depend on the seed, and points on the
 * equations themselves, found by solving for a symbol that occurs to the first power. Only formulas without atoms have such points.
 */
export function findFormulaWitness(a: Formula, b: Formula, seed: string): FormulaWitness | null {
  if (hasAtoms(a) || hasAtoms(b)) return null;
  const names = [...new Set([...namesOf(a), ...namesOf(b)])].sort();
  const seeded = new Seeded(seed);
  const ranges = new Map(names.map((name): [string, Range] => [name, 'real']));
  for (let round = 0; round < 24; round++) {
    const point = nextPoint(seeded, round, ranges);
    for (const candidate of [point, ...onto(a, point), ...onto(b, point)]) {
      const [first, second] = [truthAt(a, candidate), truthAt(b, candidate)];
      if (first !== second) return { point: candidate, holds: first ? 'first' : 'second' };
    }
  }
  return null;
}

function hasAtoms(formula: Formula): boolean {
  return formula.kind === 'comparison' ? formula.of.atoms.size > 0 : formula.of.some(hasAtoms);
}

function namesOf(formula: Formula): readonly string[] {
  if (formula.kind !== 'comparison') return formula.of.flatMap(namesOf);
  return [...formula.of.over.variables, ...formula.of.under.variables];
}

/** Whether a formula holds at a point; a relation without a value does not. */
function truthAt(formula: Formula, point: Point): boolean {
  switch (formula.kind) {
    case 'all':
      return formula.of.every((part) => truthAt(part, point));
    case 'any':
      return formula.of.some((part) => truthAt(part, point));
    case 'comparison': {
      const sign = signAt(formula.of, point);
      if (sign === null) return false;
      switch (formula.operator) {
        case '=':
          return sign === 0;
        case '!=':
          return sign !== 0;
        case '<':
          return sign < 0;
        case '<=':
          return sign <= 0;
      }
    }
  }
}

function signAt({ over, under }: Quotient, point: Point): number | null {
  const [top, bottom] = [over.evaluate(point).constantValue(), under.evaluate(point).constantValue()];
  return top === null || bottom === null || bottom.isZero() ? null : top.sign() * bottom.sign();
}

/** The point moved onto the equations of a formula, one symbol at a time. */
function onto(formula: Formula, point: Point): readonly Point[] {
  if (formula.kind !== 'comparison') return formula.of.flatMap((part) => onto(part, point));
  const { over } = formula.of;
  return over.variables.flatMap((name) => {
    const value = rootIn(over, name, point);
    return value === null ? [] : [new Map([...point, [name, value] as const])];
  });
}

/** The value of a symbol for which a polynomial vanishes, the others being as they are: from its linear form, or zero where it has a power of the symbol as a factor. */
function rootIn(over: MultiPolynomial, name: string, point: Point): Rational | null {
  const others = new Map(point);
  others.delete(name);
  const [constant, slope, ...higher] = over
    .coefficientsIn(name)
    .map((coefficient) => coefficient.evaluate(others).constantValue());
  if (!constant || !slope) return null;
  if (constant.isZero()) return Rational.zero;
  return higher.some((coefficient) => coefficient && !coefficient.isZero()) || slope.isZero()
    ? null
    : constant.neg().div(slope);
}
