import { math } from '../findings.ts';
import type { EquationTask, Want } from './task.ts';

const words: Readonly<Record<Want, string>> = {
  all: 'all solutions',
  value: 'the value',
  count: 'the number of solutions',
  sum: 'the sum of the solutions',
  product: 'the product of the solutions',
  squares: 'the sum of the squares of the solutions',
  difference: 'the difference between the solutions',
  largest: 'the largest solution',
  smallest: 'the smallest solution',
};

/** The pattern that reads printed tasks back; its hole `want` takes the words of {@link wantOf}. */
export const printed = `find {want=${Object.values(words).join('|')}} for {x:symbol} [among the {numbers=real|complex|integer|rational} numbers] given {facts:any}`;

/** What the words of a printed task ask for. */
export function wantOf(text: string): Want {
  const found = (Object.keys(words) as Want[]).find((want) => words[want] === text);
  return found ?? 'all';
}

/** The task in words that its phrases read back. */
export function print(task: EquationTask): string {
  const facts = [task.equation, ...task.conditions].map(math).join(' and ');
  const numbers = task.numbers === 'unstated' ? '' : ` among the ${task.numbers} numbers`;
  return `Find ${words[task.want]} for ${math({ kind: 'symbol', name: task.unknown })}${numbers} given ${facts}.`;
}
