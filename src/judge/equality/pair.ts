import type { Tree } from '../../math/tree.ts';
import type { EqualityOptions } from './equality.ts';

/** Two expressions to be compared, normalised, with the seed of their points: the same for the pair and for the pair swapped. */
export interface Pair {
  readonly left: Tree;
  readonly right: Tree;
  readonly seed: string;
  readonly options: EqualityOptions;
}
