import { describe, expect, it } from 'vitest';
import { checkLinesAlone, checkWork } from '../../../../src/judge/working/check-work.ts';

const verdicts = (lines: readonly string[]) => checkWork(undefined, lines).lines.map((line) => line.verdict);

describe('a derivation, line against line', () => {
  it.each([
    [['3(x-2) = 12', '3x - 6 = 12', '3x = 18', 'x = 6'], null],
    [['3(x-2) = 12', '3x - 2 = 12', '3x = 14'], 1],
    [['x^2 = 25', 'x = 5'], 1],
    [['x^2 = 25', 'x = 5 or x = -5'], null],
    [['x = 4', 'x^2 = 16'], 1],
    [['sqrt(x) = x - 2', 'x = (x-2)^2'], 1],
    [['x^2 - 10x + 25 = 0', 'x = 5'], null],
    [['3y + 1 > 7', '3y > 6', 'y > 2'], null],
    [['-2y > 6', 'y > -3'], 1],
    [['x + y = 7 and x - y = 1', '2x = 8 and x - y = 1', 'x = 4 and y = 3'], null],
    [['x + y = 7 and x - y = 1', 'x = 4 and y = 2'], 1],
    [['(2a+b)^2', '4a^2 + 4a*b + b^2'], null],
    [['(2a+b)^2', '4a^2 + b^2'], 1],
    [['log(x) = 2 log(3)', 'log(x) = log(9)'], null],
    [['5^x = 125', 'x = 3'], null],
  ])('%j first fails at %s', (lines, first) => {
    expect(checkWork(undefined, lines).firstFailing).toBe(first);
  });

  it('is held against the problem where there is one', () => {
    expect(checkWork('4x - 8 = 0', ['4x = 8', 'x = 2']).lines.map((line) => line.verdict)).toEqual(['holds', 'holds']);
    expect(checkWork('4x - 8 = 0', ['4x = -8']).firstFailing).toBe(0);
  });
});

describe('between words nothing need follow', () => {
  it('formulas of different things do not fail', () => {
    expect(verdicts(['Try the first value.', 'x = 2', 'That is too small, so', 'x = 3'])).not.toContain('fails');
  });

  it('contradictions that are reported do not fail', () => {
    expect(verdicts(['2x = 2x + 3', 'This gives', '0 = 3', 'so there is no solution.'])).not.toContain('fails');
  });
});

describe('arithmetic inside prose', () => {
  it.each([
    ['She sells 14 - 5 = 9 eggs every day.', 'holds'],
    ['She sells 14 - 5 = 8 eggs every day.', 'fails'],
    ['The total is $3.50 * 4 = $14.00.', 'holds'],
    ['The total is $3.50 * 4 = $15.00.', 'fails'],
    ['Together: 12 apples + 7 pears (from Ann) = 19 fruits', 'holds'],
    ['- 5 boxes × 12 pens = 60 pens', 'holds'],
    ['- 5 boxes × 12 pens = 65 pens', 'fails'],
    ['The rate is (9 / 36) * 100 = 25%.', 'holds'],
    ['\\[ \\frac{7 \\cdot 6}{2} = 21 \\]', 'holds'],
    ['\\[ \\frac{7 \\cdot 6}{2} = 24 \\]', 'fails'],
    ['Each gets 100 / 3 = 33.33 dollars.', 'holds'],
    ['Each gets 100 / 3 = 33 marbles.', 'unchecked'],
    ['90 minutes * 2 = 3 hours', 'unchecked'],
    ['Half of 18 = 9, fine.', 'unchecked'],
    ['x + 3 + 4 = 9', 'unchecked'],
    ['y = 2 * 3 * x', 'unchecked'],
    ['We have 4 + 5 = 3 times 3.', 'unchecked'],
    ['a^3 - 3 = 0', 'unchecked'],
    ['There are 2 dozen = 24 of them.', 'unchecked'],
    ['1,200 * 3 = 3,600', 'holds'],
    ['So 8 + 4 = 12 = 3 * 4.', 'holds'],
  ])('%s %s', (line, verdict) => {
    expect(checkLinesAlone([line]).lines[0]?.verdict).toBe(verdict);
  });
});
