import type { Tree } from '../../../math/tree.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/**
 * How a sequence of numbers goes on, or its term in general. Finitely many terms determine no sequence; the question is read as the customary one: the values of the
 * polynomial of lowest degree, where at least one term more is given than determines it.
 */
export interface Sequence extends Task {
  readonly kind: 'sequence';
  readonly terms: readonly Tree[];
  /** The name of the place; null where the next term is asked for. */
  readonly place: string | null;
}

const list = '[the] [sequence] [in] {terms:list}';

export const phrases: readonly Phrase<Sequence>[] = [
  phrase(`what is [the] next [term] (in|of) ${list}`, (holes) => task(holes)),
  phrase('what comes next [in] [the] [sequence] {terms:list}', (holes) => task(holes)),
  phrase("what is the {n:symbol} 'th term of [the] [sequence] {terms:list}", (holes) => {
    const n = holes.get('n');
    return n?.kind === 'symbol' ? task(holes, n.name) : null;
  }),
];

function task(holes: Holes, place: string | null = null): Sequence | null {
  const terms = holes.get('terms');
  return terms?.kind === 'list' ? { kind: 'sequence', terms: terms.items, place } : null;
}
