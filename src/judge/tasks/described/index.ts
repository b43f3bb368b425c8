import type { Tree } from '../../../math/tree.ts';
import type { Made, Part } from '../../described/construction.ts';
import { describedGrammar } from '../../described/described-grammar.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { opening, phrases } from './phrases.ts';
import { solve } from './solve.ts';
import type { Described } from './task.ts';

/** Numbers that are described in words. The answer is a number. */
export const described: TaskKind<Described> = {
  kind: 'described',
  phrases,
  print: ({ question }) => `${opening} ${describedGrammar.print(question)}`,
  names: () => [],
  mapTrees: (task, change) => ({ ...task, question: mapMade(task.question, change) }),
  honours: ['round', 'lowest-terms', 'exact', 'simplified', 'decimal'],
  solve,
  check,
};

function mapMade(made: Made, change: (tree: Tree) => Tree): Made {
  return { ...made, parts: new Map([...made.parts].map(([name, part]) => [name, mapPart(part, change)])) };
}

function mapPart(part: Part, change: (tree: Tree) => Tree): Part {
  switch (part.kind) {
    case 'word':
      return part;
    case 'formula':
      return { kind: 'formula', tree: change(part.tree) };
    case 'made':
      return mapMade(part, change);
  }
}
