import type { Tree } from '../../../math/tree.ts';
import { type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** The distinct primes that divide a whole number. */
export interface PrimeFactors extends Task {
  readonly kind: 'prime-factors';
  readonly of: Tree;
}

export const phrases: readonly Phrase<PrimeFactors>[] = [
  phrase('(what are|list|find|determine|give) [all] the [distinct] prime factors of {n:constant}', (holes) => {
    const n = holes.get('n');
    return n === undefined ? null : { kind: 'prime-factors', of: n };
  }),
];
