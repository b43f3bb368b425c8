import { type Ball, BallArithmetic, magnitude, toDouble } from '../../exact/ball.ts';
import { Rational } from '../../exact/rational.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import type { EqualityOptions } from './equality.ts';
import { Evaluation, type Interpretation, type Point } from './values/evaluate.ts';
import { nextPoint, type Range, Seeded } from './values/points.ts';
import type { RealValue } from './values/real.ts';
import { gridPoints, turningPoints } from './values/special-points.ts';

/**
 * A point at which two expressions differ. 'values': both have a real value there, in disjoint enclosures. 'domain': one has a real
 * value and the other has none.
 */
export interface Witness {
  readonly kind: 'values' | 'domain';
  readonly point: Point;
  readonly left: RealValue;
  readonly right: RealValue;
}

/** Bits of the enclosures, one after another while they overlap. */
const precisions = [80, 320] as const;

/**
 * Looks for a witness among points. A difference of domain is returned only where no difference of values was
 * found, since it is the weaker one.
 */
export function findWitness(a: Tree, b: Tree, at: Iterable<Point>): Witness | null {
  let byDomain: Witness | null = null;
  let closeCalls = 0;
  for (const point of at) {
    const found = differenceAt(a, b, point, closeCalls < mostCloseCalls ? precisions : [precisions[0]]);
    if (found === 'close') closeCalls += 1;
    else if (found?.kind === 'values') return found;
    else byDomain ??= found;
  }
  return byDomain;
}

/** Two expressions that nearly agree at this many points are looked at only coarsely at the others. */
const mostCloseCalls = 5;

/** True where some point was found at which both expressions have a real value, or might have one as far as is known. */
export function sharesDomain(a: Tree, b: Tree, seed: string, options: EqualityOptions): boolean {
  for (const point of points(a, b, seed, options, 16)) {
    const evaluation = new Evaluation(point, 80, unknownFunction);
    if (evaluation.value(a) !== 'undefined' && evaluation.value(b) !== 'undefined') return true;
  }
  return false;
}

/** Points for the symbols of both sides; one where there are none. */
export function* points(a: Tree, b: Tree, seed: string, options: EqualityOptions, rounds: number): Generator<Point> {
  const ranges = rangesOf(a, b, options);
  const seeded = new Seeded(seed);
  for (let round = 0; round < (ranges.size === 0 ? 1 : rounds); round += 1) yield nextPoint(seeded, round, ranges);
}

/** The same, and then those around turning points and on a small grid, as far as the options allow. */
export function* manyPoints(
  a: Tree,
  b: Tree,
  seed: string,
  options: EqualityOptions,
  rounds: number,
): Generator<Point> {
  yield* points(a, b, seed, options, rounds);
  const names = [...rangesOf(a, b, options).keys()];
  const [only, second] = names;
  const special = only !== undefined && second === undefined ? turningPoints([a, b], only) : [];
  for (const point of [...special, ...gridPoints(names)]) if (isAllowed(point, options)) yield point;
}

function isAllowed(point: Point, options: EqualityOptions): boolean {
  return [...point].every(
    ([name, value]) =>
      (!options.positive?.has(name) || value.sign() > 0) && (!options.integer?.has(name) || value.isInteger()),
  );
}

function rangesOf(a: Tree, b: Tree, options: EqualityOptions): ReadonlyMap<string, Range> {
  const names = [...new Set([...symbolsOf(a), ...symbolsOf(b)])].sort();
  const range = (name: string): Range =>
    options.integer?.has(name) ? 'integer' : options.positive?.has(name) ? 'positive' : 'real';
  return new Map(names.map((name) => [name, range(name)]));
}

/** 'close' where the two values could not be told apart. */
function differenceAt(a: Tree, b: Tree, point: Point, tried: readonly number[]): Witness | 'close' | null {
  for (const precision of tried) {
    const evaluation = new Evaluation(point, precision, unknownFunction);
    const left = evaluation.value(a);
    if (left === 'unknown') return null;
    const right = evaluation.value(b);
    if (right === 'unknown') return null;
    if (left === 'undefined' || right === 'undefined')
      return left === right ? null : { kind: 'domain', point, left, right };
    if (evaluation.arithmetic.areDifferent(left, right)) return { kind: 'values', point, left, right };
    if (left instanceof Rational && right instanceof Rational) return null;
  }
  return 'close';
}

/** A function of the problem's own may have any values at different arguments. */
const unknownFunction: Interpretation = (name, args) => {
  const seeded = new Seeded(`${name}(${args.join(',')})`);
  return Rational.of(seeded.below(1000) + 1, 1 + seeded.below(50));
};

/** The witness in words: `at x = 2 the one is 4, the other 5`. */
export function printWitness({ point, left, right }: Witness): string {
  return `${printPoint(point)}the one ${printValue(left)}, the other ${printValue(right)}`;
}

/** `at x = 2, y = 1/3 `, with a space after it; nothing where there are no symbols. */
export function printPoint(point: Point): string {
  const at = [...point].map(([name, value]) => `${name} = ${value}`).join(', ');
  return at === '' ? '' : `at ${at} `;
}

function printValue(value: RealValue): string {
  if (value === 'undefined') return 'has no real value';
  if (value === 'unknown') return 'is not known';
  if (value instanceof Rational) {
    const text = value.toString();
    return text.length > 40 ? `is about ${printBall(new BallArithmetic(80).rational(value))}` : `is ${text}`;
  }
  return `is about ${printBall(value)}`;
}

/** Twelve digits; what no double holds is written with its power of ten. */
function printBall(ball: Ball): string {
  const size = magnitude(ball);
  if (Math.abs(size) < 1000 || size === Number.NEGATIVE_INFINITY) return `${Number(toDouble(ball).toPrecision(12))}`;
  const fraction = toDouble({ mid: ball.mid, rad: 0n, exp: ball.exp - size });
  const log = Math.log10(Math.abs(fraction)) + size * Math.log10(2);
  const digits = Number((Math.sign(fraction) * 10 ** (log - Math.floor(log))).toPrecision(6));
  return `${digits} 10^${Math.floor(log)}`;
}
