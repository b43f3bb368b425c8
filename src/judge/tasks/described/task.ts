import { within } from '../../../exact/effort.ts';
import type { Tree } from '../../../math/tree.ts';
import type { Made } from '../../described/construction.ts';
import { describedGrammar } from '../../described/described-grammar.ts';
import type { Task } from '../task-kind.ts';

/** A number that is described in words: "the sum of the first ten primes", "how many multiples of 7 are between 100 and 200". */
export interface Described extends Task {
  readonly kind: 'described';
  readonly question: Made;
}

const effort = 8_000_000;

/** The number as an expression to be worked out; null where the description has no meaning, or takes too long to work out. */
export function expressionOf({ question }: Described): Tree | null {
  const found = within(effort, () => describedGrammar.meaning(question, 'question'));
  return found.kind === 'done' ? found.value : null;
}
