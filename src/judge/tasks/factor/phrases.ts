import type { Tree } from '../../../math/tree.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import { type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';
import { thing } from '../wording.ts';

/** A polynomial to be factored: over the rationals as far as it goes, or only by what all its terms share. */
export interface Factor extends Task {
  readonly kind: 'factor';
  readonly expression: Tree;
  readonly out: 'everything' | 'common';
}

const common = '(greatest common factor|gcf|common factor)';

export const phrases: readonly Phrase<Factor>[] = [
  expression(
    `factor [out] the ${common} (from|of|in) [(the|each)] [(polynomial|polynomials|expression|following|following polynomial|following expression)] {e:expr}`,
    'common',
  ),
  expression(`factor out the ${common} {e:expr}`, 'common'),
  expression(`[completely] (factor|factorise|factorize) [completely] ${thing} {e:expr} [completely]`, 'everything'),
  expression(
    '(factor|factorise|factorize) the [following] (trinomial|trinomials|binomial|binomials|quadratic|difference of squares|perfect square trinomial|sum of cubes|difference of cubes|sum or difference of cubes) [completely] {e:expr}',
    'everything',
  ),
];

function expression(pattern: string, out: Factor['out']): Phrase<Factor> {
  return phrase(pattern, (holes) => {
    const e = holes.get('e');
    return e === undefined || polynomialOf(e)?.isConstant() !== false ? null : { kind: 'factor', expression: e, out };
  });
}
