import { describe, expect, it } from 'vitest';
import { differentiate } from '../../../../src/judge/calculus/differentiate.ts';
import { decideEquality } from '../../../../src/judge/equality/decide-equality.ts';
import { readMath } from '../../../../src/math/read.ts';
import type { Tree } from '../../../../src/math/tree.ts';

function read(text: string, functions: ReadonlySet<string> = new Set()): Tree {
  const reading = readMath(text, { functions });
  if (reading.kind !== 'read') throw new Error(`cannot read ${text}: ${reading.message}`);
  return reading.tree;
}

describe('the derivative by x', () => {
  it.each([
    ['7', '0'],
    ['x', '1'],
    ['a x^3 + b', '3 a x^2'],
    ['x^n', 'n x^(n-1)'],
    ['(x^2+1)(x-4)', '3x^2 - 8x + 1'],
    ['(x+1)/(x-1)', '-2/(x-1)^2'],
    ['sqrt(x + sqrt(x))', '(1 + 1/(2 sqrt(x)))/(2 sqrt(x + sqrt(x)))'],
    ['x^(2/3)', '2/(3 x^(1/3))'],
    ['\\sqrt[3]{x}', '1/(3 \\sqrt[3]{x}^2)'],
    ['2^x', '2^x ln(2)'],
    ['e^(3x)', '3 e^(3x)'],
    ['\\sin(2x) \\cos(x)', '2\\cos(2x)\\cos(x) - \\sin(2x)\\sin(x)'],
    ['\\tan x', '1/\\cos(x)^2'],
    ['\\cot x', '-1/\\sin(x)^2'],
    ['\\sec x', '\\sin(x)/\\cos(x)^2'],
    ['\\csc x', '-\\cos(x)/\\sin(x)^2'],
    ['\\arctan(x/3)', '3/(9+x^2)'],
    ['\\sinh(x^2)', '2x \\cosh(x^2)'],
    ['\\tanh x', '1 - \\tanh(x)^2'],
    ['|x^2 + 1|', '2x'],
    ['\\ln|x|', '1/x'],
    ['\\log_3 x', '1/(x \\ln 3)'],
    ['x^2 \\ln x - x', '2x \\ln(x) + x - 1'],
  ])('of %s is %s', (text, expected) => {
    const slope = differentiate(read(text), 'x');
    expect(slope).not.toBeNull();
    // Where a derivative has a removable gap more than the expected one is a matter of spelling.
    if (slope !== null)
      expect(decideEquality(slope, read(expected), { ignoreRemovable: true })).toMatchObject({ kind: 'equal' });
  });

  it('has no rule for steps, factorials and relations', () => {
    for (const text of ['\\lfloor x \\rfloor', 'x!', 'x = 3']) expect(differentiate(read(text), 'x')).toBeNull();
  });

  it('primes the functions of a problem', () => {
    const slope = differentiate(read('f(x^2)', new Set(['f'])), 'x');
    expect(slope).toMatchObject({ kind: 'mul', factors: [{ kind: 'apply', name: 'f', primes: 1 }, {}] });
  });
});
