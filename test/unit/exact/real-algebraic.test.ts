import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Polynomial } from '../../../src/exact/polynomial.ts';
import { Rational } from '../../../src/exact/rational.ts';
import { RealAlgebraic, realRoots, realRootsWithMultiplicity } from '../../../src/exact/real-algebraic.ts';
import { countNonRealRoots, countRealRoots } from '../../../src/exact/sturm.ts';

/** From whole coefficients, high to low, as they are written. */
function poly(...coefficients: readonly number[]): Polynomial {
  return Polynomial.of([...coefficients].reverse().map((each) => Rational.of(each)));
}

const anyPolynomial = fc
  .array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 9 })
  .map((each) => poly(...each))
  .filter((each) => each.degree > 0);

describe('realRoots', () => {
  it.each([
    ['x^2 - 2', poly(1, 0, -2), [-Math.SQRT2, Math.SQRT2]],
    ['x^3 - x', poly(1, 0, -1, 0), [-1, 0, 1]],
    ['x^2 + 1', poly(1, 0, 1), []],
    ['(x - 1)^4', poly(1, -1).pow(4), [1]],
    ['x^5 - x - 1', poly(1, 0, 0, 0, -1, -1), [1.1673039782614187]],
    ['roots close to each other', poly(1000, -1).mul(poly(1001, -1)), [1 / 1001, 1 / 1000]],
    ['x^9', Polynomial.x.pow(9), [0]],
  ])('finds those of %s', (_, polynomial, wanted) => {
    const found = realRoots(polynomial).map((root) => root.toNumber());
    expect(found).toHaveLength(wanted.length);
    for (const [index, value] of found.entries()) expect(value).toBeCloseTo(wanted[index] ?? Number.NaN, 12);
  });

  it('finds as many as Sturm counts, in order, each a root', () => {
    fc.assert(
      fc.property(anyPolynomial, (polynomial) => {
        const roots = realRoots(polynomial);
        expect(roots).toHaveLength(countRealRoots(polynomial));
        for (const [index, root] of roots.entries()) {
          expect(root.isRootOf(polynomial)).toBe(true);
          const next = roots[index + 1];
          if (next !== undefined) expect(root.compare(next)).toBe(-1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('counts roots in half-open intervals as isolation finds them', () => {
    fc.assert(
      fc.property(
        anyPolynomial,
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 9 }),
        (polynomial, low, width) => {
          const [from, to] = [Rational.of(low), Rational.of(low + width)];
          const inside = realRoots(polynomial).filter(
            (root) => root.compareRational(from) > 0 && root.compareRational(to) <= 0,
          );
          expect(countRealRoots(polynomial, from, to)).toBe(inside.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('has multiplicities that add up with the non-real roots to the degree', () => {
    fc.assert(
      fc.property(anyPolynomial, anyPolynomial, (a, b) => {
        const product = a.mul(a).mul(b);
        const real = realRootsWithMultiplicity(product).reduce((sum, { multiplicity }) => sum + multiplicity, 0);
        expect(real + countNonRealRoots(product)).toBe(product.degree);
      }),
      { numRuns: 60 },
    );
  });
});

describe('RealAlgebraic', () => {
  it('is equal to itself as a root of another polynomial, and to no neighbour', () => {
    fc.assert(
      fc.property(anyPolynomial, anyPolynomial, (a, b) => {
        for (const root of realRoots(a)) {
          const again = realRoots(a.mul(b)).filter((each) => each.equals(root));
          expect(again).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has exact signs of polynomials', () => {
    const [, root] = realRoots(poly(1, 0, -2));
    expect(root?.signOf(poly(1, 0, -2))).toBe(0);
    expect(root?.signOf(poly(1, 0, -2).mul(poly(1, 7)))).toBe(0);
    expect(root?.signOf(poly(10 ** 9, -1414213562))).toBe(1);
    expect(root?.signOf(poly(10 ** 9, -1414213563))).toBe(-1);
  });

  it('compares with rational numbers', () => {
    const half = RealAlgebraic.rational(Rational.of(1, 2));
    const [negative] = realRoots(poly(1, 0, -2));
    expect(half.compareRational(Rational.of(1, 2))).toBe(0);
    expect(negative?.compareRational(Rational.of(-2))).toBe(1);
    expect(negative?.compare(half)).toBe(-1);
    expect(half.sign()).toBe(1);
  });
});
