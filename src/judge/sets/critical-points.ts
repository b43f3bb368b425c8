import { spend } from '../../exact/effort.ts';
import { Rational } from '../../exact/rational.ts';
import { num, sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { compareByKernels } from '../equality/kernels/identity.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { byCases, holdsCases } from './absolute-cases.ts';
import { criticalOfAll } from './critical.ts';
import { exponentialPoints } from './exponential-points.ts';
import { inversePoints } from './inverse-points.ts';
import { logarithmPoints } from './logarithm-points.ts';
import { realZeros } from './polynomial-zeros.ts';
import { norm, readAlgebraic } from './radicals.ts';
import { pointOfRational, type RealPoint } from './real-point.ts';
import { signOfConstant } from './sign-of-constant.ts';

/**
 * Finitely many reals among which an expression in one real unknown has the same sign throughout each stretch between neighbours, or no
 * value throughout it: all its zeros (but for stretches on which it is zero), poles, and ends of its domain. There may be others among
 * them. Null where completeness could not be argued; the argument is in each rule.
 */
export function criticalPoints(tree: Tree, variable: string): readonly RealPoint[] | null {
  spend(20);
  if (!symbolsOf(tree).includes(variable)) return [];
  switch (tree.kind) {
    case 'symbol':
      return [pointOfRational(Rational.zero)];
    case 'neg':
      return criticalPoints(tree.of, variable);
    // A product changes its sign only where a factor does.
    case 'mul':
      return ofAll(tree.factors, variable);
    case 'div':
      return ofAll([tree.over, tree.under], variable);
    case 'root':
      return exactValue(tree.degree) === null ? null : criticalPoints(tree.radicand, variable);
    case 'pow':
      return ofPower(tree.base, tree.exponent, variable);
    case 'call':
      return ofCall(tree, variable);
    case 'add':
      return ofSum(tree, variable);
    default:
      return null;
  }
}

function ofAll(trees: readonly Tree[], variable: string): readonly RealPoint[] | null {
  return criticalOfAll(trees, variable, criticalPoints);
}

/** A power with a constant exponent has the zeros of its base; one of a positive constant has none. x^x is left alone. */
function ofPower(base: Tree, exponent: Tree, variable: string): readonly RealPoint[] | null {
  if (!symbolsOf(exponent).includes(variable)) return criticalPoints(base, variable);
  return symbolsOf(base).length === 0 && signOfConstant(base) === 1 ? criticalPoints(exponent, variable) : null;
}

function ofCall(tree: Extract<Tree, { kind: 'call' }>, variable: string): readonly RealPoint[] | null {
  const [of, base] = tree.args;
  if (of === undefined) return null;
  switch (tree.name) {
    case 'abs':
    case 'sign':
    case 'exp':
    case 'percent':
    case 'degrees':
    case 'arctan':
    case 'sinh':
    case 'tanh':
    case 'arsinh':
      return criticalPoints(of, variable);
    case 'ln':
      return ofAll([of, sub(of, num(1))], variable);
    case 'log':
      return base !== undefined && symbolsOf(base).includes(variable) ? null : ofAll([of, sub(of, num(1))], variable);
    case 'min':
    case 'max':
      return byCases(tree, variable, criticalPoints);
    default:
      return null;
  }
}

function ofSum(tree: Tree, variable: string): readonly RealPoint[] | null {
  if (holdsCases(tree, variable)) return byCases(tree, variable, criticalPoints);
  return (
    algebraicPoints(tree, variable) ??
    inversePoints(tree, variable, criticalPoints) ??
    exponentialPoints(tree, variable, criticalPoints) ??
    logarithmPoints(tree, variable, criticalPoints)
  );
}

/**
 * Sums, products, quotients and roots: every zero of the numerator is one of its norm, a polynomial in the unknown alone; the domain ends,
 * and jumps over a pole happen, only at zeros of radicands and denominators, found by their norms in the same way.
 */
function algebraicPoints(tree: Tree, variable: string): readonly RealPoint[] | null {
  const read = readAlgebraic(tree);
  if (read === null || symbolsOf(tree).length > 1) return null;
  const edges = [...read.denominators, ...read.radicals.flatMap(({ radicand }) => [radicand.over, radicand.under])];
  const found: RealPoint[] = [];
  for (const polynomial of edges) {
    if (polynomial.isConstant()) continue;
    const free = norm(polynomial, read.radicals);
    const zeros = free === null ? null : realZeros(free, variable, read.constants);
    if (zeros === null) return null;
    found.push(...zeros);
  }
  if (read.value.over.isZero()) return found;
  const free = norm(read.value.over, read.radicals);
  if (free === null || free.isZero()) return isZeroThroughout(tree) ? found : null;
  const zeros = realZeros(free, variable, read.constants);
  return zeros === null ? null : [...found, ...zeros];
}

/** Whether the expression is zero wherever it has a value. */
function isZeroThroughout(tree: Tree): boolean {
  return compareByKernels(tree, num(0), {}).kind.startsWith('identical');
}
