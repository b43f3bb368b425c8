import type { Phrase } from '../statement/phrase.ts';
import { PhraseTable } from '../statement/phrase-table.ts';
import { algebraKinds } from './algebra-kinds.ts';
import { bases } from './bases/index.ts';
import { clock } from './clock/index.ts';
import { coefficient } from './coefficient/index.ts';
import { derivative } from './derivative/index.ts';
import { draw } from './draw/index.ts';
import { evaluate } from './evaluate/index.ts';
import { matrix } from './matrix/index.ts';
import { order } from './order/index.ts';
import { primeFactors } from './prime-factors/index.ts';
import { rounding } from './rounding/index.ts';
import { sequence } from './sequence/index.ts';
import type { Task, TaskKind } from './task-kind.ts';
import { truth } from './truth/index.ts';
import { units } from './units/index.ts';
import { wholeNumbers } from './whole-numbers/index.ts';

/** Kinds whose answer is found by computing with numbers. */
const numbers: readonly TaskKind[] = [
  ...[wholeNumbers, primeFactors, truth, order, rounding, bases, units, clock, draw, sequence],
  ...[coefficient, evaluate],
];
const calculus: readonly TaskKind[] = [derivative, matrix];

/** Every kind of task, in the order in which their phrases are tried. */
export const taskKinds: readonly TaskKind[] = [...calculus, ...numbers, ...algebraKinds];

function* allPhrases(): Generator<readonly [Phrase<Task>, TaskKind]> {
  for (const kind of taskKinds) for (const each of kind.phrases) yield [each, kind];
}

/** All sentences that state a task. */
export const questions = new PhraseTable<Task, TaskKind>(allPhrases());
