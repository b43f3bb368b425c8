import { factorMulti } from '../../exact/factor-multi.ts';
import { lcm } from '../../exact/integer.ts';
import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { add, div, mul, neg, num, pow, sym } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { children, mapTree, symbolsOf } from '../../math/walk.ts';
import { type Base, baseOf, logarithmOf, naturalBase } from './bases.ts';
import { ConstantReader } from './constant-reader.ts';
import type { Critical } from './critical.ts';
import { FractionReader } from './fraction.ts';
import { quotientTree, treeOf } from './polynomial-zeros.ts';
import { pointOfTree, type RealPoint } from './real-point.ts';
import { signOfConstant } from './sign-of-constant.ts';

/** `root ** (rate x)` with what else stands in the exponent as a factor: a^(2x + 1) is a^(2x) times a. */
interface Exponential {
  readonly base: Base;
  readonly rate: Rational;
  readonly factor: Tree;
}

const power = '@t';

/**
 * Sums with exponentials whose exponents are linear in the unknown. With one base, t = base^(x/m) takes every positive value once and
 * rises with x, so the critical points in t > 0 are those in x; a factor in x alone may stand beside. With several bases, two terms
 * c a^x + d b^x have the one zero that logarithms give.
 */
export function exponentialPoints(tree: Tree, variable: string, critical: Critical): readonly RealPoint[] | null {
  const found = new Map<Tree, Exponential>();
  const isReadable = collect(tree, variable, found);
  if (!isReadable || found.size === 0) return null;
  const all = [...found.values()];
  const [first] = all;
  if (first === undefined) return null;
  if (all.some(({ base }) => base.key !== first.base.key)) return twoTerms(tree, variable, found);
  const scale = all.reduce((m, { rate }) => lcm(m, rate.den), 1n);
  const inPower = mapTree(tree, (node) => replaced(node, found, scale));
  if (!symbolsOf(inPower).includes(variable)) {
    const points = critical(inPower, power);
    return points === null ? null : backToUnknown(points, first.base, scale);
  }
  return byFactors(inPower, variable, critical, (points) => backToUnknown(points, first.base, scale));
}

function replaced(node: Tree, found: ReadonlyMap<Tree, Exponential>, scale: bigint): Tree {
  const exponential = found.get(node);
  if (exponential === undefined) return node;
  const exponent = exponential.rate.mul(Rational.of(scale));
  return mul(exponential.factor, pow(sym(power), num(exponent)));
}

/** Finds the exponentials in the unknown; false where one is of another kind. Nodes are told by identity: mapTree meets the same ones. */
function collect(tree: Tree, variable: string, found: Map<Tree, Exponential>): boolean {
  const parts = exponentialOf(tree);
  if (parts === null || !symbolsOf(parts.exponent).includes(variable)) {
    return children(tree).every((child) => collect(child, variable, found));
  }
  const base = baseOf(parts.base);
  const line = linear(parts.exponent, variable);
  if (base === null || line === null) return false;
  const isPlain = line.constant.kind === 'number' && line.constant.value.isZero();
  found.set(tree, {
    base,
    rate: line.slope.mul(base.rate),
    factor: isPlain ? num(1) : pow(parts.base, line.constant),
  });
  return true;
}

function exponentialOf(tree: Tree): { readonly base: Tree; readonly exponent: Tree } | null {
  if (tree.kind === 'pow') return tree;
  const [of] = tree.kind === 'call' && tree.name === 'exp' ? tree.args : [];
  return of === undefined ? null : { base: naturalBase.root, exponent: of };
}

/** The exponent as slope * x + constant with a rational slope. */
function linear(exponent: Tree, variable: string): { readonly slope: Rational; readonly constant: Tree } | null {
  const reader = new ConstantReader();
  const [low, slope, ...higher] = reader.readPolynomial(exponent)?.coefficientsIn(variable) ?? [];
  const value = slope?.constantValue() ?? null;
  if (low === undefined || value === null || higher.length > 0) return null;
  return { slope: value, constant: treeOf(low, reader.constants) };
}

/** x = m log t for the positive ones; the others are no values of the power. */
function backToUnknown(points: readonly RealPoint[], base: Base, scale: bigint): readonly RealPoint[] | null {
  const found: RealPoint[] = [];
  for (const { tree, algebraic } of points) {
    const sign = algebraic?.sign() ?? (tree === null ? null : signOfConstant(tree));
    if (sign === null || sign === 'undefined') return null;
    if (sign <= 0) continue;
    const log = tree === null ? null : logarithmOf(tree, base);
    const point = log === null ? null : pointOfTree(scale === 1n ? log : mul(num(scale), log));
    if (point === null) return null;
    found.push(point);
  }
  return found;
}

/** Factors each of which is in the unknown alone or in the power alone. */
function byFactors(
  tree: Tree,
  variable: string,
  critical: Critical,
  back: (points: readonly RealPoint[]) => readonly RealPoint[] | null,
): readonly RealPoint[] | null {
  const reader = new FractionReader(() => null);
  const read = reader.read(tree);
  if (read === null || read.over.isZero()) return null;
  const found: RealPoint[] = [];
  for (const polynomial of [read.over, ...reader.denominators]) {
    for (const { factor } of factorMulti(polynomial).factors) {
      const [name, second] = factor.variables;
      if (name === undefined || second !== undefined) return null;
      const points = critical(treeOf(factor), name);
      const own = points === null ? null : name === power ? back(points) : name === variable ? points : null;
      if (own === null) return null;
      found.push(...own);
    }
  }
  return found;
}

/** c a^(p x) + d b^(q x), after each power has become a variable. */
function twoTerms(tree: Tree, variable: string, found: ReadonlyMap<Tree, Exponential>): readonly RealPoint[] | null {
  const names = new Map<string, { base: Base; rate: Rational }>();
  const inPowers = mapTree(tree, (node) => {
    const exponential = found.get(node);
    if (exponential === undefined) return node;
    const name = `@${exponential.base.key}^${exponential.rate}`;
    names.set(name, exponential);
    return mul(exponential.factor, sym(name));
  });
  const reader = new ConstantReader();
  const read = reader.read(inPowers);
  // Powers are positive, so a product of them may be divided by.
  const isPositive = reader.denominators.every(
    ({ size, variables }) => size === 1 && variables.every((name) => names.has(name)),
  );
  if (read === null || !isPositive || read.over.variables.includes(variable)) return null;
  const groups = groupedByPowers(read.over, names);
  const [first, second, third] = [...groups.values()];
  if (first === undefined || second === undefined || third !== undefined) return null;
  const rates = new Map(first.exponents);
  for (const [name, exponent] of second.exponents) rates.set(name, (rates.get(name) ?? 0) - exponent);
  const slopes = [...rates].flatMap(([name, exponent]) => {
    const each = names.get(name);
    return each === undefined || exponent === 0
      ? []
      : [multiple(each.rate.mul(Rational.of(exponent)), logarithmOf(each.base.root, naturalBase))];
  });
  const ratio = quotientTree(second.coefficient.neg(), first.coefficient, reader.constants);
  const sign = signOfConstant(ratio);
  if (sign === null || sign === 'undefined' || sign === 0) return null;
  if (sign < 0) return [];
  const point = pointOfTree(div(logarithmOf(ratio, naturalBase), add(...slopes)));
  return point === null ? null : [point];
}

function multiple(factor: Rational, of: Tree): Tree {
  const size = factor.abs();
  const product = size.isOne() ? of : mul(num(size), of);
  return factor.sign() < 0 ? neg(product) : product;
}

interface Group {
  readonly exponents: ReadonlyMap<string, number>;
  readonly coefficient: MultiPolynomial;
}

/** The terms by their exponents in the powers; the rest is their coefficient. */
function groupedByPowers(polynomial: MultiPolynomial, names: ReadonlyMap<string, unknown>): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { coefficient, exponents } of polynomial.terms()) {
    const own = new Map([...exponents].filter(([name]) => names.has(name)));
    const others = new Map([...exponents].filter(([name]) => !names.has(name)));
    const key = [...own]
      .map(([name, exponent]) => `${name}^${exponent}`)
      .sort()
      .join(' ');
    const before = groups.get(key)?.coefficient ?? MultiPolynomial.zero;
    const term = MultiPolynomial.ofTerms([{ coefficient, exponents: others }]);
    groups.set(key, { exponents: own, coefficient: before.add(term) });
  }
  return groups;
}
