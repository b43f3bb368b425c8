import type { Rational } from '../../../exact/rational.ts';
import { num } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { mapTree } from '../../../math/walk.ts';
import { simplified } from '../../algebra/simplified.ts';
import { surdOf } from '../../algebra/surd.ts';
import { math } from '../findings.ts';
import { decimalNumber } from '../number-answer.ts';
import type { Asked, Solved } from '../task-kind.ts';
import type { Evaluate } from './phrases.ts';
import { roundedValue } from './rounded.ts';

/** The value: by exact arithmetic on rational numbers and square roots, or rounded where that is asked for. */
export function solve({ expression }: Evaluate, asked: Asked): Solved {
  if (asked.round !== undefined && 'decimals' in asked.round) {
    const rounded = roundedValue(expression, asked.round.decimals);
    if (rounded === null) return { kind: 'unsolved', reason: 'The value cannot be enclosed closely enough.' };
    return {
      kind: 'solved',
      answer: decimalNumber(rounded),
      steps: [{ text: `${math(expression)} is closest to ${rounded}.`, claim: null }],
    };
  }
  const value = surdOf(expression);
  const rational = value?.rational ?? null;
  const answer = rational === null ? (value?.tree() ?? simplified(expression)) : written(rational, expression, asked);
  if (answer === null) return { kind: 'unsolved', reason: 'No closed form of the value was found.' };
  const claim: Tree = { kind: 'relation', operators: ['='], operands: [expression, answer] };
  return { kind: 'solved', answer, steps: [{ text: 'Work the expression out.', claim }] };
}

/** As a decimal where that is asked for, or the expression has decimals and the value ends; else as a fraction. */
function written(value: Rational, expression: Tree, { forms }: Asked): Tree {
  if (forms.includes('lowest-terms')) return num(value);
  return forms.includes('decimal') || hasDecimals(expression) ? decimalNumber(value) : num(value);
}

function hasDecimals(expression: Tree): boolean {
  let found = false;
  mapTree(expression, (part) => {
    if (part.kind === 'number' && (part.decimals ?? 0) > 0) found = true;
    return part;
  });
  return found;
}
