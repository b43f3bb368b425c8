import { div, sub } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { reducedFraction } from '../../constraints/reduced-fraction.ts';
import { tidy } from '../../constraints/tidy.ts';
import { functionOf, valueAt } from '../given-function.ts';
import { type Question, tableKind } from '../table-kind.ts';
import { domainQuestions } from './domain.ts';
import { interceptQuestions } from './intercepts.ts';
import { inverseQuestions } from './inverse.ts';
import { quadratics } from './quadratic.ts';
import { waveQuestions } from './wave.ts';
import { find, theFunction, withFunction } from './wording.ts';

/** The rate of change between two places. */
function rate([tree, interval]: readonly Tree[]): Tree | null {
  const f = functionOf(tree);
  const [from, to] = endsOf(interval);
  if (f === null || from === undefined || to === undefined) return null;
  const quotient = div(sub(valueAt(f, to), valueAt(f, from)), sub(to, from));
  return reducedFraction(quotient) ?? tidy(quotient);
}

function endsOf(tree: Tree | undefined): readonly Tree[] {
  if (tree?.kind === 'interval') return [tree.low, tree.high];
  return tree?.kind === 'tuple' || tree?.kind === 'list' ? tree.items : [];
}

const questions: readonly Question[] = [
  {
    ask: 'average rate of change',
    patterns: [
      `${find} the average rate of change of ${theFunction} (on|over|in) [the] [(interval|closed interval)] {i:interval}`,
      `${find} the average rate of change (of|for) [the] function [(and|on the|over the)] [interval] [specified] [for real number {h:symbol}] [in simplest form] {f:any} on [interval] [the interval] {i:interval}`,
      `${find} the average rate of change of the function on the interval specified [for real number {h:symbol}] [in simplest form] {f:any} on {i:interval}`,
      `${find} the average rate of change for [the] function {f:any} on [the] interval {i:interval}`,
    ],
    given: withFunction('i'),
    print: 'Find the average rate of change of the function # on the interval #.',
    answer: rate,
    because: 'The average rate of change is the quotient of the differences.',
  },
  ...inverseQuestions,
  ...interceptQuestions,
  ...domainQuestions,
  ...quadratics(),
  ...waveQuestions,
];

/** Functions of one variable: rates, inverses, intercepts, domains; vertex, axis, extreme value and discriminant of quadratic ones; period and amplitude of waves. */
export const functions = tableKind('function', questions);
