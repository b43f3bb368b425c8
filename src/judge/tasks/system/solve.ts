import { within } from '../../../exact/effort.ts';
import { relation, sym, tuple } from '../../../math/build.ts';
import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import { substitute } from '../../../math/walk.ts';
import { nearby } from '../../constraints/solutions.ts';
import { type Assignment, solveSystem } from '../../constraints/system.ts';
import { tidy } from '../../constraints/tidy.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import type { Asked, Solved, Step } from '../task-kind.ts';
import { valuesOfGoal } from './goal-values.ts';
import { familyOf } from './solve-family.ts';
import { conditionsOf, type SystemTask, sidesOf } from './task.ts';

const unsolved = (reason: string): Solved => ({ kind: 'unsolved', reason });

/** Finds the solutions by eliminating unknowns, and puts each into the equations. */
export function solve(task: SystemTask, asked: Asked): Solved {
  if (task.goal !== null) return solveGoal(task, task.goal, asked);
  const conditions = conditionsOf(task, asked);
  const family = conditions.length === 0 ? familyOf(task) : null;
  if (family !== null)
    return {
      kind: 'solved',
      answer: family,
      steps: [{ text: 'Reduce the rows; each unknown without a pivot is free and becomes a parameter.', claim: null }],
    };
  const known = solveSystem(sidesOf(task), task.names, conditions);
  if (known === null || known.open.length > 0)
    return unsolved('The system has no finite list of solutions that we can write.');
  const rows = [...known.proved].sort((a, b) => order(a, b, task.names)).map((each) => treesOf(each, task.names));
  const points = rows.flatMap((row) => (row === null ? [] : [row]));
  if (points.length < rows.length) return unsolved('A solution has no form that we can write.');
  const [only] = points;
  const answer: Tree =
    only === undefined
      ? { kind: 'none' }
      : points.length === 1
        ? tuple(...only)
        : { kind: 'list', items: points.map((row) => tuple(...row)) };
  return { kind: 'solved', answer, steps: points.flatMap((row) => stepsFor(task, row)) };
}

function order(a: Assignment, b: Assignment, names: readonly string[]): number {
  for (const name of names) {
    const [left, right] = [a.get(name), b.get(name)];
    const difference = left && right ? nearby(left) - nearby(right) : 0;
    if (Math.abs(difference) > 1e-12) return difference;
  }
  return 0;
}

function treesOf(assignment: Assignment, names: readonly string[]): readonly Tree[] | null {
  const trees = names.flatMap((name) => {
    const tree = assignment.get(name)?.tree;
    return tree === null || tree === undefined ? [] : [tidy(tree)];
  });
  return trees.length === names.length ? trees : null;
}

function stepsFor(task: SystemTask, row: readonly Tree[]): readonly Step[] {
  const put = (tree: Tree) =>
    task.names.reduce((result, name, index) => substitute(result, name, row[index] ?? sym(name)), tree);
  return [
    {
      text: `A solution is ${task.names.map((name, index) => `${name} = ${row[index] ? printText(row[index]) : ''}`).join(', ')}.`,
      claim: null,
    },
    ...sidesOf(task).map(
      ([left, right]): Step => ({
        text: `Check ${printText(relation('=', left, right))}.`,
        claim: relation('=', put(left), put(right)),
      }),
    ),
  ];
}

function solveGoal(task: SystemTask, goal: Tree, asked: Asked): Solved {
  const found = within(20_000_000, () => valuesOfGoal(task, goal, asked));
  const values = found.kind === 'done' ? (found.value?.values ?? []) : [];
  const [first, ...rest] = values;
  if (first === undefined || rest.some((other) => decideEquality(other, first).kind !== 'equal'))
    return unsolved('The equations do not determine one value that we can find.');
  return {
    kind: 'solved',
    answer: first,
    steps: [
      {
        text: `The equations ${task.equations.map(printText).join(', ')} imply the value of ${printText(goal)}.`,
        claim: null,
      },
    ],
  };
}
