import { spend } from '../../exact/effort.ts';
import { gcd, lcm } from '../../exact/integer.ts';
import { Rational } from '../../exact/rational.ts';
import { add, div, mul, num, pi } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { multipleOfPi } from './multiple-of-pi.ts';
import { comparePoints, enclose, pointOfRational, pointOfTree, type RealPoint } from './real-point.ts';
import { RealSet } from './real-set.ts';

const mostTurns = 400;
const zero = pointOfRational(Rational.zero);

/** A set of reals that repeats with a period: all x + k period for x in `base`, which lies in [0, period), and whole k. */
export class PeriodicSet {
  private constructor(
    readonly base: RealSet,
    /** Positive, without symbols. */
    readonly period: Tree,
  ) {}

  /** From a set inside [0, period). */
  static of(base: RealSet, period: Tree): PeriodicSet {
    return new PeriodicSet(base, period);
  }

  /** The point and all its translates, moved into [0, period); null where that could not be told. */
  static ofPoint(point: Tree, period: Tree): PeriodicSet | null {
    const at = reducedInto(point, period);
    return at === null ? null : new PeriodicSet(RealSet.point(at), period);
  }

  /** From a set that lies within any one period; null where points could not be compared. */
  static ofTurn(set: RealSet, period: Tree): PeriodicSet | null {
    const [first] = set.points;
    const end = pointOfTree(period);
    const cell = end && RealSet.interval({ low: zero, high: end, lowClosed: true, highClosed: false });
    if (first === undefined) return set.isEmpty ? new PeriodicSet(set, period) : null;
    const turns = turnsOf(first, period);
    if (turns === null || cell === null) return null;
    const [here, before] = [-turns, -turns - 1].map((each) => moved(set, multiple(period, each))?.intersection(cell));
    const base = here && before ? here.union(before) : null;
    return base === null ? null : new PeriodicSet(base, period);
  }

  get isEmpty(): boolean {
    return this.base.isEmpty;
  }

  /** Whether every real number belongs to it. */
  get isAll(): boolean {
    const end = pointOfTree(this.period);
    const whole = end && RealSet.interval({ low: zero, high: end, lowClosed: true, highClosed: false });
    return whole?.equals(this.base) === true;
  }

  union(other: PeriodicSet): PeriodicSet | null {
    return this.combine(other, (a, b) => a.union(b));
  }

  intersection(other: PeriodicSet): PeriodicSet | null {
    return this.combine(other, (a, b) => a.intersection(b));
  }

  /** In one and not in the other. */
  symmetricDifference(other: PeriodicSet): PeriodicSet | null {
    return this.combine(other, (a, b) => a.symmetricDifference(b));
  }

  equals(other: PeriodicSet): boolean | null {
    return this.symmetricDifference(other)?.isEmpty ?? null;
  }

  /** The part inside a bounded set of reals; null for unbounded or very long ones. */
  within(bounds: RealSet): RealSet | null {
    const [first, last] = [bounds.points[0], bounds.points.at(-1)];
    if (bounds.isEmpty) return bounds;
    if (first === undefined || last === undefined || bounds.between[0] || bounds.between.at(-1)) return null;
    const [from, to] = [turnsOf(first, this.period), turnsOf(last, this.period)];
    if (from === null || to === null || to - from > mostTurns) return null;
    return this.turns(from, to)?.intersection(bounds) ?? null;
  }

  /** The same set with the shortest period. */
  reduced(): PeriodicSet {
    const count = this.base.points.length;
    for (let parts = count; parts > 1; parts -= 1) {
      const period = quotient(this.period, parts);
      const end = pointOfTree(period);
      const cell = end && RealSet.interval({ low: zero, high: end, lowClosed: true, highClosed: false });
      const base = cell && this.base.intersection(cell);
      if (base && new PeriodicSet(base, period).equals(this)) return new PeriodicSet(base, period);
    }
    return this;
  }

  private combine(other: PeriodicSet, rule: (a: RealSet, b: RealSet) => RealSet | null): PeriodicSet | null {
    const ratio = ratioOf(this.period, other.period);
    if (ratio === null || lcm(ratio.num, ratio.den) > BigInt(mostTurns)) return null;
    // a / b = p / q in lowest terms: q periods of the one are p of the other.
    const [own, others] = [this.turns(0, Number(ratio.den) - 1), other.turns(0, Number(ratio.num) - 1)];
    const base = own === null || others === null ? null : rule(own, others);
    return base === null ? null : new PeriodicSet(base, multiple(this.period, Number(ratio.den)));
  }

  /** The translates by whole multiples of the period from `from` to `to`, side by side. */
  private turns(from: number, to: number): RealSet | null {
    const points: RealPoint[] = [];
    const at: boolean[] = [];
    const between: boolean[] = [false];
    for (let turn = from; turn <= to; turn += 1) {
      const shift = multiple(this.period, turn);
      for (const [index, point] of this.base.points.entries()) {
        spend(20);
        const next = point.tree === null ? null : pointOfTree(sum(point.tree, shift));
        if (next === null) return null;
        const [here, after] = [this.base.at[index] ?? false, this.base.between[index + 1] ?? false];
        const last = points.at(-1);
        if (index === 0 && last !== undefined && comparePoints(last, next) === 0) {
          // The end of one turn is the start of the next.
          at[at.length - 1] = here || (at.at(-1) ?? false);
          between[between.length - 1] = after;
          continue;
        }
        points.push(next);
        at.push(here);
        between.push(after);
      }
    }
    return RealSet.of(points, at, between);
  }
}

function moved(set: RealSet, shift: Tree): RealSet | null {
  const points = set.points.map((point) => (point.tree === null ? null : pointOfTree(sum(point.tree, shift))));
  const known = points.filter((point) => point !== null);
  return known.length === points.length ? RealSet.of(known, set.at, set.between) : null;
}

/** The point less as many periods as it has; null where that could not be told. */
function reducedInto(point: Tree, period: Tree): RealPoint | null {
  const at = pointOfTree(point);
  const turns = at === null ? null : turnsOf(at, period);
  return turns === null ? null : pointOfTree(sum(point, multiple(period, -turns)));
}

/** The whole number of periods below a point, exactly. */
function turnsOf(point: RealPoint, period: Tree): number | null {
  const [at, length] = [enclose(point, 96), pointOfTree(period)];
  const step = length && enclose(length, 96);
  if (at === null || step === null || step.low.sign() <= 0) return null;
  const guess = Number(at.low.div(step.low).floor());
  if (!Number.isSafeInteger(guess)) return null;
  for (const turns of [guess + 1, guess, guess - 1]) {
    const start = pointOfTree(multiple(period, turns));
    const order = start === null ? null : comparePoints(start, point);
    if (order === null) return null;
    if (order <= 0) return turns;
  }
  return null;
}

/** a / b where that is a positive rational number, else null. */
function ratioOf(a: Tree, b: Tree): Rational | null {
  return pointOfTree(div(a, b))?.algebraic?.value ?? null;
}

/** Sums of rational multiples of pi (or of one) stay in their short form. */
export function sum(a: Tree, b: Tree): Tree {
  const [left, right] = [multipleOfPi(a), multipleOfPi(b)];
  if (left !== null && right !== null) return timesPi(left.add(right));
  const [x, y] = [pointOfTree(a)?.algebraic?.value ?? null, pointOfTree(b)?.algebraic?.value ?? null];
  if (x !== null && y !== null) return num(x.add(y));
  if (y?.isZero() || right?.isZero()) return a;
  return add(a, b);
}

export function multiple(of: Tree, factor: number): Tree {
  return scaledBy(of, Rational.of(factor));
}

function quotient(of: Tree, divisor: number): Tree {
  return scaledBy(of, Rational.of(1, divisor));
}

export function scaledBy(of: Tree, factor: Rational): Tree {
  const turn = multipleOfPi(of);
  if (turn !== null) return timesPi(turn.mul(factor));
  const value = pointOfTree(of)?.algebraic?.value ?? null;
  if (value !== null) return num(value.mul(factor));
  return factor.isOne() ? of : mul(num(factor), of);
}

/** r pi as people write it: `0`, `pi`, `2*pi/3`. */
export function timesPi(factor: Rational): Tree {
  if (factor.isZero()) return num(0);
  const size = factor.abs();
  const over = size.num === 1n ? pi : mul(num(size.num), pi);
  const positive = size.den === 1n ? over : div(over, num(size.den));
  return factor.sign() > 0 ? positive : { kind: 'neg', of: positive };
}

/** The greatest number of which both are whole multiples. */
export function commonMeasure(a: Rational, b: Rational): Rational {
  return Rational.of(gcd(a.num * b.den, b.num * a.den), a.den * b.den);
}
