import { binomial as choose } from '../../../exact/integer.ts';
import { mul, num, pow } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { polynomialOf, treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import type { Question } from '../table-kind.ts';
import { placeOf } from './ordered.ts';

const highest = 60;

/** The two terms and the exponent of a power of a sum of two. */
function binomialOf(tree: Tree | undefined): { readonly terms: readonly [Tree, Tree]; readonly power: number } | null {
  if (tree?.kind !== 'pow' || tree.base.kind !== 'add') return null;
  const [first, second, ...more] = tree.base.terms;
  const power = placeOf(tree.exponent);
  if (first === undefined || second === undefined || more.length > 0 || power === null || power > highest) return null;
  return { terms: [first, second], power };
}

/** The term at a place of the expansion, in falling powers of the first term. */
function termAt(tree: Tree | undefined, place: number): Tree | null {
  const found = binomialOf(tree);
  if (found === null || place > found.power + 1) return null;
  const [[first, second], power, k] = [found.terms, found.power, place - 1];
  const term = polynomialOf(mul(num(choose(power, k)), pow(first, num(power - k)), pow(second, num(k))));
  return term === null ? null : treeOfPolynomial(term);
}

/** One term of the expansion of a power of a binomial. */
export const binomialQuestions: readonly Question[] = [
  {
    ask: 'term of expansion',
    patterns: [
      '(find|write|determine|give|what is) the {k:ordinal} term (of|in) [the] [(expansion of|binomial expansion of|binomial)] {e:expr} [without fully expanding the binomial {e:expr}] [without fully expanding the binomial]',
      'find the term number {k:count} in the expansion of {e:expr}',
    ],
    given: (holes) => {
      const [k, e] = [holes.get('k'), holes.get('e')];
      const place = placeOf(k);
      return k !== undefined && e !== undefined && place !== null && termAt(e, place) !== null ? [k, e] : null;
    },
    print: 'Find the term number # in the expansion of #.',
    answer: ([k, e]) => {
      const place = placeOf(k);
      return place === null ? null : termAt(e, place);
    },
    because: 'By the binomial theorem, in falling powers of the first term.',
  },
];
