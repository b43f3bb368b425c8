import type { Relation, Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import type { Numbers } from '../../constraints/conditions.ts';
import type { Task } from '../task-kind.ts';

/** What is asked of the values that the goal has at all solutions. A tuple is asked for by `value` and `values` only, and may be counted. */
export const finds = ['value', 'values', 'sum', 'product', 'count', 'least', 'greatest'] as const;
export type Find = (typeof finds)[number];

/** Unknowns of which relations hold, and an expression in them whose values are asked for. */
export interface Stated extends Task {
  readonly kind: 'stated';
  readonly relations: readonly Relation[];
  /** Which numbers an unknown is; real where nothing is said. */
  readonly numbers: readonly (readonly [string, Numbers])[];
  readonly find: Find;
  readonly goal: Tree;
}

/** Every symbol, in alphabetical order. */
export function unknownsOf({ relations, goal }: Stated): readonly string[] {
  return [...new Set([...relations.flatMap(symbolsOf), ...symbolsOf(goal)])].sort();
}

export function numbersOf({ numbers }: Stated, name: string): readonly Numbers[] {
  return numbers.flatMap(([each, kind]) => (each === name ? [kind] : []));
}
