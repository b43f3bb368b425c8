import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Polynomial } from '../../../../src/exact/polynomial.ts';
import { Rational } from '../../../../src/exact/rational.ts';
import { realRoots } from '../../../../src/exact/real-algebraic.ts';
import { Evaluation } from '../../../../src/judge/equality/values/evaluate.ts';
import { closedForm } from '../../../../src/judge/sets/closed-form.ts';
import { complexRoots } from '../../../../src/judge/sets/complex-roots.ts';
import { printText } from '../../../../src/math/print-text.ts';

/** From whole coefficients, high to low, as they are written. */
function poly(...coefficients: readonly number[]): Polynomial {
  return Polynomial.of([...coefficients].reverse().map((each) => Rational.of(each)));
}

describe('closedForm', () => {
  it.each([
    ['x^2 - 2x - 1', poly(1, -2, -1), ['1 - sqrt(2)', '1 + sqrt(2)']],
    ['3x^2 - 12', poly(3, 0, -12), ['-2', '2']],
    ['2x^2 - 2x - 1', poly(2, -2, -1), ['(1 - sqrt(3))/2', '(1 + sqrt(3))/2']],
    ['x^3 - 5', poly(1, 0, 0, -5), ['\\sqrt[3]{5}']],
    ['x^3 + 16', poly(1, 0, 0, 16), ['-2*\\sqrt[3]{2}']],
    [
      'x^4 - 14x^2 + 9',
      poly(1, 0, -14, 0, 9),
      ['-(sqrt(5) + sqrt(2))', '-(sqrt(5) - sqrt(2))', 'sqrt(5) - sqrt(2)', 'sqrt(5) + sqrt(2)'],
    ],
    ['x^5 - x - 1', poly(1, 0, 0, 0, -1, -1), [null]],
  ])('writes the roots of %s', (_, polynomial, wanted) => {
    const found = realRoots(polynomial).map((root) => closedForm(root));
    expect(found.map((form) => form && printText(form))).toEqual(wanted);
  });

  it('has the value of the root that it stands for', () => {
    const coefficient = fc.integer({ min: -12, max: 12 });
    const biquadratic = fc.tuple(coefficient, coefficient).map(([b, c]) => poly(1, 0, b, 0, c));
    const shifted = fc.tuple(coefficient, coefficient).map(([h, a]) => poly(1, h).pow(3).sub(poly(a)));
    const quadratic = fc.tuple(coefficient, coefficient, coefficient).map(([a, b, c]) => poly(a, b, c));
    fc.assert(
      fc.property(fc.oneof(quadratic, biquadratic, shifted), (polynomial) => {
        if (polynomial.degree < 1) return;
        for (const root of realRoots(polynomial)) {
          const form = closedForm(root);
          if (form === null) continue;
          const evaluation = new Evaluation(new Map(), 100);
          const value = evaluation.value(form);
          if (typeof value === 'string') throw new Error(`${printText(form)} is ${value}`);
          const { low, high } = root.refined(Rational.of(1n, 1n << 60n));
          const near = evaluation.arithmetic.balls.hull(
            evaluation.arithmetic.ball(low),
            evaluation.arithmetic.ball(high),
          );
          expect(evaluation.arithmetic.areDifferent(value, near)).toBe(false);
        }
      }),
    );
  });
});

describe('complexRoots', () => {
  it.each([
    ['x^2 + 2x + 5', poly(1, 2, 5), ['-1 - 2*i', '-1 + 2*i']],
    ['x^2 + 3', poly(1, 0, 3), ['-sqrt(3)*i', 'sqrt(3)*i']],
    ['x^3 - 1', poly(1, 0, 0, -1), ['1', '(-1 - sqrt(3)*i)/2', '(-1 + sqrt(3)*i)/2']],
    ['(x^2 + 1)^2', poly(1, 0, 1).pow(2), ['-i', 'i']],
  ])('writes those of %s', (_, polynomial, wanted) => {
    expect(complexRoots(polynomial)?.map(({ tree }) => printText(tree))).toEqual(wanted);
  });

  it('finds as many as the degree, with multiplicities, or none', () => {
    const coefficient = fc.integer({ min: -6, max: 6 });
    fc.assert(
      fc.property(fc.array(coefficient, { minLength: 2, maxLength: 5 }), (all) => {
        const polynomial = poly(...all);
        const roots = polynomial.degree < 1 ? null : complexRoots(polynomial);
        if (roots === null) return;
        expect(roots.reduce((sum, { multiplicity }) => sum + multiplicity, 0)).toBe(polynomial.degree);
      }),
    );
  });
});
