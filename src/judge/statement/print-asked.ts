import type { Form } from '../../verification/protocol.ts';
import type { Asked } from '../tasks/task-kind.ts';

const formText: Readonly<Record<Form, string>> = {
  factored: 'Write your answer in factored form.',
  expanded: 'Write your answer in expanded form.',
  'lowest-terms': 'Write your answer in lowest terms.',
  simplified: 'Simplify your answer.',
  decimal: 'Write your answer as a decimal.',
  exact: 'Give an exact answer.',
  scientific: 'Write your answer in scientific notation.',
};

/** What is asked of an answer, in sentences that read back to the same. */
export function printAsked({ forms, round, positive, exponents, order, angles }: Asked): string {
  const sentences = forms.map((form) => formText[form]);
  if (round !== undefined) sentences.push(roundText(round));
  if (order !== undefined) sentences.push(`List the values in ${order} order.`);
  if (exponents === 'positive') sentences.push('Write your answer with positive exponents.');
  if (angles === 'radians') sentences.push('Give your answer in radians.');
  if (positive === 'all') sentences.push('Assume all variables are positive.');
  else if (positive !== undefined) sentences.push(`Assume $${positive.join(', ')}$ are positive.`);
  return sentences.join(' ');
}

function roundText(round: NonNullable<Asked['round']>): string {
  if ('significant' in round) return `Round to ${round.significant} significant digits.`;
  switch (round.decimals) {
    case 0:
      return 'Round to the nearest integer.';
    case -1:
      return 'Round to the nearest ten.';
    case -2:
      return 'Round to the nearest hundred.';
    case -3:
      return 'Round to the nearest thousand.';
    default:
      return `Round to ${round.decimals} decimal places.`;
  }
}
