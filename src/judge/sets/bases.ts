import { factorInteger } from '../../exact/primes.ts';
import { Rational } from '../../exact/rational.ts';
import { call, euler, num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { exactValue } from '../equality/values/evaluate.ts';

/** A positive base other than one as `root ** rate`: e, or a rational number above one that is no power itself. */
export interface Base {
  /** 'e', or the number as text: equal for bases whose logarithms have a rational ratio. */
  readonly key: string;
  readonly root: Tree;
  readonly rate: Rational;
}

/**
 * The base of an exponential or a logarithm; null where it is neither e nor a positive rational number other than one, nor a rational
 * power of such.
 */
export function baseOf(tree: Tree): Base | null {
  if (tree.kind === 'constant' && tree.name === 'e') return naturalBase;
  const value = exactValue(tree);
  return value === null ? powerBase(tree) : rationalBase(value);
}

function powerBase(tree: Tree): Base | null {
  const [of, exponent] =
    tree.kind === 'root'
      ? [tree.radicand, exactValue(tree.degree)]
      : tree.kind === 'pow'
        ? [tree.base, exactValue(tree.exponent)]
        : [];
  if (of === undefined || !exponent || exponent.isZero()) return null;
  const base = baseOf(of);
  const factor = tree.kind === 'root' ? exponent.inv() : exponent;
  return base && { ...base, rate: base.rate.mul(factor) };
}

function rationalBase(value: Rational): Base | null {
  if (value.sign() <= 0 || value.isOne()) return null;
  const exponents = exponentsOf(value);
  if (exponents === null) return null;
  const common = [...exponents.values()].reduce((all, each) => gcd(all, Math.abs(each)), 0);
  const primitive = power(exponents, common);
  return primitive.compare(Rational.one) > 0
    ? { key: String(primitive), root: num(primitive), rate: Rational.of(common) }
    : { key: String(primitive.inv()), root: num(primitive.inv()), rate: Rational.of(-common) };
}

export const naturalBase: Base = { key: 'e', root: euler, rate: Rational.one };

/** The logarithm of a positive number to the root of a base: a rational number where it is one, else by its name. */
export function logarithmOf(value: Tree, base: Base): Tree {
  const exact = exactValue(value);
  if (exact?.isOne()) return num(0);
  const own = baseOf(value);
  if (own !== null && own.key === base.key) return num(own.rate);
  const top = call('ln', value);
  return base.key === 'e' ? top : { kind: 'div', over: top, under: call('ln', base.root) };
}

/** The exponents of the primes of a positive rational number; null where it was not factored. */
function exponentsOf(value: Rational): ReadonlyMap<bigint, number> | null {
  const [over, under] = [factorInteger(value.num), factorInteger(value.den)];
  if (over === null || under === null) return null;
  return new Map([
    ...over.map(({ prime, exponent }) => [prime, exponent] as const),
    ...under.map(({ prime, exponent }) => [prime, -exponent] as const),
  ]);
}

function power(exponents: ReadonlyMap<bigint, number>, divisor: number): Rational {
  return [...exponents].reduce(
    (product, [prime, exponent]) => product.mul(Rational.of(prime).pow(exponent / divisor)),
    Rational.one,
  );
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
