import type { Tree } from '../../../math/tree.ts';
import { type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** The value of an expression without unknowns. */
export interface Evaluate extends Task {
  readonly kind: 'evaluate';
  readonly expression: Tree;
}

const expression = (pattern: string): Phrase<Evaluate> =>
  phrase(pattern, (holes) => {
    const tree = holes.get('e');
    return tree === undefined ? null : { kind: 'evaluate', expression: tree };
  });

/** The sentences that ask for a value. */
export const phrases: readonly Phrase<Evaluate>[] = [
  expression(
    '(what is|calculate|evaluate|work out|compute|find|determine|give|simplify) [the] [exact] [value of] [the] [(expression|following)] {e:constant}',
  ),
  expression('what does {e:constant} equal'),
  expression('{e:constant}'),
];
