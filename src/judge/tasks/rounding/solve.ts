import { roundTo } from '../../../exact/round.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { decimalNumber } from '../number-answer.ts';
import type { Solved } from '../task-kind.ts';
import type { Rounding } from './phrases.ts';

export function solve({ of, decimals }: Rounding): Solved {
  const value = exactValue(of);
  if (value === null) return { kind: 'unsolved', reason: 'The number has no exact rational value.' };
  const rounded = roundTo(value, decimals);
  return {
    kind: 'solved',
    answer: decimalNumber(rounded),
    steps: [{ text: `${value} lies closest to ${rounded}.`, claim: null }],
  };
}
