import { factorial } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import { checkNumber } from '../number-answer.ts';
import type { Judgement } from '../task-kind.ts';
import type { Draw } from './phrases.ts';

/** Counts ordered draws: favourable ones over all, by falling factorials. */
export function check({ bag, outcome }: Draw, answer: Tree): Judgement {
  const counts =
    outcome.kind === 'counts'
      ? outcome.counts
      : new Map(
          [...new Set(outcome.letters)].map((letter) => [letter, outcome.letters.split(letter).length - 1] as const),
        );
  const total = [...bag.values()].reduce((sum, count) => sum + count, 0);
  const size = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let favourable = outcome.kind === 'counts' ? factorial(size) : 1n;
  for (const [letter, count] of counts) {
    favourable *= falling(bag.get(letter) ?? 0, count);
    if (outcome.kind === 'counts') favourable /= factorial(count);
  }
  const all = falling(total, size);
  return checkNumber(
    all === 0n ? null : Rational.of(favourable, all),
    answer,
    `the probability, ${favourable} of ${all} ordered draws,`,
  );
}

function falling(n: number, times: number): bigint {
  let product = 1n;
  for (let taken = 0; taken < times; taken++) product *= BigInt(Math.max(0, n - taken));
  return product;
}
