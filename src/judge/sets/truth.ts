import type { Polynomial } from '../../exact/polynomial.ts';
import type { Rational } from '../../exact/rational.ts';
import type { RealAlgebraic } from '../../exact/real-algebraic.ts';
import { neg, num, sub } from '../../math/build.ts';
import type { RelationOperator, Tree } from '../../math/tree.ts';
import { substitute } from '../../math/walk.ts';
import { Evaluation } from '../equality/values/evaluate.ts';
import { RealArithmetic } from '../equality/values/real.ts';
import { FractionReader } from './fraction.ts';
import { enclose, insert, type RealPoint } from './real-point.ts';
import { type ExactSign, signOfConstant } from './sign-of-constant.ts';

/** `left operator right`, for the operators that compare reals. */
export interface Comparison {
  readonly left: Tree;
  readonly operator: Comparator;
  readonly right: Tree;
}
export type Comparator = Exclude<RelationOperator, 'in' | 'approx'>;

/** The exact sign of an expression in one unknown at points of the line. Reads the expression once. */
export class SignOf {
  private readonly fraction: { readonly parts: readonly Polynomial[]; readonly divisors: readonly Polynomial[] } | null;

  constructor(
    private readonly tree: Tree,
    private readonly variable: string,
  ) {
    this.fraction = readFraction(tree, variable);
  }

  atSample(value: Rational): ExactSign {
    const evaluation = new Evaluation(new Map([[this.variable, value]]), 96);
    const direct = evaluation.value(this.tree);
    if (direct === 'undefined') return 'undefined';
    const sign = direct === 'unknown' ? null : evaluation.arithmetic.sign(direct);
    return sign ?? signOfConstant(substitute(this.tree, this.variable, num(value)));
  }

  at(point: RealPoint): ExactSign {
    const { algebraic } = point;
    if (algebraic?.value) return this.atSample(algebraic.value);
    if (algebraic !== null && this.fraction !== null) return this.atRoot(algebraic);
    const byTree = insert(this.tree, this.variable, point);
    return byTree === null ? this.byEnclosure(point) : signOfConstant(byTree);
  }

  private atRoot(root: RealAlgebraic): ExactSign {
    if (this.fraction === null) return null;
    if (this.fraction.divisors.some((divisor) => root.signOf(divisor) === 0)) return 'undefined';
    return this.fraction.parts.reduce<-1 | 0 | 1>((sign, part) => times(sign, root.signOf(part)), 1);
  }

  private byEnclosure(point: RealPoint): ExactSign {
    const bounds = enclose(point, 128);
    if (bounds === null) return null;
    const { balls } = new RealArithmetic(128);
    const ball = balls.hull(balls.rational(bounds.low), balls.rational(bounds.high));
    const evaluation = new Evaluation(new Map([[this.variable, ball]]), 128);
    const value = evaluation.value(this.tree);
    if (value === 'undefined' || value === 'unknown') return value === 'undefined' ? value : null;
    return evaluation.arithmetic.sign(value);
  }
}

function readFraction(tree: Tree, variable: string) {
  const reader = new FractionReader(() => null);
  const read = reader.read(tree);
  if (read === null || read.over.degreeIn(variable) > 400 || read.under.degreeIn(variable) > 400) return null;
  const parts = [read.over.toUnivariate(variable), read.under.toUnivariate(variable)];
  const divisors = reader.denominators.map((each) => each.toUnivariate(variable));
  const [known, knownDivisors] = [parts, divisors].map((all) => all.filter((each) => each !== null));
  if (known?.length !== 2 || knownDivisors?.length !== divisors.length) return null;
  return { parts: known, divisors: knownDivisors };
}

function times(a: -1 | 0 | 1, b: -1 | 0 | 1): -1 | 0 | 1 {
  return a === 0 || b === 0 ? 0 : a === b ? 1 : -1;
}

/** Whether a comparison holds, by the sign of left minus right; false where a side has no value. Null where it is not known. */
export function holds(operator: Comparator, sign: ExactSign): boolean | null {
  if (sign === null) return null;
  if (sign === 'undefined') return false;
  switch (operator) {
    case '=':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}

/** Left minus right, without a zero: a product against zero stays a product. */
export function differenceOf({ left, right }: Comparison): Tree {
  if (isZero(right)) return left;
  return isZero(left) ? neg(right) : sub(left, right);
}

function isZero(tree: Tree): boolean {
  return tree.kind === 'number' && tree.value.isZero();
}
