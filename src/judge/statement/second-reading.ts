import { toDouble } from '../../exact/ball.ts';
import { Rational } from '../../exact/rational.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { mathjsValues } from '../engines/mathjs.ts';
import { Evaluation } from '../equality/values/evaluate.ts';

/** What mathjs makes of the same text: nothing that can be compared, the same values as ours, or others. */
export type SecondReading = 'none' | 'same' | 'other';

/** Three rational points; names take their values in alphabetical order, shifted for each point. */
const values = [
  Rational.of(7n, 3n),
  Rational.of(5n, 2n),
  Rational.of(11n, 7n),
  Rational.of(13n, 5n),
  Rational.of(9n, 4n),
];
const pointCount = 3;

/**
 * Reads a typed formula a second time, by mathjs, and compares values at three rational points. Two readings that differ mean that the text is open to more than one, or
 * that one of us is wrong: either way nothing may be proved on it. An equation is compared side by side.
 */
export function secondReading(text: string, tree: Tree): SecondReading {
  const sides = text.split('=');
  if (tree.kind !== 'relation') return sides.length === 1 ? compare(text, tree) : 'none';
  if (sides.length !== tree.operands.length || tree.operators.some((operator) => operator !== '=')) return 'none';
  const readings = tree.operands.map((operand, index) => compare(sides[index] ?? '', operand));
  if (readings.includes('other')) return 'other';
  return readings.includes('none') ? 'none' : 'same';
}

function compare(text: string, tree: Tree): SecondReading {
  const names = symbolsOf(tree).sort();
  if (names.length > values.length) return 'none';
  const points = Array.from(
    { length: pointCount },
    (_, shift) => new Map(names.map((name, index) => [name, values[(index + shift) % values.length] ?? Rational.one])),
  );
  const theirs = mathjsValues(text, points.map(doubles));
  if (theirs === null) return 'none';
  const ours = points.map((point) => valueAt(tree, point));
  if (!ours.every((value) => value !== null)) return 'none';
  return ours.every((value, index) => areClose(value, theirs[index] ?? Number.NaN)) ? 'same' : 'other';
}

function doubles(point: ReadonlyMap<string, Rational>): ReadonlyMap<string, number> {
  return new Map([...point].map(([name, value]) => [name, value.toNumber()]));
}

function valueAt(tree: Tree, point: ReadonlyMap<string, Rational>): number | null {
  const value = new Evaluation(point, 80).value(tree);
  if (typeof value === 'string') return null;
  return value instanceof Rational ? value.toNumber() : toDouble(value);
}

/** Their arithmetic is in doubles, and may lose digits by cancelling. */
function areClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}
