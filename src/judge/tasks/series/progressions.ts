import type { Rational } from '../../../exact/rational.ts';
import { num, sym, tuple } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import type { Holes } from '../../statement/phrase.ts';
import type { Question } from '../table-kind.ts';
import { orderedTerms, placeOf } from './ordered.ts';
import { infiniteSumOf, type Progression, progressionOf, sumOf, termOf } from './progression.ts';

const find = '(find|what is|determine|calculate|compute|give|write|list|state)';
const most = 20;
/** How statements give the sequence; the last way is how a task is printed. */
const sequences = [
  '[the] [infinite] {kind=arithmetic|geometric} (sequence|series|progression) (with|where|in which|given|given that|whose|that has) [first term] {a:any} [and|with] [common (difference|ratio)] {s:any}',
  '[the] [infinite] {kind=arithmetic|geometric} (sequence|series|progression) (with|where|in which|given|given that|whose|that has) {facts:any}',
  '[the] [infinite] {kind=arithmetic|geometric} (sequence|series|progression) [(with terms|given by|beginning with|whose first terms are|that begins with)] {terms:any}',
  'the progression of kind {which:symbol} with first term {a:constant} and step {s:constant}',
];
const printed = 'the progression of kind # with first term # and step #';

/** Kind, first term and step as trees. */
function treesOf({ kind, first, step }: Progression): readonly Tree[] {
  return [sym(kind === 'arithmetic' ? 'd' : 'r'), num(first), num(step)];
}

function progressionFrom([which, first, step]: readonly (Tree | undefined)[]): Progression | null {
  const [start, by] = [first, step].map((tree) => (tree === undefined ? null : exactValue(tree)));
  if (!start || !by || which?.kind !== 'symbol') return null;
  return { kind: which.name === 'd' ? 'arithmetic' : 'geometric', first: start, step: by };
}

function read(holes: Holes, written: Holes): Progression | null {
  const which = written.get('which');
  if (which !== undefined) return progressionFrom([which, holes.get('a'), holes.get('s')]);
  const word = holes.get('kind');
  const kind = word?.kind === 'text' && word.text === 'geometric' ? 'geometric' : 'arithmetic';
  const terms = holes.get('terms');
  if (terms !== undefined) {
    const items = terms.kind === 'list' || terms.kind === 'set' ? terms.items : terms.kind === 'add' ? terms.terms : [];
    return items.length >= 3 ? progressionOf(kind, items) : null;
  }
  const facts = written.get('facts');
  const items = facts?.kind === 'list' ? facts.items : facts?.kind === 'and' ? facts.of : [];
  const [a, s] = facts === undefined ? [written.get('a'), written.get('s')] : items;
  if (items.length > 2) return null;
  const [first, step] = [numberIn(a, 'a_1'), numberIn(s, kind === 'arithmetic' ? 'd' : 'r')];
  if (first === null || step === null || (kind === 'geometric' && (first.isZero() || step.isZero()))) return null;
  return { kind, first, step };
}

/** A number, or `a_1 = 5` under the name that such a number has. */
function numberIn(tree: Tree | undefined, name: string): Rational | null {
  if (tree?.kind !== 'relation') return tree === undefined ? null : exactValue(tree);
  const [left, right] = tree.operands;
  const isNamed = left?.kind === 'symbol' && left.name === name && tree.operators.join() === '=';
  return isNamed && right !== undefined ? exactValue(right) : null;
}

/** One question about a sequence in every way to give it; `count` where it is about so many terms or a place. */
function about(
  ask: string,
  words: string,
  print: string,
  answer: (sequence: Progression, count: number) => Tree | null,
): Question {
  const isCounted = words.includes('{k:');
  return {
    ask,
    patterns: sequences.map((sequence) => `${words} (of|for) ${sequence}`),
    given: (holes, written) => {
      const sequence = read(holes, written);
      const k = holes.get('k');
      if (sequence === null || (isCounted && placeOf(k) === null)) return null;
      return isCounted && k !== undefined ? [k, ...treesOf(sequence)] : treesOf(sequence);
    },
    print: `${print} of ${printed}.`,
    answer: (given) => {
      const sequence = progressionFrom(isCounted ? given.slice(1) : given);
      const count = isCounted ? placeOf(given[0]) : 1;
      return sequence === null || count === null ? null : answer(sequence, count);
    },
    because: 'Each term of such a sequence comes from the one before by the same difference or ratio.',
    ...(ask === 'first terms of progression' ? { read: orderedTerms } : {}),
  };
}

/** Arithmetic and geometric sequences: terms, differences, ratios and sums. */
export const progressionQuestions: readonly Question[] = [
  about('term of progression', `${find} the {k:ordinal} term`, 'Find the term number #', (sequence, place) =>
    num(termOf(sequence, place)),
  ),
  about(
    'term number of progression',
    `${find} the term number {k:count}`,
    'Find the term number #',
    (sequence, place) => num(termOf(sequence, place)),
  ),
  about(
    'first terms of progression',
    `${find} the first {k:count} terms`,
    'Find the first # terms',
    (sequence, count) =>
      count > most ? null : tuple(...Array.from({ length: count }, (_, index) => num(termOf(sequence, index + 1)))),
  ),
  about('common difference', `${find} the common difference`, 'Find the common difference', ({ kind, step }) =>
    kind === 'arithmetic' ? num(step) : null,
  ),
  about('common ratio', `${find} the common ratio`, 'Find the common ratio', ({ kind, step }) =>
    kind === 'geometric' ? num(step) : null,
  ),
  about(
    'sum of terms',
    `${find} the sum of the first {k:count} terms`,
    'Find the sum of the first # terms',
    (sequence, count) => num(sumOf(sequence, count)),
  ),
  about('infinite sum', `${find} the infinite sum`, 'Find the infinite sum', (sequence) => {
    const sum = infiniteSumOf(sequence);
    return sum === null ? null : num(sum);
  }),
];
