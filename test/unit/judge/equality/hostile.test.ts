import { describe, expect, it } from 'vitest';
import { decideEquality } from '../../../../src/judge/equality/decide-equality.ts';
import { add, num, pow, sym } from '../../../../src/math/build.ts';
import { decide } from '../../../support/decide.ts';

describe('expressions made to exhaust are answered within the allowance', () => {
  it.each([
    ['1000000000!', '1', 'undecided'],
    ['10^{10^{10^{10}}} + 1', '10^{10^{10^{10}}}', 'undecided'],
    ['9^{9^{9^9}}', '9^{9^{9^8}}', 'different'],
    ['\\sin(10^{10000})', '0', 'undecided'],
    ['(1 + 1/10^{400})^{10^{400}}', 'e', 'undecided'],
    ['\\sum_{k=1}^{1000000} 1/k', '14', 'undecided'],
    ['\\binom{1000000}{500000}', '1', 'undecided'],
    ['(x+1)^{1000000}', '(x+1)^{999999}(x+1)', 'undecided'],
    ['(((((x^2+1)^9)^9)^9)^9)^9', 'x', 'different'],
    ['2^{1000000}', '3^{630000}', 'different'],
    ['(a+b+c+d+f+g+h)^{40}', '(a+b+c+d+f+g+h)^{39}', 'different'],
  ])('%.40s and %.40s: %s', (left, right, expected) => {
    expect(decide(left, right).kind).toBe(expected);
  });

  it('sums of ten thousand terms', () => {
    const terms = Array.from({ length: 10_000 }, (_, k) => pow(sym('x'), num(k)));
    const [sum, reversed] = [add(...terms), add(...[...terms].reverse())];
    expect(decideEquality(sum, reversed).kind).not.toBe('different');
    expect(decideEquality(sum, add(...terms.slice(1))).kind).not.toBe('equal');
  });
});
