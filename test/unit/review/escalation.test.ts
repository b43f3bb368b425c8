import { describe, expect, it } from 'vitest';
import { type Action, moveOf, type Standing, standingOf } from '../../../src/review/escalation.ts';

const moves: readonly (readonly [Action, Standing, string])[] = [
  ['claim', 'open', 'CLAIMED'],
  ['claim', 'mine', 'CLAIMED'],
  ['claim', 'held', 'conflict HELD'],
  ['claim', 'resolved', 'conflict RESOLVED'],
  ['release', 'open', 'conflict NOT_CLAIMED'],
  ['release', 'mine', 'OPEN'],
  ['release', 'held', 'conflict HELD'],
  ['release', 'resolved', 'conflict RESOLVED'],
  ['assign', 'open', 'CLAIMED'],
  ['assign', 'mine', 'CLAIMED'],
  ['assign', 'held', 'conflict HELD'],
  ['assign', 'resolved', 'conflict RESOLVED'],
  ['resolve', 'open', 'RESOLVED'],
  ['resolve', 'mine', 'RESOLVED'],
  ['resolve', 'held', 'conflict HELD'],
  ['resolve', 'resolved', 'conflict RESOLVED'],
  ['comment', 'open', 'same'],
  ['comment', 'mine', 'same'],
  ['comment', 'held', 'same'],
  ['comment', 'resolved', 'same'],
];

describe('what may be done to an escalation', () => {
  it.each(moves)('%s where it is %s: %s', (action, standing, expected) => {
    const move = moveOf(action, standing);
    expect(move.kind === 'allowed' ? move.to : `conflict ${move.code}`).toBe(expected);
  });
});

describe('where it stands for ada', () => {
  it.each([
    ['OPEN', null, false, 'open'],
    ['CLAIMED', 'ada', true, 'mine'],
    ['CLAIMED', 'bob', true, 'held'],
    ['CLAIMED', 'ada', false, 'open'],
    ['CLAIMED', 'bob', false, 'open'],
    ['RESOLVED', 'ada', true, 'resolved'],
    ['RESOLVED', null, false, 'resolved'],
  ] as const)('%s, claimed by %s, live %s: %s', (state, claimedBy, isLive, expected) => {
    expect(standingOf(state, claimedBy, isLive, 'ada')).toBe(expected);
  });
});
