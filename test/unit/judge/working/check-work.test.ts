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

describe('working about remainders', () => {
  it('claims no equality of numbers', () => {
    expect(verdicts(['We count modulo 7.', 'a = 3 + 5 = 1'])).not.toContain('fails');
    expect(verdicts(['We count on.', 'a = 3 + 5 = 1'])).toContain('fails');
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
    ['So 9 oranges * $3 = $27. Then 27 + 14 = 40 in all.', 'fails'],
    ['So 9 oranges * $3 = $26. Then 27 + 14 = 41 in all.', 'fails'],
    ['6 days (by bus) + 3 days = 9 days', 'holds'],
    ['6 days (by bus) + 3 days = 8 days', 'fails'],
    ['10 pounds / 2 = 5 pounds', 'holds'],
    ['0.5 x 2 = 1', 'holds'],
    ['0.5 x 2 = 3', 'fails'],
    ['5 * $3 = $15 + $2 = $17', 'unchecked'],
    ['5 * $3 = $15 + $2 = $18', 'fails'],
    ['20% of 50 = 10', 'holds'],
    ['20% of 50 = 12', 'fails'],
    ['1/3 of 12 = 4', 'holds'],
    ['1/3 of 12 = 5', 'fails'],
    ['$80 - (25% of $80) = $60', 'holds'],
    ['$50 - 20% = $40', 'unchecked'],
    ['$1,200 - 300 = 900', 'holds'],
    ['10 / 3 = 3.33', 'holds'],
    ['8/3 + 3 = 2.67 + 3 = 5.67', 'unchecked'],
    ['At 12:30 + 1 = 13:30 they leave.', 'unchecked'],
    ['pages 5-10 = 6 pages', 'unchecked'],
    ['Step 2: 3 + 4 = 7', 'holds'],
    ['Step 2: 3 + 4 = 8', 'fails'],
    ['- 5 + 3 = 8', 'holds'],
    ['x2 = 10', 'unchecked'],
    ['- -9 = -3²', 'holds'],
    ['\\[ -5 = 0 \\] (not true)', 'unchecked'],
    ['10 / 40 = 45 / N', 'unchecked'],
    ['10 / 40 = 45 marked / total', 'unchecked'],
    ['20(1/x + 1/y) = 2', 'unchecked'],
    ['(k)(2) + (2)(1) = 0', 'unchecked'],
    ['f(3) + 2 = 5', 'unchecked'],
    ['The average of 80 + 90 = 85', 'unchecked'],
    ['Adding 3 to 4 + 5 = 12', 'unchecked'],
    ['90 shrimp / 30 shrimp/10 minutes = 3 sets', 'unchecked'],
    ['3 boxes + 2 loose pencils = 26 pencils', 'unchecked'],
    ['20 * 45 = $9', 'unchecked'],
    ['60 miles/hour * 30 minutes = 30 miles', 'unchecked'],
    ['2 hours/day * 7 days = 14 hours', 'holds'],
    ['2 hours/day * 7 days = 12 hours', 'fails'],
    ['4 boxes x $12 per box = $42', 'fails'],
    ['8 spiders * 8 legs each = 65 legs', 'fails'],
    ['a total of 12 * 5 = 61 miles', 'fails'],
    ['6 feet * 3 feet = 19 square feet', 'fails'],
    ['she has 40 - 25 = 14 more than Ann', 'fails'],
    ['5 feet 6 inches + 2 inches = 68 inches', 'unchecked'],
    ['3 quarters + 2 dimes = 95 cents', 'unchecked'],
    ['8 cups at $2 + $4 = $20', 'unchecked'],
    ['4 apples and 3 pears + 2 = 9', 'unchecked'],
    ['Each of the 3 rooms costs 40 * 3 = 130 dollars', 'fails'],
    ['Day 1 - 5 + 3 = 8', 'holds'],
    ["He is 5'6 + 2 = 5'8", 'unchecked'],
    ['Is 4 + 5 = 10? No.', 'unchecked'],
    ['1 - 1/3 of 12 = 8', 'unchecked'],
    ['3\\frac{1}{2} + 1 = 4.5', 'holds'],
    ['2/3 * 100 = 67%', 'unchecked'],
    ['π * 4 = 12.56', 'unchecked'],
    ['sin 30 + 1 = 1.5', 'unchecked'],
    ['<solution> 48 + 43 = 31 </solution>', 'fails'],
    ['It is a multiple of 3 × 7 = 27.', 'fails'],
    ['[1, 2, 3] × [4, 5, 6] = [-3, 6, -3]', 'unchecked'],
  ])('%s %s', (line, verdict) => {
    expect(checkLinesAlone([line]).lines[0]?.verdict).toBe(verdict);
  });
});
