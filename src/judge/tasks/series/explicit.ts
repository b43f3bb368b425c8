import { num, tuple } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { substitute, symbolsOf } from '../../../math/walk.ts';
import { tidy } from '../../constraints/tidy.ts';
import type { Question } from '../table-kind.ts';
import { orderedTerms, placeOf } from './ordered.ts';

const most = 20;
const theSequence =
  '[of] [the] [(arithmetic|geometric|alternating)] [sequence] [(defined by|given by|whose general term is|with general term|with)] [the] [(following|given)] [explicit] [(formula|general term|rule)]';
const write = '(write|find|list|give|determine|compute|what is|what are|state)';
const formula = `[use the [explicit] formula to] ${write}`;

/** The body and place name of `a_n = ...` or `a(n) = ...`; null where it is none. */
function explicit(tree: Tree | undefined): readonly [Tree, Tree] | null {
  if (tree?.kind !== 'relation' || tree.operators.join() !== '=') return null;
  const [left, right] = tree.operands;
  const index =
    left?.kind === 'symbol'
      ? /_([a-z])$/.exec(left.name)?.[1]
      : left?.kind === 'apply' && left.args[0]?.kind === 'symbol'
        ? left.args[0].name
        : undefined;
  if (index === undefined || right === undefined || symbolsOf(right).some((name) => name !== index)) return null;
  return [right, { kind: 'symbol', name: index }];
}

function at([body, place]: readonly Tree[], k: number): Tree | null {
  return body === undefined || place?.kind !== 'symbol' ? null : tidy(substitute(body, place.name, num(k)));
}

/** Terms of a sequence by a formula for the term at a place, counted from one. */
export const explicitQuestions: readonly Question[] = [
  {
    ask: 'term',
    patterns: [
      `${formula} the {k:ordinal} term ${theSequence} {f:equation}`,
      'find the term at place {k:count} of the sequence with the term {e:expr} at place {n:symbol}',
    ],
    given: (holes, written) => termGiven(holes.get('k'), holes.get('f'), holes.get('e'), written.get('n')),
    print: 'Find the term at place # of the sequence with the term # at place #.',
    answer: ([k, ...formulaParts]) => {
      const place = placeOf(k);
      return place === null ? null : at(formulaParts, place);
    },
    because: 'The place is put into the formula.',
  },
  {
    ask: 'first terms',
    patterns: [
      `${formula} the first {k:count} terms ${theSequence} [(write numbers in order with comma in between each no spaces and no brackets)] {f:equation}`,
      'find the first {k:count} terms of the sequence with the term {e:expr} at place {n:symbol}',
    ],
    given: (holes, written) => termGiven(holes.get('k'), holes.get('f'), holes.get('e'), written.get('n')),
    print: 'Find the first # terms of the sequence with the term # at place #.',
    answer: ([k, ...formulaParts]) => {
      const count = placeOf(k);
      if (count === null || count > most) return null;
      const terms = Array.from({ length: count }, (_, index) => at(formulaParts, index + 1));
      const known = terms.filter((term) => term !== null);
      return known.length < count ? null : tuple(...known);
    },
    because: 'The places one after another are put into the formula.',
    read: orderedTerms,
  },
];

function termGiven(
  k: Tree | undefined,
  equation: Tree | undefined,
  body: Tree | undefined,
  place: Tree | undefined,
): readonly Tree[] | null {
  const parts = body !== undefined && place !== undefined ? ([body, place] as const) : explicit(equation);
  return k === undefined || placeOf(k) === null || parts === null ? null : [k, ...parts];
}
