import { binomial } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import { solvedNumber } from '../number-answer.ts';
import type { Solved } from '../task-kind.ts';
import type { Draw } from './phrases.ts';

/** Letter after letter for a sequence; ways to choose over all ways for a set. */
export function solve({ bag, outcome }: Draw): Solved {
  const total = [...bag.values()].reduce((sum, count) => sum + count, 0);
  if (outcome.kind === 'counts') {
    const size = [...outcome.counts.values()].reduce((sum, count) => sum + count, 0);
    const all = binomial(total, size);
    let ways = 1n;
    for (const [letter, count] of outcome.counts) ways *= binomial(bag.get(letter) ?? 0, count);
    return solvedNumber(all === 0n ? null : Rational.of(ways, all), `${ways} of ${all} ways to choose.`);
  }
  const left = new Map(bag);
  let probability = Rational.one;
  for (const [index, letter] of [...outcome.letters].entries()) {
    if (index >= total) return solvedNumber(null, '');
    const count = left.get(letter) ?? 0;
    probability = probability.mul(Rational.of(count, total - index));
    left.set(letter, count - 1);
  }
  return solvedNumber(probability, 'Each letter by what is left of it in the bag.');
}
