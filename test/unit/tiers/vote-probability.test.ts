import { describe, expect, it } from 'vitest';
import { voteProbability } from '../../../src/tiers/vote-probability.ts';

describe('the probability that the winner of a vote is right', () => {
  it.each([
    [[1], 0.94],
    [[2], 0.97],
    [[3, 1], 0.84],
    [[4, 1], 0.88],
    [[3, 2], 0.72],
    [[2, 1, 1, 1], 0.55],
    [[2, 2, 1], 0.55],
    [[1, 1, 1, 1, 1], 0.35],
  ])('of votes %j is %d', (votes, probability) => {
    expect(voteProbability(votes)).toBeCloseTo(probability, 12);
  });

  it('is the model’s own where that was measured', () => {
    const table = { rate: 0.6, patterns: { '2': { probability: 0.7 } } };
    expect(voteProbability([2], table)).toBe(0.7);
    expect(voteProbability([3, 2], table)).toBe(0.6);
  });
});
