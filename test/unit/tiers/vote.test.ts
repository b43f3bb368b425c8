import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, betaLead, drawsNeeded, replay, standingOf, votingRules } from '../../../src/tiers/vote.ts';

/** Letters as ballots: equal letters are one class, `.` is a sample without a vote. */
function ballots(letters: string): Ballot[] {
  return [...letters].map((letter) => (letter === '.' ? null : letters.indexOf(letter)));
}

describe('replay', () => {
  it.each([
    // rule, samples, drawn, first of the winner, its votes, stopped by
    ['fixed', 'aaaaa', 5, 0, 5, 'fixed'],
    ['fixed', 'abbaa', 5, 0, 3, 'fixed'],
    ['fixed', '.....', 5, undefined, undefined, 'fixed'],
    ['curtailed', 'aaaaa', 3, 0, 3, 'curtailed'],
    ['curtailed', 'aabaa', 4, 0, 3, 'curtailed'],
    ['curtailed', 'abbaa', 5, 0, 3, 'curtailed'],
    ['curtailed', 'abcde', 5, 0, 1, 'exhausted'],
    ['curtailed', 'abbac', 5, 0, 2, 'exhausted'],
    ['curtailed', '..aaa', 4, 2, 2, 'curtailed'],
    ['lead-2', 'aabbb', 2, 0, 2, 'lead-2'],
    ['lead-2', 'abaaa', 4, 0, 3, 'lead-2'],
    ['lead-2', 'abbbb', 4, 1, 3, 'lead-2'],
    ['lead-2', 'ababa', 5, 0, 3, 'exhausted'],
    ['lead-2', 'abbab', 5, 1, 3, 'exhausted'],
    ['lead-2', 'abcab', 5, 0, 2, 'exhausted'],
    ['lead-2', '.a.a.', 4, 1, 2, 'lead-2'],
    ['lead-2', 'a', 1, 0, 1, 'exhausted'],
    ['adaptive', 'aaaaa', 4, 0, 4, 'adaptive'],
    ['adaptive', 'abaaaaa', 7, 0, 6, 'adaptive'],
    ['adaptive', 'abababa', 7, 0, 4, 'exhausted'],
  ] as const)('%s on %s', (rule, letters, drawn, first, votes, stoppedBy) => {
    const standing = replay(rule, ballots(letters));
    expect({ drawn: standing.drawn, stoppedBy: standing.stoppedBy }).toEqual({ drawn, stoppedBy });
    expect(standing.groups[0]).toEqual(first === undefined ? undefined : { first, votes });
  });

  it('elects under curtailment whom it elects after all draws', () => {
    const samples = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(samples, (letters) => {
        const winner = replay('fixed', ballots(letters)).groups[0]?.first;
        expect(replay('curtailed', ballots(letters)).groups[0]?.first).toBe(winner);
      }),
    );
  });

  it('draws as many as are there where nothing votes', () => {
    for (const rule of votingRules) expect(replay(rule, ballots('...')).drawn).toBe(3);
  });
});

describe('drawsNeeded', () => {
  it.each([
    ['fixed', '', 5],
    ['curtailed', '', 3],
    ['curtailed', 'ab', 2],
    ['lead-2', '', 2],
    ['lead-2', 'a', 1],
    ['lead-2', '.', 2],
    ['lead-2', 'ab', 2],
    ['lead-2', 'aa', 0],
    ['lead-2', 'abab', 1],
    ['adaptive', '', 4],
  ] as const)('%s after "%s": %i', (rule, letters, needed) => {
    expect(drawsNeeded(rule, 5, ballots(letters))).toBe(needed);
  });

  it('never lets a draw be made that the rule would not have waited for', () => {
    const samples = fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.constantFrom(...votingRules), samples, (rule, letters) => {
        let drawn = 0;
        for (let more = 1; more > 0; drawn += more)
          more = drawsNeeded(rule, letters.length, ballots(letters.slice(0, drawn)));
        expect(drawn).toBe(replay(rule, ballots(letters)).drawn);
      }),
    );
  });
});

describe('betaLead', () => {
  it.each([
    [1, 0, 0.75],
    [2, 0, 0.875],
    [3, 0, 0.9375],
    [4, 0, 0.96875],
    [1, 1, 0.5],
    [3, 1, 0.8125],
  ])('%i to %i: %d', (leader, second, probability) => {
    expect(betaLead(leader, second)).toBeCloseTo(probability, 12);
  });
});

describe('standingOf', () => {
  it('goes on while the condition is not met', () => {
    expect(standingOf('lead-2', 5, ballots('ab'))).toEqual({
      drawn: 2,
      groups: [
        { first: 0, votes: 1 },
        { first: 1, votes: 1 },
      ],
      stoppedBy: null,
    });
  });
});
