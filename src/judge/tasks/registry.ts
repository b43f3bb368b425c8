import type { Phrase } from '../statement/phrase.ts';
import { PhraseTable } from '../statement/phrase-table.ts';
import { algebraKinds } from './algebra-kinds.ts';
import { derivative } from './derivative/index.ts';
import { described } from './described/index.ts';
import { integral } from './integral/index.ts';
import { limit } from './limit/index.ts';
import { matrix } from './matrix/index.ts';
import { expressionKinds, numberKinds } from './number-kinds.ts';
import type { Task, TaskKind } from './task-kind.ts';
import { vectorKind } from './vector/index.ts';

const calculus: readonly TaskKind[] = [derivative, integral, limit, vectorKind, matrix];

/** Every kind of task, in the order in which their phrases are tried. */
export const taskKinds: readonly TaskKind[] = [
  ...calculus,
  ...numberKinds,
  ...algebraKinds,
  ...expressionKinds,
  described,
];

function* allPhrases(): Generator<readonly [Phrase<Task>, TaskKind]> {
  for (const kind of taskKinds) for (const each of kind.phrases) yield [each, kind];
}

/** All sentences that state a task. */
export const questions = new PhraseTable<Task, TaskKind>(allPhrases());
