import { Rational } from '../../exact/rational.ts';
import { div, mul, num, pow, sym } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';

/** One times powers of symbols with rational exponents. */
export type PowerProduct = ReadonlyMap<string, Rational>;

/**
 * An expression of positive symbols by products, quotients and rational powers, as powers of the symbols; null where it is no such. For positive
 * reals the laws of exponents hold without conditions, so two expressions are equal exactly where these powers are.
 */
export function powerProductOf(tree: Tree): PowerProduct | null {
  switch (tree.kind) {
    case 'number':
      return tree.value.isOne() ? new Map() : null;
    case 'symbol':
      return new Map([[tree.name, Rational.one]]);
    case 'mul': {
      const all = tree.factors.map(powerProductOf);
      return all.every((each) => each !== null)
        ? all.reduce((a, b) => joined(a, b, 1), new Map<string, Rational>() as PowerProduct)
        : null;
    }
    case 'div': {
      const [over, under] = [powerProductOf(tree.over), powerProductOf(tree.under)];
      return over === null || under === null ? null : joined(over, under, -1);
    }
    case 'pow':
      return raised(tree.base, exponentOf(tree.exponent));
    case 'root': {
      const degree = exponentOf(tree.degree);
      return degree === null || degree.sign() <= 0 ? null : raised(tree.radicand, degree.inv());
    }
    default:
      return null;
  }
}

function raised(base: Tree, exponent: Rational | null): PowerProduct | null {
  const product = powerProductOf(base);
  if (product === null || exponent === null) return null;
  return new Map([...product].map(([name, power]) => [name, power.mul(exponent)]));
}

/** A rational number as an exponent is written: `-3/2`, `(2/21)`. */
function exponentOf(tree: Tree): Rational | null {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'neg':
      return exponentOf(tree.of)?.neg() ?? null;
    case 'div': {
      const [over, under] = [exponentOf(tree.over), exponentOf(tree.under)];
      return over === null || under === null || under.isZero() ? null : over.div(under);
    }
    default:
      return null;
  }
}

function joined(a: PowerProduct, b: PowerProduct, sign: 1 | -1): PowerProduct {
  const all = new Map(a);
  for (const [name, exponent] of b)
    all.set(name, (all.get(name) ?? Rational.zero).add(sign === 1 ? exponent : exponent.neg()));
  return all;
}

/** Whether two products have the same powers. */
export function samePowers(a: PowerProduct, b: PowerProduct): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].every((name) =>
    (a.get(name) ?? Rational.zero).equals(b.get(name) ?? Rational.zero),
  );
}

export function treeOfPowers(product: PowerProduct): Tree {
  return mul(
    ...[...product]
      .filter(([, exponent]) => !exponent.isZero())
      .map(([name, exponent]) => (exponent.isOne() ? sym(name) : pow(sym(name), num(exponent)))),
  );
}

/** The same with powers of negative exponents below the line. */
export function quotientOfPowers(product: PowerProduct): Tree {
  const isBelow = ([, exponent]: readonly [string, Rational]) => exponent.sign() < 0;
  const below = new Map([...product].filter(isBelow).map(([name, exponent]) => [name, exponent.neg()]));
  const above = treeOfPowers(new Map([...product].filter((each) => !isBelow(each))));
  return below.size === 0 ? above : div(above, treeOfPowers(below));
}
