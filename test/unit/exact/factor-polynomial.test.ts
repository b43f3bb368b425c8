import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { within } from '../../../src/exact/effort.ts';
import { factorPolynomial } from '../../../src/exact/factor-polynomial.ts';
import { Polynomial } from '../../../src/exact/polynomial.ts';
import { Rational } from '../../../src/exact/rational.ts';

/** From whole coefficients, high to low, as they are written. */
function poly(...coefficients: readonly number[]): Polynomial {
  return Polynomial.of([...coefficients].reverse().map((each) => Rational.of(each)));
}

function product(polynomial: Polynomial): Polynomial {
  const { content, factors } = factorPolynomial(polynomial);
  return factors.reduce(
    (all, { factor, multiplicity }) => all.mul(factor.pow(multiplicity)),
    Polynomial.constant(content),
  );
}

describe('factorPolynomial', () => {
  it.each([
    ['x^2 - 1', poly(1, 0, -1), [poly(1, -1), poly(1, 1)]],
    ['x^2 + 1', poly(1, 0, 1), [poly(1, 0, 1)]],
    ['x^4 + 4', poly(1, 0, 0, 0, 4), [poly(1, -2, 2), poly(1, 2, 2)]],
    ['x^4 + 1, which splits modulo every prime', poly(1, 0, 0, 0, 1), [poly(1, 0, 0, 0, 1)]],
    ['x^4 - 10x^2 + 1', poly(1, 0, -10, 0, 1), [poly(1, 0, -10, 0, 1)]],
    ['6x^2 + 5x - 6', poly(6, 5, -6), [poly(3, -2), poly(2, 3)]],
    ['x^5 - x - 1', poly(1, 0, 0, 0, -1, -1), [poly(1, 0, 0, 0, -1, -1)]],
    ['x^5 + x + 1', poly(1, 0, 0, 0, 1, 1), [poly(1, 1, 1), poly(1, -1, 0, 1)]],
    ['x^3 - x', poly(1, 0, -1, 0), [poly(1, 0), poly(1, -1), poly(1, 1)]],
  ])('splits %s', (_, given, wanted) => {
    const { factors } = factorPolynomial(given);
    const key = (all: readonly Polynomial[]) => all.map(String).sort();
    expect(key(factors.map(({ factor }) => factor))).toEqual(key(wanted));
    expect(factors.every(({ isIrreducible }) => isIrreducible)).toBe(true);
  });

  it('counts multiplicities and keeps the content', () => {
    const { content, factors } = factorPolynomial(
      poly(-2, 0)
        .mul(poly(2, 1).pow(3))
        .mul(poly(1, 0, 1).pow(2)),
    );
    expect(String(content)).toBe('-2');
    expect(factors.map(({ factor, multiplicity }) => [String(factor), multiplicity])).toEqual([
      ['1x^1 + 0x^0', 1],
      ['2x^1 + 1x^0', 3],
      ['1x^2 + 0x^1 + 1x^0', 2],
    ]);
  });

  it('multiplies back to what it was given, with at least the factors put in', () => {
    const part = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const given = parts.map((each) => poly(...each)).filter((each) => each.degree > 0);
        const whole = given.reduce((all, each) => all.mul(each), Polynomial.one);
        expect(product(whole).equals(whole)).toBe(true);
        const count = factorPolynomial(whole).factors.reduce((sum, { multiplicity }) => sum + multiplicity, 0);
        expect(count).toBeGreaterThanOrEqual(given.length);
      }),
      { numRuns: 150 },
    );
  });

  it('factors x^n - 1 into as many parts as n has divisors', () => {
    for (const [n, parts] of [
      [6, 4],
      [12, 6],
      [15, 4],
      [30, 8],
    ] as const) {
      const { factors } = factorPolynomial(Polynomial.x.pow(n).sub(Polynomial.one));
      expect(factors).toHaveLength(parts);
    }
  });

  it('stops by counted effort', () => {
    const hard = Polynomial.x.pow(400).sub(Polynomial.x).sub(Polynomial.one);
    expect(within(10_000, () => factorPolynomial(hard)).kind).toBe('exhausted');
  });
});
