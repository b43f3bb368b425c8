import type { Tree } from '../../../math/tree.ts';
import { children, sameTree, symbolsOf, treeSize } from '../../../math/walk.ts';
import { powerProductOf, samePowers } from '../../algebra/power-product.ts';
import { simplified } from '../../algebra/simplified.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { math, refuted, undecided, verified, wrongForm } from '../findings.ts';
import type { Asked, Judgement } from '../task-kind.ts';
import { isWorkedOut } from '../worked-out.ts';
import type { Simplify } from './phrases.ts';
import { positiveIn } from './positive.ts';

/** Equal wherever the expression has a value, and with nothing left to simplify. */
export function check({ expression }: Simplify, answer: Tree, asked: Asked): Judgement {
  const positive = positiveIn(expression, asked);
  if (symbolsOf(expression).every((name) => positive.has(name))) {
    const [wanted, given] = [powerProductOf(expression), powerProductOf(answer)];
    if (wanted !== null && given !== null && samePowers(wanted, given))
      return inForm(expression, answer, asked, 'for positive symbols both have the same powers');
  }
  const equality = decideEquality(expression, answer, { positive, ignoreRemovable: true });
  switch (equality.kind) {
    case 'different':
      return isUsualReading(expression, answer)
        ? undecided(
            'IDENTITY',
            'The two are equal only where all symbols are positive, which the statement does not say.',
          )
        : refuted('IDENTITY', equality.evidence, 'It is not equal to the expression.');
    case 'undecided':
      return undecided('IDENTITY', equality.reason);
    case 'equal':
      return inForm(expression, answer, asked, equality.evidence);
  }
}

/** Textbooks take roots of letters as if the letters were positive, and often say so only once for a whole chapter. */
function isUsualReading(expression: Tree, answer: Tree): boolean {
  const positive = new Set(symbolsOf(expression));
  return decideEquality(expression, answer, { positive, ignoreRemovable: true }).kind === 'equal';
}

function inForm(expression: Tree, answer: Tree, asked: Asked, evidence: string): Judgement {
  if (asked.exponents === 'positive' && hasNegativeExponent(answer))
    return wrongForm('an exponent is negative', 'Write it with positive exponents.');
  if (isWorkedOut(answer)) return verified('IDENTITY', evidence);
  const best = simplified(expression, positiveIn(expression, asked));
  if (sameTree(expression, answer) && best !== null && treeSize(best) < treeSize(answer))
    return wrongForm(`${math(answer)} is the expression itself`, 'It can be simplified.');
  return best !== null && treeSize(answer) <= treeSize(best)
    ? verified('IDENTITY', `${evidence}; no longer than the simplest form that is found, ${math(best)}`)
    : undecided('FORM', 'whether the answer can be simplified further');
}

function hasNegativeExponent(tree: Tree): boolean {
  return (tree.kind === 'pow' && tree.exponent.kind === 'neg') || children(tree).some(hasNegativeExponent);
}
