import { within } from '../../exact/effort.ts';
import type { Tree } from '../../math/tree.ts';
import type { Form } from '../../verification/protocol.ts';
import { slips } from './slips.ts';

/** The effort that looking for a slip may take. */
const allowance = 500_000;

/**
 * What a student may be told of an answer that differs from the expected one: the first slip that explains the difference exactly. Null where none does.
 * The sentence never contains the right answer, nor a part of it.
 */
export function feedbackFor(expected: Tree, given: Tree): string | null {
  const found = within(allowance, () => slips.find((slip) => slip.isMade(expected, given)));
  return found.kind === 'done' ? (found.value?.sentence ?? null) : null;
}

const unmet: Readonly<Record<Form, string>> = {
  factored: 'The value is right, but it is not fully factored.',
  expanded: 'The value is right, but there are brackets left to multiply out.',
  'lowest-terms': 'The value is right, but the fraction is not in lowest terms.',
  simplified: 'The value is right, but it can be simplified further.',
  decimal: 'The value is right, but it is asked for as a decimal number.',
  exact: 'The value is right, but an exact value is asked for, without decimals.',
  scientific: 'The value is right, but it is asked for in scientific notation.',
};

/** What to say of an answer whose value is right and whose form is not. */
export function formFeedback(form: Form): string {
  return unmet[form];
}
