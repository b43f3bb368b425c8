import { describedGrammar } from '../../described/described-grammar.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import type { Holes, Phrase } from '../../statement/phrase.ts';
import { type Described, expressionOf } from './task.ts';

/** A printed task begins with words of its own, since other kinds read some of the same sentences. */
export const opening = 'Work out:';

export const phrases: readonly Phrase<Described>[] = ['{it:prose}', 'work out {it:prose}'].map((pattern) => ({
  pattern,
  mayTake: (holes) => readingsOf(holes).length > 0,
  build(holes) {
    const [first, ...more] = readingsOf(holes);
    return first !== undefined && more.every((other) => isSame(first, other)) ? first : null;
  },
}));

function readingsOf(holes: Holes): readonly Described[] {
  const tokens = holes.get('it');
  if (tokens?.kind !== 'list') return [];
  return describedGrammar.read('question', tokens.items).map((question) => ({ kind: 'described', question }));
}

/** Words that can be taken in several ways are read where all of them come to the same number. */
function isSame(a: Described, b: Described): boolean {
  const [x, y] = [expressionOf(a), expressionOf(b)];
  return x !== null && y !== null && decideEquality(x, y).kind === 'equal';
}
