import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/tiers/classify.ts';
import { proportionalOdds } from '../../../src/tiers/difficulty/difficulty-model.ts';
import { hashText } from '../../../src/tiers/difficulty/hashed-grams.ts';
import { shapeNames, shapeOf } from '../../../src/tiers/difficulty/statement-shape.ts';

describe('features of a statement', () => {
  it('hash a template alike whatever numbers of the same length fill it', () => {
    expect(hashText('Find $31 + 48$.')).toEqual(hashText('Find $57 + 26$.'));
    expect(hashText('Find $31 + 48$.')).not.toEqual(hashText('Find $31 - 48$.'));
  });

  it('take a figure as one word', () => {
    expect(hashText('See [asy]draw((0,0)--(1,1));[/asy] here.')).toEqual(hashText('See [asy]dot((2,3));[/asy] here.'));
  });

  it.each(['', ' ', '$', '\\frac', '\u{1F600}'.repeat(50), '('.repeat(4_000)])(
    'have their length for %j',
    (statement) => {
      const shape = shapeOf(statement);
      expect(shape).toHaveLength(shapeNames.length);
      expect(shape.every(Number.isFinite)).toBe(true);
      expect(hashText(statement).values.every(Number.isFinite)).toBe(true);
    },
  );
});

describe('classification', () => {
  it.each([
    ['What is $2 + 3$?', 'EASY'],
    ['Simplify $3x + 4x$.', 'EASY'],
    ['Prove that there are infinitely many primes.', 'HARD'],
    [
      'Let $a$, $b$, $c$ be the complex roots of the polynomial $P(x) = x^3 - 5x + 7$. Find the smallest positive integer $n$ such that $a^n + b^n + c^n$ is divisible by $2^{10}$.',
      'HARD',
    ],
  ])('%s is %s', (statement, tier) => {
    expect(classify(statement).tier).toBe(tier);
  });

  it('gives probabilities that sum to one', () => {
    const { probabilities } = classify('How many two-digit primes are there?');
    expect(probabilities.EASY + probabilities.MEDIUM + probabilities.HARD).toBeCloseTo(1, 12);
  });
});

describe('proportional odds', () => {
  it('cut one scale twice', () => {
    const [easy, medium, hard] = proportionalOdds(0, { slope: 1, cuts: [0, Math.log(3)] });
    expect([easy, medium, hard].map((each) => Math.round(each * 1e9) / 1e9)).toEqual([0.5, 0.25, 0.25]);
  });
});
