import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { compareFamilies } from '../sets/compare-families.ts';
import { decideExpressions } from './decide-expressions.ts';
import type { Equality, EqualityOptions } from './equality.ts';
import { type Nature, natureOf } from './nature.ts';
import { decideObjects } from './objects/decide-objects.ts';
import { bothSigns } from './objects/plus-minus.ts';
import { compareSigned } from './objects/signs.ts';
import { decideRelations } from './relations/decide-relations.ts';
import { holdsTurns } from './turns.ts';

type Decider = (a: Tree, b: Tree, options: EqualityOptions) => Equality;

/** Who decides between two trees of one nature. */
const deciders: Readonly<Record<Nature, Decider>> = {
  expression: decideExpressions,
  relation: (a, b, options) => decideRelations(a, b, options, decideEquality),
  object: (a, b, options) => decideObjects(a, b, options, decideEquality),
};

/**
 * Whether two trees are the same mathematical object: expressions by their values, relations by their solutions, everything else by what
 * it is. The verdict is the same with the sides swapped and on every run, and it is 'undecided' rather than guessed.
 */
export function decideEquality(a: Tree, b: Tree, options: EqualityOptions = {}): Equality {
  const bySign = compareSigned(a, b, options, decideEquality) ?? compareSigned(b, a, options, decideEquality);
  if (bySign !== null) return bySign;
  const byFamilies = holdsLetters(a) && holdsLetters(b) ? compareFamilies(a, b, options) : null;
  if (byFamilies !== null && byFamilies.kind !== 'undecided') return byFamilies;
  const plain = decidePlain(a, b, options);
  return plain.kind === 'different' && byFamilies !== null ? byFamilies : plain;
}

function decidePlain(a: Tree, b: Tree, options: EqualityOptions): Equality {
  const nature = natureOf(a);
  const isPlain = nature !== 'expression' || (bothSigns(a) === null && bothSigns(b) === null);
  if (nature === natureOf(b) && isPlain) return deciders[nature](a, b, options);
  return decideObjects(a, b, options, decideEquality);
}

/** Symbols besides pi or degrees: only then may two answers be general solutions. */
function holdsLetters(tree: Tree): boolean {
  return symbolsOf(tree).length > 0 && holdsTurns(tree);
}
