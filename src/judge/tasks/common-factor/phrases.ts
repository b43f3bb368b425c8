import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** The greatest common factor, or least common multiple, of polynomials with whole coefficients. */
export interface CommonFactor extends Task {
  readonly kind: 'common-factor';
  readonly want: 'factor' | 'multiple';
  readonly of: readonly Tree[];
}

const these = '(of|for) [(the|these|each)] [(two|three|following|list of)] [(expressions|monomials|terms|polynomials)]';

export const phrases: readonly Phrase<CommonFactor>[] = [
  phrase(
    `(find|what is|determine|identify|calculate) the (greatest common (factor|divisor)|gcf) [${these}] {all:list}`,
    (holes) => task(holes, 'factor'),
  ),
  phrase(
    `(find|what is|determine|identify|calculate) the (least common (multiple|denominator)|lcm) [${these}] {all:list}`,
    (holes) => task(holes, 'multiple'),
  ),
];

function task(holes: Holes, want: CommonFactor['want']): CommonFactor | null {
  const all = holes.get('all');
  if (all?.kind !== 'list' || symbolsOf(all).length === 0) return null;
  const isWhole = all.items.every((item) =>
    polynomialOf(item)
      ?.terms()
      .every(({ coefficient }) => coefficient.isInteger()),
  );
  return isWhole ? { kind: 'common-factor', want, of: all.items } : null;
}
