import type { Tree } from '../../../math/tree.ts';
import { refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import { decide } from './decide.ts';
import type { Truth } from './phrases.ts';
import { print } from './print.ts';

/** The claim computed exactly. */
export function check(task: Truth, answer: Tree): Judgement {
  const value = decide(task);
  if (value === null) return undecided('EVALUATION', 'The claim is not about numbers that it is defined for.');
  if (answer.kind !== 'bool') return undecided('EVALUATION', 'The answer is neither true nor false.');
  const evidence = `${print(task)} ${value ? 'Yes' : 'No'}, by exact computing.`;
  return answer.value === value
    ? verified('EVALUATION', evidence)
    : refuted('EVALUATION', evidence, 'It is the other way round.');
}

/** True or yes, false or no. */
export function readAnswer(_task: Truth, text: string): Tree | null {
  const word = text.trim().replace(/[.!]$/, '').toLowerCase();
  if (word === 'true' || word === 'yes') return { kind: 'bool', value: true };
  return word === 'false' || word === 'no' ? { kind: 'bool', value: false } : null;
}
