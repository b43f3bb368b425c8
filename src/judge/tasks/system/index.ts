import { sym } from '../../../math/build.ts';
import type { Relation, Tree } from '../../../math/tree.ts';
import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { phrases } from './phrases.ts';
import { solve } from './solve.ts';
import { type SystemTask, unknownsOf } from './task.ts';
import { wordPhrases } from './word-phrases.ts';

/** Equations that hold together: linear of any size, and others whose unknowns can be eliminated; and what they say of an expression. */
export const system: TaskKind<SystemTask> = {
  kind: 'system',
  phrases: [...phrases, ...wordPhrases],
  print,
  names: unknownsOf,
  mapTrees,
  honours: ['positive', 'exact', 'simplified', 'lowest-terms'],
  solve,
  check,
};

function print(task: SystemTask): string {
  const facts = [...task.equations, ...task.conditions].map(math).join(' and ');
  if (task.goal !== null) return `Given that ${facts}, find the value of ${math(task.goal)}.`;
  return `Find the unknowns $(${task.names.join(', ')})$ given ${facts}.`;
}

function mapTrees(task: SystemTask, change: (tree: Tree) => Tree): SystemTask {
  const changed = (tree: Relation): Relation => {
    const after = change(tree);
    return after.kind === 'relation' ? after : tree;
  };
  return {
    ...task,
    equations: task.equations.map(changed),
    conditions: task.conditions.map(changed),
    names: task.names.map((name) => {
      const after = change(sym(name));
      return after.kind === 'symbol' ? after.name : name;
    }),
    goal: task.goal === null ? null : change(task.goal),
  };
}
