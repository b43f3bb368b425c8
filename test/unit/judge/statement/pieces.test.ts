import { expect, it } from 'vitest';
import { splitPieces } from '../../../../src/judge/statement/pieces.ts';
import { tidyPieces } from '../../../../src/judge/statement/tidy-pieces.ts';

it.each([
  ['Find $x,$ given', ['word:Find', 'formula:x', 'mark:,', 'word:given']],
  ['where $y = 2.$', ['word:where', 'formula:y = 2', 'mark:.']],
  ['$f(x) = x^2~?$', ['formula:f(x) = x^2', 'mark:?']],
  [
    'If \\begin{align*} x + y &= 3,\\\\ x &= 1 \\end{align*} then',
    ['word:If', 'formula:x + y  = 3, x  = 1', 'word:then'],
  ],
  ['$1, 2, \\ldots$', ['formula:1, 2, \\ldots']],
])('%s', (statement, pieces) => {
  expect(splitPieces(statement).map(({ kind, text }) => `${kind}:${text}`)).toEqual(pieces);
});

it.each([
  ['a) Expand $x + x$', 'Expand x + x'],
  ['Expand 2 * (1 - x).', 'Expand 2 * (1 - x) .'],
  ['Expand (t + 1)*(2 - t)', 'Expand (t + 1)*(2 - t)'],
  ['Please expand $x + x$', 'expand x + x'],
])('%s is tidied', (statement, left) => {
  expect(
    tidyPieces(splitPieces(statement))
      .map(({ text }) => text)
      .join(' '),
  ).toBe(left);
});
