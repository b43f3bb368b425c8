import { relation, sym } from '../../../math/build.ts';
import { printText } from '../../../math/print-text.ts';
import type { Relation, Tree } from '../../../math/tree.ts';
import { substitute } from '../../../math/walk.ts';
import { type KnownSolutions, knownSolutions } from '../../constraints/known-solutions.ts';
import { rounded } from '../../constraints/rounding.ts';
import { tidy } from '../../constraints/tidy.ts';
import { complexRoots } from '../../sets/complex-roots.ts';
import type { Asked, Solved, Step } from '../task-kind.ts';
import { explain } from './explain.ts';
import { quantityOf } from './quantity.ts';
import { type EquationTask, problemOf, sidesOf } from './task.ts';

const unsolved = (reason: string): Solved => ({ kind: 'unsolved', reason });

/** Finds the solutions among the candidates that the equation determines, and writes down how each is checked. */
export function solve(task: EquationTask, asked: Asked): Solved {
  if (!['all', 'value', 'largest', 'smallest'].includes(task.want)) return solveQuantity(task);
  const known = knownSolutions(problemOf(task));
  if (known === null) return unsolved('No method of ours solves an equation of this form.');
  const complex = allRoots(task, known);
  if (complex?.length === 0) return unsolved('The complex solutions have no form that we can write.');
  const trees = complex ?? known.proved.map(({ tree }) => (tree === null ? null : tidy(tree)));
  const values = trees.filter((tree) => tree !== null);
  if (known.open.length > 0 || values.length < trees.length)
    return unsolved('A solution has no form that we can write.');
  const chosen = choose(task, values);
  if (chosen === null) return unsolved('There is not exactly one solution.');
  const { round } = asked;
  const shown = chosen.flatMap((value) => (round === undefined ? [value] : (rounded(value, round) ?? [])));
  if (shown.length < chosen.length) return unsolved('A solution could not be rounded.');
  return { kind: 'solved', answer: listed(shown), steps: stepsFor(task, chosen) };
}

/** All complex roots, where some are not real and the statement does not ask for real numbers only. */
function allRoots(task: EquationTask, { exactly, nonReal }: KnownSolutions): readonly Tree[] | null {
  if (exactly === null || nonReal === null || nonReal === 0 || task.want !== 'all' || task.conditions.length > 0)
    return null;
  if (task.numbers !== 'unstated' && task.numbers !== 'complex') return null;
  return complexRoots(exactly)?.map(({ tree }) => tree) ?? [];
}

function choose(task: EquationTask, values: readonly Tree[]): readonly Tree[] | null {
  const pick = task.want === 'largest' ? values.at(-1) : task.want === 'smallest' ? values[0] : undefined;
  if (pick !== undefined) return [pick];
  if (task.want === 'value') return values.length === 1 ? values : null;
  return task.want === 'all' ? values : null;
}

function listed(values: readonly Tree[]): Tree {
  const [only] = values;
  if (only === undefined) return { kind: 'none' };
  return values.length === 1 ? only : { kind: 'list', items: values };
}

/** The equation, what it comes to, and each solution put into it. */
function stepsFor(task: EquationTask, values: readonly Tree[]): readonly Step[] {
  const [left, right] = sidesOf(task);
  const start: readonly Step[] = [{ text: `Solve for ${task.unknown}.`, claim: null }, ...explain(task)];
  if (values.length === 0) return [...start, { text: 'No number satisfies the equation.', claim: null }];
  const put = values.map((value): Step => {
    const claim: Relation = relation(
      '=',
      substitute(left, task.unknown, value),
      substitute(right, task.unknown, value),
    );
    return { text: `Check ${task.unknown} = ${printText(value)}.`, claim };
  });
  const found = values.map(
    (value): Step => ({
      text: `A solution is ${printText(relation('=', sym(task.unknown), value))}.`,
      claim: null,
    }),
  );
  return [...start, ...found, ...put];
}

function solveQuantity(task: EquationTask): Solved {
  const quantity = quantityOf(task);
  if (quantity === null) return unsolved('The solutions are not all known, or depend on which numbers are meant.');
  return {
    kind: 'solved',
    answer: quantity,
    steps: [{ text: `All solutions of ${printText(task.equation)} together.`, claim: null }],
  };
}
