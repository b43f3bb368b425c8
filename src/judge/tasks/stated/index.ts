import { sym } from '../../../math/build.ts';
import type { Relation, Tree } from '../../../math/tree.ts';
import type { Numbers } from '../../constraints/conditions.ts';
import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { phrases } from './phrases.ts';
import { solve } from './solve.ts';
import { type Find, type Stated, unknownsOf } from './task.ts';

/**
 * Facts about unknowns over several sentences, and a question about an expression in them. The answer has to be settled by all of them together: by the
 * ideal of the equations, by all their real solutions, by stated signs, or by trying all whole numbers within bounds.
 */
export const stated: TaskKind<Stated> = {
  kind: 'stated',
  phrases,
  print,
  names: unknownsOf,
  mapTrees,
  honours: ['exact', 'simplified', 'lowest-terms', 'round', 'decimal'],
  solve,
  check,
};

const words: Readonly<Record<Find, string>> = {
  value: 'the value of',
  values: 'all possible values of',
  sum: 'the sum of all possible values of',
  product: 'the product of all possible values of',
  count: 'the number of possible values of',
  least: 'the least possible value of',
  greatest: 'the greatest possible value of',
};

const kinds: Readonly<Record<Numbers, string>> = {
  unstated: 'a number',
  real: 'a real number',
  complex: 'a complex number',
  rational: 'a rational number',
  integer: 'an integer',
};

function print({ relations, numbers, find, goal }: Stated): string {
  const facts = relations.map((each) => `Here ${math(each)}.`);
  const said = numbers.map(([name, kind]) => `Here ${math(sym(name))} is ${kinds[kind]}.`);
  const of = goal.kind === 'tuple' ? tuples[find] : words[find];
  return [...said, ...facts, `Find ${of} ${math(goal)}.`].join(' ');
}

const tuples: Readonly<Record<Find, string>> = {
  ...words,
  value: 'the ordered pair',
  values: 'all ordered pairs',
};

function mapTrees(task: Stated, change: (tree: Tree) => Tree): Stated {
  const changed = (tree: Relation): Relation => {
    const after = change(tree);
    return after.kind === 'relation' ? after : tree;
  };
  return {
    ...task,
    relations: task.relations.map(changed),
    numbers: task.numbers.map(([name, kind]) => {
      const after = change(sym(name));
      return [after.kind === 'symbol' ? after.name : name, kind] as const;
    }),
    goal: change(task.goal),
  };
}
