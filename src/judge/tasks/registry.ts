import type { Phrase } from '../statement/phrase.ts';
import { PhraseTable } from '../statement/phrase-table.ts';
import { derivative } from './derivative/index.ts';
import { equation } from './equation/index.ts';
import { evaluate } from './evaluate/index.ts';
import type { Task, TaskKind } from './task-kind.ts';

/** Every kind of task, in the order in which their phrases are tried. */
export const taskKinds: readonly TaskKind[] = [derivative, evaluate, equation];

function* allPhrases(): Generator<readonly [Phrase<Task>, TaskKind]> {
  for (const kind of taskKinds) for (const each of kind.phrases) yield [each, kind];
}

/** All sentences that state a task. */
export const questions = new PhraseTable<Task, TaskKind>(allPhrases());
