import { Rational } from '../../../exact/rational.ts';
import { num, sub } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { children, symbolsOf } from '../../../math/walk.ts';
import { Evaluation, type Point } from './evaluate.ts';

const values = ['-1', '2', '0.5', '-2', '3'].map((text) => Rational.parseDecimal(text) ?? Rational.zero);

/** Every combination of a few numbers at which powers and signs turn out unlike elsewhere, for at most three symbols. */
export function* gridPoints(names: readonly string[]): Generator<Point> {
  if (names.length === 0 || names.length > 3) return;
  for (let index = 0; index < values.length ** names.length; index += 1)
    yield new Map(
      names.map((name, at) => [name, values[Math.floor(index / values.length ** at) % values.length] ?? Rational.one]),
    );
}

/**
 * Points around the places where moduli, steps, roots and extremes of linear expressions turn: at each, beside each and between them. For
 * expressions of one symbol.
 */
export function* turningPoints(trees: readonly Tree[], name: string): Generator<Point> {
  const found = trees.flatMap((tree) => turningValues(tree, name)).sort((a, b) => a.compare(b));
  const places = found.filter((value, index) => index === 0 || !value.equals(found[index - 1] ?? value));
  for (const [index, place] of places.slice(0, 12).entries()) {
    const next = places[index + 1];
    const between = next === undefined ? [] : [place.add(next).mul(half)];
    for (const value of [place, place.sub(near), place.add(near), ...between]) yield new Map([[name, value]]);
  }
}

const half = Rational.of(1n, 2n);
const near = Rational.of(1n, 1000n);
const turning: ReadonlySet<string> = new Set(['abs', 'norm', 'sign', 'floor', 'ceil', 'min', 'max', 'ln', 'log']);

function turningValues(tree: Tree, name: string): readonly Rational[] {
  const inner = children(tree).flatMap((child) => turningValues(child, name));
  if (tree.kind === 'pow')
    return [...inner, ...[1, 2].flatMap((whole) => rootOfLinear(sub(tree.exponent, num(whole)), name))];
  if (tree.kind === 'root') return [...inner, ...rootOfLinear(tree.radicand, name)];
  if (tree.kind !== 'call' || !turning.has(tree.name)) return inner;
  return [...inner, ...tree.args.flatMap((arg) => rootOfLinear(arg, name))];
}

/** The root of an expression that is linear at 0, 1 and 2; it only proposes a point, so that is enough. */
function rootOfLinear(tree: Tree, name: string): readonly Rational[] {
  if (!symbolsOf(tree).every((symbol) => symbol === name)) return [];
  const at = [0, 1, 2].map((x) => new Evaluation(new Map([[name, Rational.of(x)]]), 64).value(tree));
  const [a, b, c] = at;
  if (!(a instanceof Rational && b instanceof Rational && c instanceof Rational)) return [];
  const slope = b.sub(a);
  if (slope.isZero() || !c.sub(b).equals(slope)) return [];
  return [a.neg().div(slope)];
}
