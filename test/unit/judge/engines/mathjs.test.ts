import { describe, expect, it } from 'vitest';
import { mathjsValue } from '../../../../src/judge/engines/mathjs.ts';

const at = new Map([
  ['x', 3],
  ['y', -2],
]);

describe('mathjs as a second reader', () => {
  it.each([
    ['2*x^2 - y', 20],
    ['2x^2/4', 4.5],
    ['-x**2', -9],
    ['sqrt(x + 1)/y', -1],
    ['2 - 3 - 4', -5],
  ])('reads %s', (text, value) => {
    expect(mathjsValue(text, at)).toBeCloseTo(value, 12);
  });

  it.each([
    ['x(x + 1)'], // a call to mathjs, a product to us
    ['xy'],
    ['\\frac{1}{x}'],
    ['z + 1'],
    ['x = 2'],
    ['x = 1; x'],
    ['config({})'],
    ['import("x")'],
    ['log(x)'],
    ['sqrt(y)'],
    ['2 +'],
  ])('is silent about %s', (text) => {
    expect(mathjsValue(text, at)).toBeNull();
  });
});
