import { num, tuple } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { knownSolutions } from '../../constraints/known-solutions.ts';
import { tidy } from '../../constraints/tidy.ts';
import { functionOf, type GivenFunction, valueAt } from '../given-function.ts';
import { type Question } from '../table-kind.ts';
import { find, sideOfDefinition, theFunction, withFunction } from './wording.ts';

/** Real zeros in ascending order; null where they are not all known, or have no form. */
export function zerosOf(f: GivenFunction): readonly Tree[] | null {
  const known = knownSolutions({ sides: [f.body, num(0)], unknown: f.variable, numbers: 'real', conditions: [] });
  if (known === null || known.open.length > 0) return null;
  const trees = known.proved.flatMap(({ tree }) => (tree === null ? [] : [tidy(tree)]));
  return trees.length === known.proved.length ? trees : null;
}

export function listOf(items: readonly Tree[]): Tree {
  const [only] = items;
  if (only === undefined) return { kind: 'none' };
  return items.length === 1 ? only : { kind: 'set', items };
}

function xIntercepts([tree]: readonly Tree[]): Tree | null {
  const f = functionOf(tree);
  const zeros = f === null ? null : zerosOf(f);
  return zeros === null ? null : listOf(zeros.map((zero) => tuple(zero, num(0))));
}

function yIntercept([tree]: readonly Tree[]): Tree | null {
  const f = functionOf(tree);
  const value = f === null ? null : tidy(valueAt(f, num(0)));
  return value === null ? null : tuple(num(0), value);
}

/** Values alone become points on their axis; several of them a set. */
function asPoints(axis: 'x' | 'y'): NonNullable<Question['read']> {
  const point = (tree: Tree, variable: string | undefined): Tree => {
    if (tree.kind === 'tuple') return tree;
    const left = tree.kind === 'relation' ? tree.operands[0] : undefined;
    const isNamed =
      axis === 'x' ? left?.kind === 'symbol' && left.name === variable : left?.kind === 'symbol' && left.name === 'y';
    const value = tree.kind === 'relation' && isNamed ? sideOfDefinition(tree) : tree;
    if (value === null || value.kind === 'relation') return tree;
    return axis === 'x' ? tuple(value, num(0)) : tuple(num(0), value);
  };
  return (answer, [tree], expected) => {
    const variable = functionOf(tree)?.variable;
    if (answer.kind === 'none') return answer;
    const isPair = answer.kind === 'tuple' && !answer.items.some((item) => item.kind === 'tuple');
    const items =
      answer.kind === 'list' || answer.kind === 'set'
        ? answer.items
        : answer.kind === 'or' || answer.kind === 'and'
          ? answer.of
          : [answer];
    if (isPair && expected.kind === 'set') return null;
    const points = items.map((item) => point(item, variable));
    return points.length === 1 && points[0] !== undefined ? points[0] : { kind: 'set', items: points };
  };
}

const both: NonNullable<Question['read']> = (answer) =>
  answer.kind === 'list' ? { kind: 'set', items: answer.items } : null;

/** An instruction to several exercises before the one that is meant. */
const axes =
  '[find the (x-|x) and (y-intercepts|y-intercept) of the (given|following) (function|functions|equation|equations|graph)]';

/** Where a graph meets the axes. */
export const interceptQuestions: readonly Question[] = [
  {
    ask: 'x-intercepts',
    patterns: [
      `${axes} ${find} the (x-intercept|x-intercepts|x-intercept(s)) of ${theFunction}`,
      `find the x-intercept and y-intercept of [the] (equation|line|function) {f:any} what is the x-intercept`,
      `${find} the (x-value|x-coordinate) (for|of) the x-intercept (to|of) the (equation|line|graph of) {f:any}`,
      `find the intercepts of the (parabola|function|line) whose (function|equation) is given {f:any} find the (x-intercept|x-intercepts|x-intercept(s)) [of the given parabola]`,
      `${find} the x (intercept|intercepts) of ${theFunction}`,
    ],
    given: withFunction(),
    print: 'Find the x-intercepts of the function #.',
    answer: xIntercepts,
    because: 'The intercepts are the real zeros, of which there are no others.',
    read: asPoints('x'),
  },
  {
    ask: 'y-intercept',
    patterns: [
      `${axes} ${find} the (y-intercept|y-intercepts) of ${theFunction}`,
      `find the x-intercept and y-intercept of [the] (equation|line|function) {f:any} what is the y-intercept`,
      `${find} the (y-value|y-coordinate) (for|of) the y-intercept (to|of) the (equation|line|graph of) {f:any}`,
      `find the intercepts of the (parabola|function|line) whose (function|equation) is given {f:any} find the (y-intercept|y-intercepts) [of the given parabola]`,
      `${find} the y (intercept|intercepts) of ${theFunction}`,
    ],
    given: withFunction(),
    print: 'Find the y-intercept of the function #.',
    answer: yIntercept,
    because: 'The intercept is the value at zero.',
    read: asPoints('y'),
  },
  {
    ask: 'both intercepts',
    patterns: [
      `${find} the (x-|x) and (y-intercepts|y-intercept|y intercepts) of ${theFunction}`,
      `${find} the (x-intercept|x-intercepts) and (y-intercept|y-intercepts) of ${theFunction}`,
      `${find} the intercepts of ${theFunction}`,
    ],
    given: withFunction(),
    print: 'Find the x-intercepts and y-intercept of the function #.',
    answer: (given) => {
      const [zeros, start] = [xIntercepts(given), yIntercept(given)];
      if (zeros === null || start === null) return null;
      const items = zeros.kind === 'set' ? zeros.items : zeros.kind === 'none' ? [] : [zeros];
      return items.length === 0 ? start : { kind: 'set', items: [...items, start] };
    },
    because: 'The intercepts are the real zeros and the value at zero.',
    read: both,
  },
];
