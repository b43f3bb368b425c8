import { list } from '../../../math/build.ts';
import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import type { Solved } from '../task-kind.ts';
import { ordered, picked } from './compare.ts';
import type { Item, Order } from './phrases.ts';

/** Answers in the words of the question: names and letters as it uses them. */
export function solve(task: Order): Solved {
  const order = ordered(task);
  if (order === null) return { kind: 'unsolved', reason: 'A number in it has no exact value.' };
  const steps = [
    { text: order.map(({ item, value }) => `${printText(item.written)} is ${value}`).join(', '), claim: null },
  ];
  if (task.aim.kind === 'sort')
    return { kind: 'solved', answer: list(...order.map(({ item }) => item.written)), steps };
  const found = picked(task, order);
  if (found === null) return { kind: 'unsolved', reason: 'No single number has that place.' };
  return { kind: 'solved', answer: named(found.item), steps };
}

function named({ letter, written }: Item): Tree {
  return letter === undefined ? written : { kind: 'choice', letter };
}
