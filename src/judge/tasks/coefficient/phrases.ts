import type { Tree } from '../../../math/tree.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** An expression is written in a form with unknown coefficients, and one of them is asked for. */
export interface Coefficient extends Task {
  readonly kind: 'coefficient';
  readonly expression: Tree;
  readonly form: Tree;
  readonly asked: Tree;
}

export const phrases: readonly Phrase<Coefficient>[] = [
  phrase(
    '(rearrange|express|write|rewrite) {e:expr} (to the form|in the form|as|to) {form:expr} and (give|find|determine|calculate|state) {x:symbol}',
    task,
  ),
  phrase(
    '(rearrange|express|write|rewrite) {e:expr} (to the form|in the form|as) {form:expr} what is {x:symbol}',
    task,
  ),
];

function task(holes: Holes): Coefficient | null {
  const [expression, form, asked] = [holes.get('e'), holes.get('form'), holes.get('x')];
  return expression && form && asked ? { kind: 'coefficient', expression, form, asked } : null;
}
