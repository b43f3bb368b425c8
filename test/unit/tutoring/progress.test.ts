import { describe, expect, it } from 'vitest';
import { Durations } from '../../../src/tutoring/durations.ts';
import { withBestAfter, withBestSoFar } from '../../../src/tutoring/patience.ts';
import { progressOf } from '../../../src/tutoring/progress.ts';
import type { BestSoFar, Solution } from '../../../src/tutoring/solution.ts';

const createdAt = new Date('2026-11-25T10:00:00Z');
const later = (ms: number) => new Date(createdAt.getTime() + ms);
const best = { answer: { text: '7', latex: '7' }, caveat: 'so far' } as BestSoFar;

function solution(given: Partial<Solution>): Solution {
  const nothing = { answer: null, trying: null, best: null, expectedMs: null, finishedAt: null };
  return { state: 'WORKING', createdAt, ...nothing, ...given } as Solution;
}

describe('progressOf', () => {
  it.each([
    ['queued', solution({ state: 'QUEUED' }), { code: 'QUEUED', expectedMs: null }],
    ['worked on by algebra', solution({}), { code: 'WORKING', message: 'Working through this carefully...' }],
    [
      'tried by a vote',
      solution({ trying: 'SELF_CONSISTENCY', expectedMs: 4_000 }),
      { code: 'TRYING_SELF_CONSISTENCY', expectedMs: 4_000 },
    ],
    ['late', solution({ trying: 'REASONING', expectedMs: 1_000 }), { code: 'TRYING_REASONING', expectedMs: 3_000 }],
    [
      'finished',
      solution({ state: 'SOLVED', finishedAt: later(2_000), expectedMs: 9 }),
      { code: 'SOLVED', elapsedMs: 2_000, expectedMs: null },
    ],
  ])('says what is done with what is %s', (_, given, progress) => {
    expect(progressOf(given, later(3_000))).toMatchObject(progress);
  });

  it('never says what was found', () => {
    expect(JSON.stringify(progressOf(solution({ trying: 'REASONING', best }), later(1)))).not.toContain('7');
  });
});

describe('the best so far', () => {
  it('is shown while the work goes on, and never beside an outcome', () => {
    expect(withBestSoFar(solution({ best }))).toMatchObject({
      state: 'WORKING',
      answer: { text: '7' },
      caveat: 'so far',
    });
    expect(withBestSoFar(solution({ best, state: 'NEEDS_REVIEW' })).answer).toBeNull();
    expect(withBestSoFar(solution({})).answer).toBeNull();
  });

  it('is shown to who comes back only after some patience', () => {
    expect(withBestAfter(solution({ best }), 30_000, later(29_999)).answer).toBeNull();
    expect(withBestAfter(solution({ best }), 30_000, later(30_000)).answer).toEqual({ text: '7', latex: '7' });
  });
});

describe('Durations', () => {
  it('says nothing from few, then what four of five stay below', () => {
    const durations = new Durations();
    for (const ms of [100, 200, 300, 400]) durations.record('REASONING', ms);
    expect(durations.expectedMs('REASONING')).toBeNull();
    durations.record('REASONING', 5_000);
    expect(durations.expectedMs('REASONING')).toBe(400);
    expect(durations.expectedMs('SINGLE_PASS')).toBeNull();
  });
});
