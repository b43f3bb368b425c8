import type { Solved } from '../task-kind.ts';
import { decide } from './decide.ts';
import type { Truth } from './phrases.ts';
import { print } from './print.ts';

export function solve(task: Truth): Solved {
  const value = decide(task);
  if (value === null) return { kind: 'unsolved', reason: 'The claim is not about numbers that it is defined for.' };
  return { kind: 'solved', answer: { kind: 'bool', value }, steps: [{ text: print(task), claim: null }] };
}
