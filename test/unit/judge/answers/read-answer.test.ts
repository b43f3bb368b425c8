import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../../src/judge/answers/read-answer.ts';
import { printText } from '../../../../src/math/print-text.ts';

function readAs(text: string): string | null {
  const read = readAnswer(text);
  return read.kind === 'read' ? printText(read.tree) : null;
}

describe('an answer as people write it', () => {
  it.each([
    ['$\\dfrac{5}{8}$', '5/8'],
    ['**42**', '42'],
    ['\\(x = 7\\)', 'x = 7'],
    ['17.', '17'],
    ['12 345', '12345'],
    ['35 percent', '35%'],
    ['8.1 kg m/s^2', '8.1 \\text{kg m/s^2}'],
    ['14 apples', '14 \\text{apples}'],
    ['$4 + $9', '\\$(4 + 9)'],
    ['twenty-three', '23'],
    ['one hundred and four', '104'],
    ['the fourth', 'the fourth'],
    ['fourth', '4'],
    ['True', 'true'],
    ['Yes, it is continuous.', 'true'],
    ['no real solutions', 'no solution'],
    ['DNE', 'undefined'],
    ['all real numbers', 'all real numbers'],
    ['\\text{(C)}', 'C'],
    ['(B) 12', '(B) 12'],
    ['D) 3/4', '(D) 3/4'],
    ['10:05 PM', '10:05 PM'],
    ['\\text{even}', 'even'],
    ["f(x)'", "f'(x)"],
  ])('%s is %s', (text, expected) => {
    expect(readAs(text)).toBe(expected);
  });
});

describe('the final answer of a reply, the most explicit first', () => {
  it.each([
    ['First \\boxed{3}. Then we double it, so the result is \\boxed{6}.', '6'],
    ['\\boxed{2} or \\boxed{-2}', '2, -2'],
    ['$\\boxed{\\frac{\\sqrt{3}}{2}}$ is the height.', 'sqrt(3)/2'],
    ['We get $\\boxed{40}$ percent.', '40%'],
    ['Work: 3 + 4 = 7\n\n**Final Answer:** 7', '7'],
    ['{"reasoning": "2 + 2 = 4", "answer": "4"}', '4'],
    ['```json\n{"answer": [1, 5]}\n```', '1, 5'],
    ['She has 3 * 6 = 18 left.\n#### 18', '18'],
    ['<solution> 24 </solution>', '24'],
    ['Adding both, the answer is $x \\ge 4$.', 'x >= 4'],
    ['I think the correct answer is C', 'C'],
    ['The answer is for sure B, it cannot be A or C', 'B'],
    ['Therefore, the probability that it rains is 2/9.', '2/9'],
    ['Then there are 21 - 6 = 15 birds left on the wire.', '15'],
    ['So Mia pays $2,350 for everything.', '\\$2350'],
    ['Hence we find that $y \\neq 3$.', 'y != 3'],
  ])('%s', (reply, expected) => {
    expect(readAs(reply)).toBe(expected);
  });
});

describe('nothing is guessed', () => {
  it.each([
    'The answer is \\boxed{\\frac{1}{2}',
    'The solutions are $n = 1$ and $n = -2$, one for each case that was looked at.',
    'It is about 5 or a little less than that.',
    'The value is not 7.',
    'x2 = 5',
    '5 more than y',
    'log_',
    '',
    'Verification: 45 - 9 = 36 and 81 - 45 = 36.',
  ])('from %j', (reply) => {
    expect(readAs(reply)).toBeNull();
  });
});

it('is linear on hostile replies', () => {
  for (const part of ['\\boxed{', '$', '= ', '\n', 'the answer is ', '#### ', '(', 'is '])
    expect(readAnswer(part.repeat(50_000 / part.length)).kind).toBe('unreadable');
});
