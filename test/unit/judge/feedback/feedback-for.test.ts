import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../../../src/judge/check-answers.ts';

const feedbackOn = (expected: string, given: string) => checkAnswers({ expected, given }).feedback;

describe('a slip that explains the difference is named', () => {
  it.each([
    ['7', '-7', 'sign'],
    ['3 - t', 't - 3', 'sign'],
    ['4/9', '9/4', 'reciprocal'],
    ['0.35', '3.5', 'power of ten'],
    ['250', '25', 'power of ten'],
    ['2, -5', '2', 'solution is missing'],
    ['x = 4 or x = -4', 'x = 4', 'solution is missing'],
    ['6', '6, -6', 'not a solution'],
    ['\\frac{t^3}{3} + C', 't^3/3', 'constant of integration'],
    ['[1, 8)', '[1, 8]', 'bracket'],
    ['y < 5', 'y > 5', 'direction'],
    ['y < 5', 'y <= 5', 'end itself'],
    ['2/7', '0.29', 'rounded'],
    ['12 \\text{ cm}', '12 \\text{ m}', 'unit'],
    ['pi/3', '60', 'degrees'],
    ['t^4', '12t^2', 'differentiated'],
    ['6t', 't^3', 'integrated'],
    ['(2, 9)', '(9, 2)', 'order'],
    ['y + 1', 'Y + 1', 'letters'],
  ])('%s against %s: %s', (expected, given, word) => {
    expect(feedbackOn(expected, given)).toContain(word);
  });
});

describe('nothing is said', () => {
  it.each([
    ['7', '7'],
    ['7', '12'],
    ['x + 1', 'x + 5'],
  ])('of %s against %s', (expected, given) => {
    expect(feedbackOn(expected, given)).toBeNull();
  });
});

it('never contains the right answer', () => {
  for (const [expected, given] of [
    ['731', '-731'],
    ['731', '7310'],
    ['731, 12', '12'],
  ] as const)
    expect(feedbackOn(expected, given)).not.toContain('731');
});

it('names the form that a right value lacks', () => {
  expect(checkAnswers({ expected: '3/4', given: '9/12', options: { form: 'lowest-terms' } })).toMatchObject({
    verdict: 'equal',
    form: 'unmet',
    feedback: 'The value is right, but the fraction is not in lowest terms.',
  });
});
