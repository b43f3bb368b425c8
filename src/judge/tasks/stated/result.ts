import { add, mul, num } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { tidy } from '../../constraints/tidy.ts';
import { pointOfTree } from '../../sets/real-point.ts';
import { sortedPoints } from '../../sets/real-set.ts';
import type { Stated } from './task.ts';
import { type GoalValues, valuesOfGoal } from './values.ts';

/** What is asked for: one thing, or all of several. */
export interface Result {
  readonly answers: readonly Tree[];
  readonly because: string;
}

/** The answer to the question about the values of the goal; null where the values are not all known, or are not one where one is asked for. */
export function resultOf(task: Stated): Result | null {
  const found = valuesOfGoal(task);
  if (found === null) return null;
  const answers = answersOf(task, found);
  return answers === null ? null : { answers, because: found.because };
}

function answersOf({ find, goal }: Stated, { values }: GoalValues): readonly Tree[] | null {
  switch (find) {
    case 'value':
      return values.length === 1 ? values : null;
    case 'count':
      return [num(values.length)];
    case 'values':
      return goal.kind === 'tuple' ? values : ascending(values);
    case 'sum':
      return goal.kind === 'tuple' ? null : [tidy(add(...values))];
    case 'product':
      return goal.kind === 'tuple' ? null : [tidy(mul(...values))];
    case 'least':
      return goal.kind === 'tuple' ? null : (ascending(values)?.slice(0, 1) ?? null);
    case 'greatest':
      return goal.kind === 'tuple' ? null : (ascending(values)?.slice(-1) ?? null);
  }
}

function ascending(values: readonly Tree[]): readonly Tree[] | null {
  const points = values.map(pointOfTree).filter((point) => point !== null);
  const sorted = points.length < values.length ? null : sortedPoints(points);
  const trees = sorted?.flatMap(({ tree }) => (tree === null ? [] : [tree])) ?? [];
  return trees.length === values.length ? trees : null;
}
