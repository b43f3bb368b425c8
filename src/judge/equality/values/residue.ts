import { spend } from '../../../exact/effort.ts';
import { inverseMod, mod, powMod } from '../../../exact/integer.ts';
import type { Tree } from '../../../math/tree.ts';
import { exactValue } from './evaluate.ts';

/** The value of a quotient of polynomials modulo a prime, at a point; null where it divides by zero, or is no such quotient. */
export function residueOf(tree: Tree, at: ReadonlyMap<string, bigint>, prime: bigint): bigint | null {
  spend(4);
  const of = (part: Tree) => residueOf(part, at, prime);
  switch (tree.kind) {
    case 'number':
    case 'mixed':
    case 'based': {
      const value = exactValue(tree);
      const under = value === null ? null : inverseMod(value.den, prime);
      return value === null || under === null ? null : mod(value.num * under, prime);
    }
    case 'symbol':
      return at.get(tree.name) ?? null;
    case 'neg': {
      const value = of(tree.of);
      return value === null ? null : mod(-value, prime);
    }
    case 'add':
      return folded(tree.terms.map(of), (a, b) => mod(a + b, prime));
    case 'mul':
      return folded(tree.factors.map(of), (a, b) => mod(a * b, prime));
    case 'div':
      return divided(of(tree.over), of(tree.under), prime);
    case 'pow': {
      const base = of(tree.base);
      const exponent = exactValue(tree.exponent);
      if (base === null || exponent === null || !exponent.isInteger()) return null;
      if (exponent.sign() > 0) return powMod(base, exponent.num, prime);
      return divided(1n, powMod(base, -exponent.num, prime), prime);
    }
    default:
      return null;
  }
}

function folded(values: readonly (bigint | null)[], combine: (a: bigint, b: bigint) => bigint): bigint | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? known.reduce(combine) : null;
}

function divided(over: bigint | null, under: bigint | null, prime: bigint): bigint | null {
  const inverse = under === null || under === 0n ? null : inverseMod(under, prime);
  return over === null || inverse === null ? null : mod(over * inverse, prime);
}
