import { list, num } from '../../math/build.ts';
import { printLatex } from '../../math/print-latex.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import type { Formalisation, FormalisedSolving } from '../../verification/protocol.ts';
import { simplified } from '../algebra/simplified.ts';
import { tidy } from '../constraints/tidy.ts';
import { pointOfTree } from '../sets/real-point.ts';
import { sortedPoints } from '../sets/real-set.ts';
import { type Assignment, eliminate, insert } from './eliminate.ts';
import { type Problem, readFormalisation } from './read-formalisation.ts';
import { satisfies } from './satisfies.ts';
import { search } from './search.ts';

/**
 * Solves a formalisation by computer algebra alone: all its solutions, each checked exactly against every relation and domain, and of these what the
 * goal asks for. Says nothing about whether the formalisation is that of any statement.
 */
export function solveFormalised(formalisation: Formalisation): FormalisedSolving {
  const problem = readFormalisation(formalisation);
  if (typeof problem === 'string') return unsolved(problem);
  const solutions = solutionsOf(problem);
  if (solutions === null) return unsolved('No method of ours solves these relations.');
  if (solutions.length === 0) return unsolved('The relations have no solution.');
  const answer = answerOf(problem, solutions);
  if (typeof answer === 'string') return unsolved(answer);
  return {
    kind: 'solved',
    answer: { text: printText(answer), latex: printLatex(answer) },
    evidence: describe(problem, solutions),
  };
}

function unsolved(reason: string): FormalisedSolving {
  return { kind: 'unsolved', reason };
}

/** All solutions, checked; null where they could not be found, or one could not be decided. */
function solutionsOf({ unknowns, conditions }: Problem): readonly Assignment[] | null {
  const equations = conditions.filter(({ operator }) => operator === '=').map(({ difference }) => difference);
  const candidates = eliminate(equations);
  const isSettled = candidates?.every((known) => isFixed(known, unknowns.length)) ?? false;
  const isPlain = conditions.length === equations.length && unknowns.every(({ domain }) => domain === 'real');
  if (candidates === null || !(isSettled || isPlain)) return search(unknowns, conditions);
  if (!isSettled) return candidates;
  const verdicts = candidates.map((known) => satisfies(known, unknowns, conditions));
  return verdicts.includes(null) ? null : candidates.filter((_, index) => verdicts[index] === true);
}

/** Whether every unknown has a value without unknowns. */
function isFixed(known: Assignment, count: number): boolean {
  return known.size === count && [...known.values()].every((value) => symbolsOf(value).length === 0);
}

/** What the goal asks for, or why it cannot be given. */
function answerOf({ goal }: Problem, solutions: readonly Assignment[]): Tree | string {
  if (goal.of.kind === 'tuple') return answerOfTuples(goal.find, goal.of.items, solutions);
  const values = distinctValues(solutions.map((known) => valueUnder(goal.of, known)));
  if (typeof values === 'string') return values;
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return 'The goal has no value.';
  switch (goal.find) {
    case 'value':
      return values.length === 1 ? first : 'The goal has more than one value.';
    case 'values':
      return values.length === 1 ? first : list(...values);
    case 'count':
      return num(values.length);
    case 'sum':
      return tidy({ kind: 'add', terms: values });
    case 'product':
      return tidy({ kind: 'mul', factors: values });
    case 'least':
      return first;
    case 'greatest':
      return last;
  }
}

function answerOfTuples(find: Problem['goal']['find'], of: readonly Tree[], solutions: readonly Assignment[]) {
  const tuples = new Map<string, Tree>();
  for (const known of solutions) {
    const items = of.map((item) => valueUnder(item, known));
    if (items.some((item) => symbolsOf(item).length > 0)) return 'The relations do not fix the goal.';
    const tuple: Tree = { kind: 'tuple', items };
    tuples.set(printText(tuple), tuple);
  }
  const [only, ...others] = [...tuples.values()];
  if (find === 'count') return num(tuples.size);
  if (find === 'values' && only !== undefined) return others.length === 0 ? only : list(only, ...others);
  return find === 'value' && only !== undefined && others.length === 0 ? only : 'The goal asks nothing of a tuple.';
}

/** The value of an expression under a solution, as people write it; where the solution leaves unknowns free they may cancel. */
function valueUnder(of: Tree, known: Assignment): Tree {
  const value = insert(of, known);
  return symbolsOf(value).length === 0 ? tidy(value) : (simplified(value) ?? value);
}

/** Ascending, each once. */
function distinctValues(values: readonly Tree[]): readonly Tree[] | string {
  if (values.some((value) => symbolsOf(value).length > 0)) return 'The relations do not fix the goal.';
  const points = values.map(pointOfTree);
  const known = points.filter((point) => point !== null);
  const sorted = known.length < points.length ? null : sortedPoints(known);
  if (sorted === null) return 'Values of the goal could not be compared.';
  return sorted.flatMap(({ tree }) => (tree === null ? [] : [tidy(tree)]));
}

/** The solutions in one line, the first few where they are many. */
function describe({ unknowns }: Problem, solutions: readonly Assignment[]): string {
  const shown = solutions.slice(0, 4).map((known) =>
    unknowns.flatMap(({ name }) => {
      const value = known.get(name);
      return value === undefined ? [] : [`${name} = ${printText(tidy(value))}`];
    }),
  );
  const more = solutions.length > shown.length ? ` and ${solutions.length - shown.length} more` : '';
  return `Solving them gives ${shown.map((line) => line.join(', ')).join('; or ')}${more}.`;
}
