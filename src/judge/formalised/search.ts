import { spend } from '../../exact/effort.ts';
import { Rational } from '../../exact/rational.ts';
import { num } from '../../math/build.ts';
import { symbolsOf } from '../../math/walk.ts';
import { polynomialOf } from '../algebra/polynomial-of.ts';
import { Evaluation, type Point } from '../equality/values/evaluate.ts';
import { holds } from '../sets/truth.ts';
import type { Assignment } from './eliminate.ts';
import type { Condition, Unknown } from './read-formalisation.ts';

/** Points that are tried one by one. */
const mostPoints = 200_000;

/**
 * All solutions in whole numbers, by trying every point of the box that the linear conditions bound. Conditions are tried as soon as
 * their unknowns have values. Null where an unknown is not whole, not bounded, or the box is too large.
 */
export function search(unknowns: readonly Unknown[], conditions: readonly Condition[]): readonly Assignment[] | null {
  const ranges = rangesOf(unknowns, conditions);
  let size = 1;
  for (const range of ranges) {
    if (range === null) return null;
    size *= Math.max(0, range.high - range.low + 1);
    if (size > mostPoints) return null;
  }
  const names = unknowns.map(({ name }) => name);
  const ripe = names.map((_, index) => conditions.filter((condition) => isRipe(condition, names, index)));
  const found: Point[] = [];
  const tryFrom = (index: number, point: Point): boolean => {
    const [name, range] = [names[index], ranges[index]];
    if (name === undefined || range === undefined || range === null) {
      found.push(point);
      return true;
    }
    for (let value = range.low; value <= range.high; value++) {
      const next = new Map([...point, [name, Rational.of(value)]]);
      const truth = allHold(ripe[index] ?? [], next);
      if (truth === null) return false;
      if (truth && !tryFrom(index + 1, next)) return false;
    }
    return true;
  };
  if (!tryFrom(0, new Map())) return null;
  return found.map((point) => new Map([...point].map(([name, value]) => [name, num(value)])));
}

/** Whether a condition's last unknown is the one at this place. */
function isRipe({ difference }: Condition, names: readonly string[], index: number): boolean {
  const places = symbolsOf(difference).map((name) => names.indexOf(name));
  return Math.max(0, ...places) === index;
}

function allHold(conditions: readonly Condition[], point: Point): boolean | null {
  for (const { operator, difference } of conditions) {
    spend(10);
    const evaluation = new Evaluation(point, 64);
    const value = evaluation.value(difference);
    if (value === 'unknown') return null;
    const sign =
      value === 'undefined' ? value : value instanceof Rational ? value.sign() : evaluation.arithmetic.sign(value);
    const truth = holds(operator, sign);
    if (truth !== true) return truth;
  }
  return true;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** The ranges that linear conditions leave to each unknown; null where it is not whole, or not bounded. */
function rangesOf(unknowns: readonly Unknown[], conditions: readonly Condition[]): readonly (Range | null)[] {
  const bounds = new Map(
    unknowns.map(({ name, domain }) => [name, { low: lowestOf(domain), high: Number.POSITIVE_INFINITY }]),
  );
  const linear = conditions.flatMap((condition) => linearOf(condition) ?? []);
  // Each round may tighten what the next one needs; a few are enough for what people write.
  for (let round = 0; round < 3; round++) for (const each of linear) tighten(each, bounds);
  return unknowns.map(({ name, domain }) => {
    const range = bounds.get(name);
    const isWhole = domain === 'integer' || domain === 'natural';
    return isWhole && range && Number.isFinite(range.low) && Number.isFinite(range.high) ? range : null;
  });
}

function lowestOf(domain: Unknown['domain']): number {
  if (domain === 'natural') return 1;
  return domain === 'positive' || domain === 'nonnegative' ? 0 : Number.NEGATIVE_INFINITY;
}

/** A sum of multiples of unknowns that is at most zero. */
interface Linear {
  readonly constant: number;
  readonly slopes: ReadonlyMap<string, number>;
}

function linearOf({ operator, difference }: Condition): readonly Linear[] | null {
  const polynomial = operator === '!=' ? null : polynomialOf(difference);
  if (polynomial === null || polynomial.totalDegree > 1) return null;
  const at = (exponents: ReadonlyMap<string, number>) => [...exponents.keys()][0] ?? '';
  const parts = new Map(
    polynomial.terms().map(({ coefficient, exponents }) => [at(exponents), coefficient.toNumber()]),
  );
  const constant = parts.get('') ?? 0;
  parts.delete('');
  const turned = { constant: -constant, slopes: new Map([...parts].map(([name, slope]) => [name, -slope])) };
  const plain = { constant, slopes: parts };
  if (operator === '=') return [plain, turned];
  return operator === '<' || operator === '<=' ? [plain] : [turned];
}

/** What the least values of all others leave to each unknown. Rounding errs on the wide side; every point is checked exactly later. */
function tighten({ constant, slopes }: Linear, bounds: Map<string, Range>): void {
  for (const [name, slope] of slopes) {
    let least = constant;
    for (const [other, weight] of slopes) {
      const range = bounds.get(other);
      if (other !== name && range !== undefined) least += weight * (weight > 0 ? range.low : range.high);
    }
    const range = bounds.get(name);
    if (range === undefined || !Number.isFinite(least)) continue;
    const end = -least / slope;
    if (slope > 0) bounds.set(name, { ...range, high: Math.min(range.high, Math.floor(end + 1e-6)) });
    else bounds.set(name, { ...range, low: Math.max(range.low, Math.ceil(end - 1e-6)) });
  }
}
