import { BallArithmetic } from '../../exact/ball.ts';
import type { Polynomial } from '../../exact/polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { type RealAlgebraic, realRoots } from '../../exact/real-algebraic.ts';
import { num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { Evaluation } from '../equality/values/evaluate.ts';
import type { Real, RealValue } from '../equality/values/real.ts';
import { closedForm } from '../sets/closed-form.ts';

/** A real number that may be a solution: how it is written, where we can write it, and where it lies. */
export interface Candidate {
  readonly tree: Tree | null;
  /** Its value at a precision in bits; 'undefined' where it turns out to be no real number. */
  value(precision: number): RealValue;
  /** True where it is known to be no rational number. */
  readonly isIrrational?: boolean;
}

export function treeCandidate(tree: Tree): Candidate {
  return { tree, value: (precision) => new Evaluation(new Map(), precision).value(tree) };
}

export function algebraicCandidate(number: RealAlgebraic): Candidate {
  if (number.value !== null) return treeCandidate(num(number.value));
  const tree = closedForm(number);
  const candidate =
    tree === null ? { tree, value: (precision: number) => enclosed(number, precision) } : treeCandidate(tree);
  return { ...candidate, isIrrational: number.isMinimal };
}

/** The real roots of a polynomial that is not zero. */
export function rootCandidates(polynomial: Polynomial): readonly Candidate[] {
  return realRoots(polynomial).map(algebraicCandidate);
}

function enclosed(number: RealAlgebraic, precision: number): Real {
  const fine = number.refined(Rational.of(1n, 1n << BigInt(precision)));
  const balls = new BallArithmetic(precision);
  return fine.value ?? balls.hull(balls.rational(fine.low), balls.rational(fine.high));
}
