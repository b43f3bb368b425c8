import { BallArithmetic, negate, signOf, toDouble } from '../../../exact/ball.ts';
import { addComplex, type ComplexBall, excludesZero } from '../../../exact/complex-ball.ts';
import type { Point } from '../values/evaluate.ts';
import type { Condition } from './domain.ts';
import { Enclosing } from './enclose.ts';
import type { Lowered } from './lowering.ts';

const precisions = [80, 320] as const;

/** The two values at a point where two forms differ, as complex numbers in words. */
export interface ComplexWitness {
  readonly point: Point;
  readonly left: string;
  readonly right: string;
}

/**
 * Looks among real points for one where both expressions are defined and their values, complex numbers perhaps, lie in disjoint
 * rectangles. A form may have a value where its expression has none, so every condition of both must hold there for certain.
 */
export function findComplexWitness(left: Lowered, right: Lowered, points: Iterable<Point>): ComplexWitness | null {
  for (const point of points)
    for (const precision of precisions) {
      const at = new Enclosing(precision, point);
      if (![...left.domain.conditions, ...right.domain.conditions].every((condition) => holds(at, condition))) continue;
      const [one, other] = [at.form(left.form), at.form(right.form)];
      if (typeof one === 'string' || typeof other === 'string') break;
      const opposite = { re: negate(other.re), im: negate(other.im) };
      if (excludesZero(addComplex(new BallArithmetic(precision), one, opposite)))
        return { point, left: printComplex(one), right: printComplex(other) };
    }
  return null;
}

function holds(at: Enclosing, { kind, sum }: Condition): boolean {
  const value = at.sum(sum);
  if (typeof value === 'string') return false;
  if (kind === 'nonzero') return excludesZero(value);
  return signOf(value.im) === 0 && (signOf(value.re) === 1 || (kind === 'nonnegative' && signOf(value.re) === 0));
}

function printComplex({ re, im }: ComplexBall): string {
  const [x, y] = [toDouble(re), toDouble(im)].map((part) => Number(part.toPrecision(10)));
  return signOf(im) === 0 ? `${x}` : `${x} ${(y ?? 0) < 0 ? '-' : '+'} ${Math.abs(y ?? 0)} i`;
}
