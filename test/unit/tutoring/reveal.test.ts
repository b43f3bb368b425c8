import { describe, expect, it } from 'vitest';
import { reveal } from '../../../src/tutoring/reveal.ts';
import type { Solution } from '../../../src/tutoring/solution.ts';

const steps = ['one', 'two', 'three'].map((text) => ({ text, latex: null, holds: true }));

/** What `reveal` looks at. */
function solution(state: Solution['state'], assurance: Solution['assurance'] = 'UNVERIFIED'): Solution {
  return { state, assurance, steps: state === 'SOLVED' ? steps : [] } as unknown as Solution;
}

const told = (before: Solution | null, after: Solution) => reveal(before, after).map(({ steps }) => steps.length);

describe('reveal', () => {
  it.each([
    ['a proved answer, line by line', solution('WORKING'), solution('SOLVED', 'PROVED'), [1, 2, 3]],
    ['a confirmed answer, line by line', solution('QUEUED'), solution('SOLVED', 'TEACHER_CONFIRMED'), [1, 2, 3]],
    ['an answer that is only agreed, as a whole', solution('WORKING'), solution('SOLVED', 'AGREED'), [3]],
    ['an answer that was there already, as a whole', null, solution('SOLVED', 'PROVED'), [3]],
    ['a later change, as a whole', solution('SOLVED', 'PROVED'), solution('SOLVED', 'PROVED'), [3]],
    ['work that goes on', solution('QUEUED'), solution('WORKING'), [0]],
  ])('tells %s', (_, before, after, lines) => {
    expect(told(before, after)).toEqual(lines);
  });
});
