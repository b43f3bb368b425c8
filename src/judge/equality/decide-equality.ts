import type { Tree } from '../../math/tree.ts';
import { decideExpressions } from './decide-expressions.ts';
import type { Equality, EqualityOptions } from './equality.ts';
import { type Nature, natureOf } from './nature.ts';

type Decider = (a: Tree, b: Tree, options: EqualityOptions) => Equality;

/** Who decides between two trees of one nature. */
const deciders: Readonly<Record<Nature, Decider>> = {
  expression: decideExpressions,
  relation: notYet,
  object: notYet,
};

/**
 * Whether two trees are the same mathematical object: expressions by their values, relations by their solutions, everything else by what
 * it is. The verdict is the same with the sides swapped and on every run, and it is 'undecided' rather than guessed.
 */
export function decideEquality(a: Tree, b: Tree, options: EqualityOptions = {}): Equality {
  const nature = natureOf(a);
  if (nature === natureOf(b)) return deciders[nature](a, b, options);
  return { kind: 'undecided', reason: 'the two are objects of different kinds' };
}

function notYet(): Equality {
  return { kind: 'undecided', reason: 'objects of this kind are not compared' };
}
