import { describe, expect, it } from 'vitest';
import { longestStatement, rejectText } from '../../../src/tutoring/admit-problem.ts';

const refused: readonly [name: string, text: string, code: string][] = [
  ['nothing', '', 'EMPTY'],
  ['blanks', ' \n\t ', 'EMPTY'],
  ['too long', 'x'.repeat(longestStatement + 1), 'TOO_LONG'],
  ['a NUL', 'solve x\u0000=1', 'BAD_CHARACTER'],
  ['a delete character', 'x\u007f', 'BAD_CHARACTER'],
  ['half of a surrogate pair', 'x = \ud835', 'BAD_CHARACTER'],
  ['the other half', '\udc65 = 1', 'BAD_CHARACTER'],
];

describe('rejectText', () => {
  it.each(refused)('refuses %s', (_name, text, code) => {
    expect(rejectText(text, ['input', 'problem'], 'The problem')).toMatchObject({ kind: 'rejected', code });
  });

  it.each(['Solve x = 1', 'x²\r\n\t+ √2', 'x'.repeat(longestStatement), '𝑥 = 3'])('takes %#', (text) => {
    expect(rejectText(text, ['input', 'problem'], 'The problem')).toBeNull();
  });

  it('names the place of a bad character', () => {
    expect(rejectText('ab\u0001', [], 'The problem')?.message).toContain('position 3');
  });
});
