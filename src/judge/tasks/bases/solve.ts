import type { Solved } from '../task-kind.ts';
import { amountOf, type Bases, resultOf } from './phrases.ts';

/** The answer as bare digits: which base they are in, the question says. */
export function solve(task: Bases): Solved {
  const result = resultOf(task);
  const steps = task.terms.map((term) => ({
    text: `${term.digits} in base ${term.base} is ${amountOf(term)}.`,
    claim: null,
  }));
  return { kind: 'solved', answer: { kind: 'text', text: result.toString(task.to) }, steps };
}
