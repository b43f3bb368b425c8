import { Polynomial } from '../../../exact/polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import { checkNumber } from '../number-answer.ts';
import type { Judgement } from '../task-kind.ts';
import { leadingDifferences, valuesOf } from './differences.ts';
import type { Sequence } from './phrases.ts';

/** A general term gives every term and has the lowest degree; a next term extends the rows of differences. */
export function check({ terms, place }: Sequence, answer: Tree): Judgement {
  const values = valuesOf(terms);
  const leading = values === null ? null : leadingDifferences(values);
  if (values === null || leading === null)
    return undecided('EVALUATION', 'whether another rule fits the terms as well');
  const degree = leading.length - 1;
  if (place === null)
    return checkNumber(
      extended(values, degree),
      answer,
      `the next value of the polynomial of degree ${degree} through the terms`,
    );
  const given = polynomialOf(answer)?.toUnivariate(place) ?? null;
  if (given === null) return undecided('SUBSTITUTION', `The answer is not a polynomial in ${place}.`);
  return checkTerm(given, values, degree, answer);
}

function checkTerm(given: Polynomial, values: readonly Rational[], degree: number, answer: Tree): Judgement {
  const wrong = values.findIndex((value, index) => !given.evaluate(Rational.of(index + 1)).equals(value));
  if (wrong >= 0)
    return refuted(
      'SUBSTITUTION',
      `at ${wrong + 1} ${math(answer)} is ${given.evaluate(Rational.of(wrong + 1))}, not ${values[wrong]}`,
      `Term ${wrong + 1} does not come out.`,
    );
  return given.degree <= degree
    ? verified('SUBSTITUTION', `it gives all ${values.length} terms and has the lowest degree that does, ${degree}`)
    : undecided('SUBSTITUTION', 'It gives all terms, and is not the simplest rule that does.');
}

/** The next value: the last row of differences stays constant, and each row above adds the one below. */
function extended(values: readonly Rational[], degree: number): Rational {
  const rows: Rational[][] = [[...values]];
  for (let order = 0; order < degree; order++) {
    const row = rows.at(-1) ?? [];
    rows.push(row.slice(1).map((value, index) => value.sub(row[index] ?? Rational.zero)));
  }
  return rows.reduce((sum, row) => sum.add(row.at(-1) ?? Rational.zero), Rational.zero);
}
