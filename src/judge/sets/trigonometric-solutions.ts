import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { add, call, div, mul, num, pow, sym } from '../../math/build.ts';
import type { FunctionName, Tree } from '../../math/tree.ts';
import { children, mapTree, substitute, symbolsOf } from '../../math/walk.ts';
import { angleOf, powerOfOnePlusIt } from './angle.ts';
import { lineInPi } from './multiple-of-pi.ts';
import { commonMeasure, PeriodicSet, scaledBy, sum, timesPi } from './periodic-set.ts';
import { treeOf } from './polynomial-zeros.ts';
import { pointOfTree, type RealPoint } from './real-point.ts';
import { type Component, RealSet } from './real-set.ts';
import { signOfConstant } from './sign-of-constant.ts';
import { realSolutions } from './solution-set.ts';
import { type Comparison, differenceOf, holds } from './truth.ts';
import { inTurns, waveSolutions } from './wave-solutions.ts';

const half = '@t';
const largestMultiple = 12n;
const names: ReadonlySet<FunctionName> = new Set(['sin', 'cos', 'tan', 'cot', 'sec', 'csc']);

/** A trigonometric function of `multiple u + shift pi`. */
interface Wave {
  readonly multiple: number;
  readonly shift: Rational;
}

/**
 * All real solutions of a comparison in which the unknown stands in sines, cosines and the like alone, with arguments a x + b. Where there
 * is only one of them, by its values; else by the tangent of half an angle. Null for other comparisons.
 */
export function periodicSolutions(comparison: Comparison, variable: string): PeriodicSet | null {
  return waveSolutions(comparison, variable) ?? halfTangentSolutions(comparison, variable);
}

/**
 * With
 * t = tan(u/2), u going from -pi to pi as t goes through the reals, the comparison becomes algebraic in t and is solved there; u = pi is
 * looked at by itself.
 */
function halfTangentSolutions({ left, operator, right }: Comparison, variable: string): PeriodicSet | null {
  const difference = differenceOf({ left, operator, right });
  const waves = readWaves(difference, variable);
  if (waves === null) return null;
  const { found, frequency, unit } = waves;
  const algebraic = mapTree(difference, (node) => {
    const wave = found.get(node);
    return wave === undefined || node.kind !== 'call' ? node : inHalfTangent(node.name, wave);
  });
  if (symbolsOf(algebraic).some((name) => name !== half)) return null;
  const set = realSolutions({ kind: 'relation', operands: [algebraic, num(0)], operators: [operator] }, half);
  const scale = (angle: Tree) => (unit === 'one' ? scaledBy(angle, frequency.inv()) : inTurns(angle, frequency));
  const atHalf = scale(timesPi(Rational.one));
  const opposite = holds(operator, signOfConstant(substitute(difference, variable, atHalf)));
  if (set === null || opposite === null) return null;
  const base = aroundCircle(set, opposite, scale);
  return base === null ? null : PeriodicSet.of(base, scale(timesPi(Rational.of(2)))).reduced();
}

/** All trigonometric nodes with their arguments as multiples of one angle; null where one is of another kind, or there is none. */
function readWaves(tree: Tree, variable: string) {
  const nodes = new Map<Tree, { slope: Rational; shift: Rational }>();
  const units = new Set<'one' | 'pi'>();
  const visit = (part: Tree): boolean => {
    const [of] = part.kind === 'call' && names.has(part.name) ? part.args : [];
    if (of === undefined || !symbolsOf(of).includes(variable)) return children(part).every(visit);
    const line = lineInPi(of, variable);
    if (line === null || line.slope.isZero()) return false;
    units.add(line.unit);
    nodes.set(part, { slope: line.slope, shift: line.constant });
    return true;
  };
  const [unit, second] = visit(tree) ? [...units] : [];
  if (unit === undefined || second !== undefined) return null;
  const frequency = [...nodes.values()].map(({ slope }) => slope.abs()).reduce(commonMeasure);
  const found = new Map<Tree, Wave>();
  for (const [node, { slope, shift }] of nodes) {
    const multiple = slope.div(frequency);
    if (multiple.abs().num > largestMultiple) return null;
    found.set(node, { multiple: Number(multiple.num), shift });
  }
  return { found, frequency, unit };
}

/** A function of an angle by t: e^(i k u) = ((1 + i t)^2 / (1 + t^2))^k. */
function inHalfTangent(name: FunctionName, { multiple, shift }: Wave): Tree {
  const size = Math.abs(multiple);
  const { re, im } = powerOfOnePlusIt(2 * size);
  const [cosine, sine] = [re, multiple < 0 ? im.neg() : im].map((each) =>
    treeOf(MultiPolynomial.fromUnivariate(each, half)),
  );
  const under = pow(add(num(1), pow(sym(half), num(2))), num(size));
  if (cosine === undefined || sine === undefined) throw new Error('a power has two parts');
  const [c, s] = [sineOfTurn(shift.add(Rational.of(1, 2))), sineOfTurn(shift)];
  const cosTop = combination(c, cosine, s, sine, -1);
  const sinTop = combination(c, sine, s, cosine, 1);
  switch (name) {
    case 'sin':
      return div(sinTop, under);
    case 'cos':
      return div(cosTop, under);
    case 'tan':
      return div(sinTop, cosTop);
    case 'cot':
      return div(cosTop, sinTop);
    case 'sec':
      return div(under, cosTop);
    default:
      return div(under, sinTop);
  }
}

/** a x + sign b y without the parts that are zero. */
function combination(a: Tree, x: Tree, b: Tree, y: Tree, sign: 1 | -1): Tree {
  const isZero = (tree: Tree) => tree.kind === 'number' && tree.value.isZero();
  const second = sign > 0 ? mul(b, y) : mul(num(-1), b, y);
  if (isZero(b)) return mul(a, x);
  return isZero(a) ? second : add(mul(a, x), second);
}

/** sin(r pi): written out for multiples of pi/6 and pi/4, by its name otherwise. */
function sineOfTurn(turn: Rational): Tree {
  const whole = turn.sub(Rational.of(2n * turn.div(Rational.of(2)).floor()));
  if (whole.compare(Rational.one) >= 0) {
    const positive = sineOfTurn(whole.sub(Rational.one));
    return positive.kind === 'number' ? num(positive.value.neg()) : { kind: 'neg', of: positive };
  }
  const acute = whole.compare(Rational.of(1, 2)) > 0 ? Rational.one.sub(whole) : whole;
  const known = sines.get(acute.toString());
  return known ?? call('sin', timesPi(acute));
}

const root = (n: number): Tree => ({ kind: 'root', degree: num(2), radicand: num(n) });
const sines: ReadonlyMap<string, Tree> = new Map([
  ['0', num(0)],
  ['1/6', num(Rational.of(1, 2))],
  ['1/4', div(root(2), num(2))],
  ['1/3', div(root(3), num(2))],
  ['1/2', num(1)],
]);

/** From t in the reals, and the point opposite, to [0, 2 pi), scaled. */
function aroundCircle(set: RealSet, opposite: boolean, scale: (angle: Tree) => Tree): RealSet | null {
  const zero: RealPoint | null = pointOfTree(num(0));
  if (zero === null) return null;
  const fromZero = RealSet.interval({ low: zero, high: null, lowClosed: true, highClosed: false });
  const right = fromZero && set.intersection(fromZero);
  const left = fromZero && set.difference(fromZero);
  if (right === null || left === null) return null;
  const end = pointOfTree(scale(timesPi(Rational.one)));
  let all: RealSet | null = opposite && end !== null ? RealSet.point(end) : RealSet.empty;
  const pieces: readonly (readonly [Component, number])[] = [
    ...right.components.map((part) => [part, 0] as const),
    ...left.components.map((part) => [part, 2] as const),
  ];
  for (const [part, turns] of pieces) {
    const stretch = angles(part, turns, scale);
    const next: RealSet | null = stretch === null ? null : RealSet.interval(stretch);
    all = next === null ? null : (all?.union(next) ?? null);
  }
  return all;
}

/** A stretch of t as a stretch of angles, both infinite ends being pi (from below: -pi). */
function angles(part: Component, halfTurns: number, scale: (angle: Tree) => Tree): Component | null {
  const angle = (point: RealPoint | null, side: 1 | -1): RealPoint | null => {
    const own = point === null ? timesPi(Rational.of(side)) : angleOf(point);
    return own === null ? null : pointOfTree(scale(sum(own, timesPi(Rational.of(halfTurns)))));
  };
  const low = angle(part.low, -1);
  const high = part.low !== null && part.low === part.high ? low : angle(part.high, 1);
  return low === null || high === null ? null : { ...part, low, high };
}
