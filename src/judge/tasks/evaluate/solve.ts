import { Rational } from '../../../exact/rational.ts';
import { mul, neg, num, pow } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { mapTree } from '../../../math/walk.ts';
import { simplified } from '../../algebra/simplified.ts';
import { surdOf } from '../../algebra/surd.ts';
import { math } from '../findings.ts';
import { decimalNumber } from '../number-answer.ts';
import type { Asked, Solved } from '../task-kind.ts';
import type { Evaluate } from './phrases.ts';
import { roundedValue } from './rounded.ts';

/** The largest power of ten that is written in scientific notation. */
const mostPlaces = 400;

/** The value: by exact arithmetic on rational numbers and square roots, or rounded where that is asked for. */
export function solve({ expression }: Evaluate, asked: Asked): Solved {
  if (asked.round !== undefined && 'decimals' in asked.round) {
    const rounded = roundedValue(expression, asked.round.decimals);
    if (rounded === null) return { kind: 'unsolved', reason: 'The value cannot be enclosed closely enough.' };
    return {
      kind: 'solved',
      answer: decimalNumber(rounded),
      steps: [{ text: `${math(expression)} is closest to ${rounded}.`, claim: null }],
    };
  }
  const value = surdOf(expression);
  const rational = value?.rational ?? null;
  if (asked.forms.includes('scientific')) return solveScientific(expression, rational);
  const answer = rational === null ? (value?.tree() ?? simplified(expression)) : written(rational, expression, asked);
  if (answer === null) return { kind: 'unsolved', reason: 'No closed form of the value was found.' };
  const claim: Tree = { kind: 'relation', operators: ['='], operands: [expression, answer] };
  return { kind: 'solved', answer, steps: [{ text: 'Work the expression out.', claim }] };
}

/** `a * 10^n` with `1 <= |a| < 10`, where the decimals of the value end. */
function solveScientific(expression: Tree, value: Rational | null): Solved {
  const answer = value === null ? null : scientific(value);
  if (answer === null) return { kind: 'unsolved', reason: 'The value has no decimals that end.' };
  const claim: Tree = { kind: 'relation', operators: ['='], operands: [expression, answer] };
  return {
    kind: 'solved',
    answer,
    steps: [{ text: 'Work the expression out, with one digit before the point.', claim }],
  };
}

function scientific(value: Rational): Tree | null {
  if (value.isZero()) return null;
  let [mantissa, exponent] = [value.abs(), 0];
  const ten = Rational.of(10);
  for (; mantissa.compare(ten) >= 0 && exponent < mostPlaces; exponent++) mantissa = mantissa.div(ten);
  for (; mantissa.compare(Rational.one) < 0 && exponent > -mostPlaces; exponent--) mantissa = mantissa.mul(ten);
  const digits = decimalNumber(mantissa);
  if (
    mantissa.compare(ten) >= 0 ||
    (!mantissa.isInteger() && (digits.kind !== 'number' || digits.decimals === undefined))
  )
    return null;
  const size = mul(digits, pow(num(10), exponent < 0 ? neg(num(-exponent)) : num(exponent)));
  return value.sign() < 0 ? neg(size) : size;
}

/** As a decimal where that is asked for, or the expression has decimals and the value ends; else as a fraction. */
function written(value: Rational, expression: Tree, { forms }: Asked): Tree {
  if (forms.includes('lowest-terms')) return num(value);
  return forms.includes('decimal') || hasDecimals(expression) ? decimalNumber(value) : num(value);
}

function hasDecimals(expression: Tree): boolean {
  let found = false;
  mapTree(expression, (part) => {
    if (part.kind === 'number' && (part.decimals ?? 0) > 0) found = true;
    return part;
  });
  return found;
}
