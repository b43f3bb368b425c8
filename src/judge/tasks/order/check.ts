import type { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import { sameTree } from '../../../math/walk.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import { ordered, picked, type Valued } from './compare.ts';
import type { Order } from './phrases.ts';

/** Compares values exactly; an item may be given by its letter, its name or its value. */
export function check(task: Order, answer: Tree): Judgement {
  const order = ordered(task);
  if (order === null) return undecided('EVALUATION', 'A number in it has no exact value.');
  return task.aim.kind === 'sort' ? checkSorted(order, answer) : checkPicked(task, order, answer);
}

function checkSorted(order: readonly Valued[], answer: Tree): Judgement {
  const items = answer.kind === 'list' || answer.kind === 'tuple' ? answer.items : [answer];
  const given = items.map((item) => amountOf(item, order)).filter((value) => value !== null);
  if (given.length < items.length) return undecided('EVALUATION', 'The answer is not a list of the numbers.');
  if (given.length !== order.length)
    return refuted(
      'COMPLETENESS',
      `${order.length} numbers are to be put in order, not ${given.length}`,
      'Use every number once.',
    );
  const wrong = given.findIndex((value, index) => order[index]?.value.equals(value) !== true);
  const listed = order.map(({ value }) => String(value)).join(', ');
  return wrong < 0
    ? verified('EVALUATION', `in order the values are ${listed}`)
    : refuted('EVALUATION', `place ${wrong + 1} is not ${given[wrong]}`, `Look at place ${wrong + 1}.`);
}

function checkPicked(task: Order, order: readonly Valued[], answer: Tree): Judgement {
  const right = picked(task, order);
  if (right === null) return undecided('EVALUATION', 'No single number has that place.');
  const isLettered = right.item.letter !== undefined;
  const letter = isLettered ? letterOf(answer) : null;
  const given =
    letter === null ? amountOf(answer, order) : (order.find(({ item }) => item.letter === letter)?.value ?? null);
  if (given === null) return undecided('EVALUATION', `${math(answer)} is none of the numbers.`);
  return given.equals(right.value)
    ? verified(
        'EVALUATION',
        `${math(right.item.written)} is ${right.value}; in order the values are ${order.map(({ value }) => String(value)).join(', ')}`,
      )
    : refuted('EVALUATION', `${given} does not have that place`, 'Another number has that place.');
}

function letterOf(answer: Tree): string | null {
  if (answer.kind === 'choice') return answer.letter.toLowerCase();
  if (answer.kind === 'constant' && (answer.name === 'e' || answer.name === 'i')) return answer.name;
  return answer.kind === 'symbol' && answer.name.length === 1 ? answer.name : null;
}

function amountOf(answer: Tree, order: readonly Valued[]): Rational | null {
  const name = answer.kind === 'constant' ? { kind: 'symbol' as const, name: answer.name } : answer;
  const named = order.find(({ item }) => sameTree(item.written, name));
  return named?.value ?? exactValue(answer);
}
