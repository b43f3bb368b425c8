import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorMulti, squareRoot } from '../../../src/exact/factor-multi.ts';
import { MultiPolynomial } from '../../../src/exact/multi-polynomial.ts';
import { Rational } from '../../../src/exact/rational.ts';

const [x, y, z] = ['x', 'y', 'z'].map((name) => MultiPolynomial.variable(name)) as [
  MultiPolynomial,
  MultiPolynomial,
  MultiPolynomial,
];
const number = (value: number) => MultiPolynomial.constant(Rational.of(value));

function product(polynomial: MultiPolynomial): MultiPolynomial {
  const { content, factors } = factorMulti(polynomial);
  return factors.reduce(
    (all, { factor, multiplicity }) => all.mul(factor.pow(multiplicity)),
    MultiPolynomial.constant(content),
  );
}

describe('factorMulti', () => {
  it.each([
    ['x^2 - y^2', x.pow(2).sub(y.pow(2)), 2],
    ['x^2 + y^2', x.pow(2).add(y.pow(2)), 1],
    ['x^2 + 2xy + y^2', x.add(y).pow(2), 1],
    ['x^3 - y^3', x.pow(3).sub(y.pow(3)), 2],
    [
      'x^4 + x^2 y^2 + y^4',
      x
        .pow(4)
        .add(x.pow(2).mul(y.pow(2)))
        .add(y.pow(4)),
      2,
    ],
    [
      '6x^2 - 5xy - 6y^2',
      x
        .pow(2)
        .scale(Rational.of(6))
        .sub(x.mul(y).scale(Rational.of(5)))
        .sub(y.pow(2).scale(Rational.of(6))),
      2,
    ],
    [
      'x^3 y - x y^3',
      x
        .pow(3)
        .mul(y)
        .sub(x.mul(y.pow(3))),
      4,
    ],
    ['xy + x + y + 1', x.mul(y).add(x).add(y).add(number(1)), 2],
    [
      'x^3 + y^3 + z^3 - 3xyz',
      x
        .pow(3)
        .add(y.pow(3))
        .add(z.pow(3))
        .sub(x.mul(y).mul(z).scale(Rational.of(3))),
      2,
    ],
    ['x^3 + y^2 + 1', x.pow(3).add(y.pow(2)).add(number(1)), 1],
    ['x^3 + y^3 + z^3', x.pow(3).add(y.pow(3)).add(z.pow(3)), 1],
  ])('finds the distinct factors of %s', (_, polynomial, count) => {
    const { factors } = factorMulti(polynomial);
    expect(factors).toHaveLength(count);
    expect(factors.every(({ isIrreducible }) => isIrreducible)).toBe(true);
    expect(product(polynomial).equals(polynomial)).toBe(true);
  });

  it('multiplies back to what it was given, with at least the factors put in', () => {
    const term = fc.record({ c: fc.integer({ min: -5, max: 5 }), i: fc.nat(2), j: fc.nat(2) });
    const part = fc
      .array(term, { minLength: 1, maxLength: 3 })
      .map((terms) =>
        terms.reduce((sum, { c, i, j }) => sum.add(x.pow(i).mul(y.pow(j)).scale(Rational.of(c))), number(0)),
      )
      .filter((each) => !each.isConstant());
    fc.assert(
      fc.property(part, part, (a, b) => {
        const whole = a.mul(b);
        expect(product(whole).equals(whole)).toBe(true);
        const { factors } = factorMulti(whole);
        if (factors.some(({ isIrreducible }) => !isIrreducible)) return;
        expect(factors.reduce((sum, { multiplicity }) => sum + multiplicity, 0)).toBeGreaterThan(1);
      }),
      { numRuns: 80 },
    );
  });
});

describe('squareRoot', () => {
  it('undoes squaring, and refuses what is no square', () => {
    const root = x
      .mul(y)
      .add(z)
      .sub(number(3))
      .mul(x.add(number(1)));
    expect(
      squareRoot(root.mul(root).scale(Rational.of(4, 9)))
        ?.pow(2)
        .equals(root.mul(root).scale(Rational.of(4, 9))),
    ).toBe(true);
    expect(squareRoot(root.mul(root).add(number(1)))).toBeNull();
    expect(squareRoot(root.mul(root).neg())).toBeNull();
    expect(squareRoot(x.pow(2).mul(y))).toBeNull();
  });
});
