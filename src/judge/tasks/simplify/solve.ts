import { normalise } from '../../../math/normalise.ts';
import type { Tree } from '../../../math/tree.ts';
import { children, symbolsOf, treeSize } from '../../../math/walk.ts';
import { polynomialOf, treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import { powerProductOf, quotientOfPowers, treeOfPowers } from '../../algebra/power-product.ts';
import { simplified } from '../../algebra/simplified.ts';
import type { Asked, Solved } from '../task-kind.ts';
import type { Simplify } from './phrases.ts';
import { positiveIn } from './positive.ts';

export function solve({ expression }: Simplify, asked: Asked): Solved {
  const polynomial = polynomialOf(expression);
  const positive = positiveIn(expression, asked);
  const powers = symbolsOf(expression).every((name) => positive.has(name)) ? powerProductOf(expression) : null;
  const answer: Tree | null =
    polynomial !== null
      ? treeOfPolynomial(polynomial)
      : powers !== null
        ? normalise(asked.exponents === 'positive' ? quotientOfPowers(powers) : treeOfPowers(powers))
        : simplified(expression, positive);
  if (answer === null) return { kind: 'unsolved', reason: 'No simpler form was found and shown to be the same.' };
  if (needsSigns(answer) && !needsSigns(expression))
    return {
      kind: 'unsolved',
      reason: 'Its simplest form depends on the signs of its letters, which the statement does not say.',
    };
  if (hasCalls(expression) && treeSize(answer) > treeSize(expression))
    return { kind: 'unsolved', reason: 'No simpler form was found.' };
  const claim = { kind: 'relation', operators: ['='], operands: [expression, answer] } as const;
  return { kind: 'solved', answer, steps: [{ text: 'Bring it to its simplest form.', claim }] };
}

/** True where a modulus stands in it: what roots of even powers leave of letters of unknown sign. */
function needsSigns(tree: Tree): boolean {
  return (tree.kind === 'call' && tree.name === 'abs') || children(tree).some(needsSigns);
}

/** Functions are rewritten in many ways, not all of them simpler. */
function hasCalls(tree: Tree): boolean {
  return tree.kind === 'call' || children(tree).some(hasCalls);
}
