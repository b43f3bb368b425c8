import type { Tree } from '../math/tree.ts';
import type { StatementReading } from '../verification/protocol.ts';
import { featuresOf } from './statement/features.ts';
import { readStatement, type StatementTask } from './statement/read-statement.ts';

/** What a statement states, as plain data. */
export function readProblem(statement: string): StatementReading {
  const read = readStatement(statement);
  switch (read.kind) {
    case 'task':
      return {
        kind: 'task',
        task: read.taskKind.kind,
        readAs: read.readAs,
        taskKey: read.key.key,
        renaming: read.key.renaming,
        features: featuresOf(statement, treesOf(read)),
      };
    case 'prose':
      return { kind: 'prose', where: read.where, features: featuresOf(statement, []) };
    case 'unreadable':
      return read;
  }
}

function treesOf({ taskKind, task }: Extract<StatementTask, { kind: 'task' }>): readonly Tree[] {
  const trees: Tree[] = [];
  taskKind.mapTrees(task, (tree) => {
    trees.push(tree);
    return tree;
  });
  return trees;
}
