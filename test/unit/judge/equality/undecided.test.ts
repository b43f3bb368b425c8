import { describe, expect, it } from 'vitest';
import type { EqualityOptions } from '../../../../src/judge/equality/equality.ts';
import { decide } from '../../../support/decide.ts';

type Row = readonly [left: string, right: string, options?: EqualityOptions];

const rows: readonly Row[] = [
  ['x/x', '1'],
  ['\\ln(x^2)', '2\\ln x'],
  ['e^{\\ln x}', 'x'],
  ['(\\sqrt{x})^2', 'x'],
  ['\\frac{x^2-1}{x-1}', 'x+1'],
  ['\\sqrt{x-2}\\sqrt{x-6}', '\\sqrt{(x-2)(x-6)}'],
  ['1/0', '2/0'],
];

describe('expressions that agree only under an assumption, or mean several things', () => {
  it.each(rows.map(([left, right, options]) => ({ left, right, options })))(
    '$left and $right',
    ({ left, right, options }) => {
      expect(decide(left, right, options)).toMatchObject({ kind: 'undecided' });
    },
  );
});
