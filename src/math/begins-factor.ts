import type { Cursor } from './cursor.ts';
import { spelledUnit } from './read-unit.ts';

/** Commands that cannot begin a factor: operators, relations, closers. */
const notFactors = new Set([
  ...[
    'to',
    'cup',
    'cap',
    'in',
    'setminus',
    'approx',
    'land',
    'lor',
    'newline',
    'rfloor',
    'rceil',
    'rangle',
    'bmod',
    'mod',
    'pmod',
  ],
  ...[
    'pm',
    'mp',
    'rbrace',
    'dollar',
    'euro',
    'pounds',
    'rvert',
    'mid',
    'ldots',
    'over',
    'circ',
    'degree',
    'implies',
    'iff',
    'Rightarrow',
    'equiv',
    'end',
    'notin',
    'subset',
  ],
]);

/** Names that are words of a sentence, not symbols. */
const joiningWords = new Set(['not', 'or', 'and', 'mod', 'in', 'if', 'for', 'where', 'is', 'when']);

/** Whether what stands here multiplies what stands before it. A number does so only after a space or a bracket is refused elsewhere. */
export function beginsFactor(cursor: Cursor): boolean {
  const { token } = cursor;
  switch (token.kind) {
    case 'number':
    case 'words':
    case 'end':
      return false;
    case 'name':
      return !joiningWords.has(token.text.toLowerCase()) && !isUnit(cursor);
    case 'command':
      return token.text === 'Vert' ? cursor.openBars === 0 : !notFactors.has(token.text);
    case 'mark':
      return token.text === '(' || token.text === '{' || (token.text === '|' && cursor.openBars === 0);
  }
}

/** Whether a typed word after a space is a unit (`3 hours`), which ends the product. */
function isUnit({ token, options }: Cursor): boolean {
  return (
    token.isSpaced && token.text.length > 1 && spelledUnit(token.text) !== null && !options.variables?.has(token.text)
  );
}
