import { spend } from './effort.ts';
import { inverseMod, mod } from './integer.ts';
import { ModularPolynomials, type Residues } from './modular-polynomial.ts';

type Whole = readonly bigint[];

/**
 * Lifts a factorisation modulo p to one modulo a power of p (Hensel; von zur Gathen and Gerhard, "Modern Computer Algebra", 15.10).
 * @param f whole coefficients, the leading one not divisible by p.
 * @param factors monic and pairwise coprime modulo p, their product times the leading coefficient being f.
 * @returns the monic factors modulo `modulus`, which is at least `above`.
 */
export function liftFactors(
  f: Whole,
  factors: readonly Residues[],
  p: number,
  above: bigint,
): { readonly factors: readonly Whole[]; readonly modulus: bigint } {
  let modulus = BigInt(p);
  while (modulus < above) modulus *= modulus;
  return { factors: lift(f, factors, p, modulus), modulus };
}

function lift(f: Whole, factors: readonly Residues[], p: number, modulus: bigint): readonly Whole[] {
  const leading = f[f.length - 1] ?? 1n;
  if (factors.length <= 1) return [scaled(f, inverseMod(leading, modulus) ?? 1n, modulus)];
  const half = Math.floor(factors.length / 2);
  const field = new ModularPolynomials(p);
  const product = (some: readonly Residues[]) => some.reduce((all, each) => field.mul(all, each), [1]);
  const leftStart = field.mul(product(factors.slice(0, half)), field.of([leading]));
  const rightStart = product(factors.slice(half));
  const { g, h } = liftPair(f, leftStart, rightStart, p, modulus);
  return [...lift(g, factors.slice(0, half), p, modulus), ...lift(h, factors.slice(half), p, modulus)];
}

/** f = g h modulo p, h monic, to the same modulo `modulus`; the number of correct digits doubles with each step. */
function liftPair(f: Whole, left: Residues, right: Residues, p: number, modulus: bigint): { g: Whole; h: Whole } {
  const bezout = new ModularPolynomials(p).bezout(left, right);
  const whole = (residues: Residues): Whole => residues.map((each) => BigInt(each));
  let [g, h, s, t] = [whole(left), whole(right), whole(bezout.s), whole(bezout.t)];
  for (let m = BigInt(p); m < modulus; ) {
    m *= m;
    const e = sub(f, mul(g, h, m), m);
    const first = divide(mul(s, e, m), h, m);
    const nextG = add(g, add(mul(t, e, m), mul(first.quotient, g, m), m), m);
    const nextH = add(h, first.remainder, m);
    const b = sub(add(mul(s, nextG, m), mul(t, nextH, m), m), [1n], m);
    const second = divide(mul(s, b, m), nextH, m);
    s = sub(s, second.remainder, m);
    t = sub(sub(t, mul(t, b, m), m), mul(second.quotient, nextG, m), m);
    [g, h] = [nextG, nextH];
  }
  return { g, h };
}

function trimmed(a: readonly bigint[]): Whole {
  let length = a.length;
  while (length > 0 && a[length - 1] === 0n) length -= 1;
  return a.slice(0, length);
}

function add(a: Whole, b: Whole, m: bigint): Whole {
  return trimmed(Array.from({ length: Math.max(a.length, b.length) }, (_, i) => mod((a[i] ?? 0n) + (b[i] ?? 0n), m)));
}

function sub(a: Whole, b: Whole, m: bigint): Whole {
  return trimmed(Array.from({ length: Math.max(a.length, b.length) }, (_, i) => mod((a[i] ?? 0n) - (b[i] ?? 0n), m)));
}

/** The product modulo m. */
export function mul(a: Whole, b: Whole, m: bigint): Whole {
  if (a.length === 0 || b.length === 0) return [];
  charge(a.length * b.length, m);
  const product = new Array<bigint>(a.length + b.length - 1).fill(0n);
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) product[i + j] = (product[i + j] ?? 0n) + x * y;
  return trimmed(product.map((each) => mod(each, m)));
}

/** The product with a number, modulo m. */
export function scaled(a: Whole, factor: bigint, m: bigint): Whole {
  return trimmed(a.map((each) => mod(each * factor, m)));
}

/** Division by a monic polynomial. */
function divide(a: Whole, b: Whole, m: bigint): { quotient: Whole; remainder: Whole } {
  const rest = [...a];
  const steps = Math.max(0, a.length - b.length + 1);
  charge(steps * b.length, m);
  const quotient = new Array<bigint>(steps).fill(0n);
  for (let shift = steps - 1; shift >= 0; shift -= 1) {
    const factor = mod(rest[shift + b.length - 1] ?? 0n, m);
    quotient[shift] = factor;
    if (factor !== 0n)
      for (const [i, value] of b.entries()) rest[shift + i] = mod((rest[shift + i] ?? 0n) - factor * value, m);
  }
  return { quotient: trimmed(quotient), remainder: trimmed(rest.slice(0, b.length - 1)) };
}

function charge(products: number, m: bigint): void {
  const words = 1 + m.toString(16).length / 16;
  spend(products * words * words);
}
