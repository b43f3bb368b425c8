import { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { refuted, undecided, verified, wrongForm } from '../findings.ts';
import { isWrittenNumber } from '../number-answer.ts';
import type { Judgement } from '../task-kind.ts';
import type { Rounding } from './phrases.ts';

/** The answer is a multiple of the last place and within half of it; of two that are, the one away from zero. */
export function check({ of, decimals }: Rounding, answer: Tree): Judgement {
  const [value, given] = [exactValue(of), exactValue(answer)];
  if (value === null || given === null) return undecided('EVALUATION', 'A number has no exact rational value.');
  const place = Rational.of(10).pow(-decimals);
  if (!given.div(place).isInteger())
    return refuted('FORM', `${given} is no multiple of ${place}`, 'Round to the place that is asked for.');
  const half = place.mul(Rational.of(1, 2));
  const error = given.sub(value);
  const isTie = error.abs().equals(half);
  const isRight = error.abs().compare(half) < 0 || (isTie && error.sign() === (value.sign() || 1));
  if (!isRight)
    return refuted(
      'EVALUATION',
      `${given} is ${error.abs()} away from ${value}`,
      'Look at the first digit that is dropped.',
    );
  if (!isWrittenNumber(answer)) return wrongForm('the number is not worked out', 'Write the number out.');
  return verified('EVALUATION', `${given} is a multiple of ${place} and ${error.abs()} away from ${value}`);
}
