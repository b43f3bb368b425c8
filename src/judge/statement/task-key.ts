import { sym } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree } from '../../math/walk.ts';
import type { Asked, Task, TaskKind } from '../tasks/task-kind.ts';
import { plainEquation } from './plain-equation.ts';
import { printAsked } from './print-asked.ts';

/** A name for a task that does not depend on its words or on how its unknowns are called. */
export interface TaskKey {
  readonly key: string;
  /** From the names in the key to those of the statement. */
  readonly renaming: Readonly<Record<string, string>>;
}

/** The printed task with its names replaced by `x_1`, `x_2`, ... in order of appearance, and what is asked of the answer. */
export function taskKey(kind: TaskKind, task: Task, asked: Asked): TaskKey {
  const names = kind.names(task);
  const renaming: Record<string, string> = {};
  const fresh = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const plain = `x_${index + 1}`;
    fresh.set(name, plain);
    renaming[plain] = name;
  }
  const renamed = kind.mapTrees(task, (tree) => {
    const inKeyNames = renameAll(tree, fresh);
    return kind.takesEquationsInAnyForm ? plainEquation(inKeyNames) : inKeyNames;
  });
  const positive =
    asked.positive === undefined || asked.positive === 'all'
      ? asked.positive
      : asked.positive.map((name) => fresh.get(name) ?? name);
  const text = printAsked({ ...asked, ...(positive === undefined ? {} : { positive }) });
  return { key: `${kind.kind}: ${kind.print(renamed)}${text === '' ? '' : ` ${text}`}`, renaming };
}

function renameAll(tree: Tree, fresh: ReadonlyMap<string, string>): Tree {
  return mapTree(tree, (part) => {
    if (part.kind === 'symbol') {
      const name = fresh.get(part.name);
      return name === undefined ? part : sym(name);
    }
    switch (part.kind) {
      case 'derivative':
      case 'integral':
      case 'limit':
      case 'sum':
      case 'product':
        return { ...part, variable: fresh.get(part.variable) ?? part.variable };
      default:
        return part;
    }
  });
}
