import type { Tree } from '../../math/tree.ts';

/** What is known of a figure or solid, each measure as an exact expression. */
export interface Figure {
  readonly measures: ReadonlyMap<string, Tree>;
}
