import { PhraseTable } from '../statement/phrase-table.ts';
import type { Phrase } from '../statement/phrase.ts';
import { evaluate } from './evaluate/index.ts';
import type { Task, TaskKind } from './task-kind.ts';

/** A kind with its own type of task hidden: only its own functions ever take what its phrases built. */
function registered<T extends Task>(kind: TaskKind<T>): TaskKind {
  return kind as unknown as TaskKind;
}

/** Every kind of task, in the order in which their phrases are tried. */
export const taskKinds: readonly TaskKind[] = [registered(evaluate)];

function* allPhrases(): Generator<readonly [Phrase<Task>, TaskKind]> {
  for (const kind of taskKinds) for (const each of kind.phrases) yield [each, kind];
}

/** All sentences that state a task. */
export const questions = new PhraseTable<Task, TaskKind>(allPhrases());
