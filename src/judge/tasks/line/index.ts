import { add, div, mul, neg, num, pow, relation, root, sub, sym, tuple } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { substitute, symbolsOf } from '../../../math/walk.ts';
import { reducedFraction } from '../../constraints/reduced-fraction.ts';
import { tidy } from '../../constraints/tidy.ts';
import type { Holes } from '../../statement/phrase.ts';
import { type Question, tableKind } from '../table-kind.ts';
import { lineOf, lineThrough, ratio, slopeOfLine, slopeThrough } from './line.ts';

const find = '(find|what is|determine|calculate|compute|give|identify)';
const line = '(line|line segment|segment)';
const through =
  '(that passes through|passing through|through|containing|that contains|joining|connecting|between|which passes through|that goes through)';
const points = '[the] [(two|given|two given|following)] [points]';
const equationOf = '(find|write|determine|give|what is) (the|an) equation [in [the] slope-intercept form] (of|for)';
const slopeForm = '[[write] [the] [(final|your)] [(equation|answer)] [in [the] slope-intercept form]]';

function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'tuple' ? tree.items : [];
}

/** Trees of some holes, all of them there and of their kind. */
function holesOf(...names: readonly string[]): Question['given'] {
  return (holes: Holes) => {
    const found = names.flatMap((name) => holes.get(name) ?? []);
    const arePoints = found.every((tree) => tree.kind !== 'tuple' || tree.items.length === 2);
    return found.length === names.length && arePoints ? found : null;
  };
}

function lineHole(holes: Holes): readonly Tree[] | null {
  const equation = holes.get('line');
  return equation !== undefined && lineOf(equation) !== null ? [equation] : null;
}

/** The right side alone where a line is asked for as `y = ...`. */
function sideOfLine(answer: Tree, _given: readonly Tree[], expected: Tree): Tree | null {
  if (answer.kind === 'relation' || expected.kind !== 'relation') return null;
  const isPart =
    symbolsOf(answer).every((name) => name !== 'y') &&
    expected.operands[0]?.kind === 'symbol' &&
    expected.operands[0].name === 'y';
  return isPart ? relation('=', sym('y'), answer) : null;
}

const questions: readonly Question[] = [
  {
    ask: 'slope through points',
    patterns: [
      `${find} [the] slope of (a|the) ${line} ${through} ${points} {p:point} [and] {q:point}`,
      `${find} [the] slope of (a|the) ${line} [whose endpoints are] {p:point} [and] {q:point}`,
      `${find} the slope of the line ${through} the two given points {p:point} and {q:point}`,
    ],
    given: holesOf('p', 'q'),
    print: 'Find the slope of the line through the points # and #.',
    answer: ([p, q]) => slopeThrough(itemsOf(p), itemsOf(q)),
    because: 'The slope is the quotient of the differences of the coordinates.',
  },
  {
    ask: 'slope of line',
    patterns: [
      `${find} [the] slope (of|for) the [(line|linear|line given by|graph of)] [the] [(given|following)] [(line|equation|linear equation|linear function|function)] [(with equation|whose equation is|given by)] {line:equation}`,
      `${find} [the] slope of the line [(with equation|whose equation is|given by)] {line:equation}`,
    ],
    given: lineHole,
    print: 'Find the slope of the line #.',
    answer: ([equation]) => {
      const given = lineOf(equation);
      return given === null ? null : slopeOfLine(given);
    },
    because: 'The slope of a x + b y + c = 0 is -a/b.',
  },
  {
    ask: 'slope of parallel line',
    patterns: [
      `${find} [the] slope of (a|any|the) line [that is] parallel to the [given] line [(with equation|whose equation is)] {line:equation}`,
    ],
    given: lineHole,
    print: 'Find the slope of a line parallel to the line #.',
    answer: ([equation]) => {
      const given = lineOf(equation);
      return given === null ? null : slopeOfLine(given);
    },
    because: 'Parallel lines have the same slope.',
  },
  {
    ask: 'slope of perpendicular line',
    patterns: [
      `${find} [the] slope of (a|any|the) line [that is] perpendicular to the [given] line [(with equation|whose equation is)] {line:equation}`,
    ],
    given: lineHole,
    print: 'Find the slope of a line perpendicular to the line #.',
    answer: ([equation]) => {
      const given = lineOf(equation);
      return given === null ? null : ratio(given.b, given.a);
    },
    because: 'The slopes of perpendicular lines have the product -1.',
  },
  {
    ask: 'line through points',
    patterns: [
      `${equationOf} (a|the) line ${through} ${points} {p:point} and {q:point} ${slopeForm}`,
      `${find} the equation in the slope-intercept form of the line ${through} ${points} {p:point} and {q:point}`,
    ],
    given: holesOf('p', 'q'),
    print: 'Find the equation of the line through the points # and #.',
    answer: ([p, q]) => lineThrough(itemsOf(p), slopeThrough(itemsOf(p), itemsOf(q))),
    because: 'Both points satisfy the equation, and it is of the first degree.',
    read: sideOfLine,
  },
  {
    ask: 'line with slope through point',
    patterns: [
      `${equationOf} (a|the) line [(that has|having)] with slope [(of|=)] {m:expr} [(and|that)] [passes] ${through} [the] [point] {p:point} ${slopeForm}`,
      `${equationOf} (a|the) line ${through} [the point] {p:point} (with|having|and has) [a] slope [of] {m:expr} ${slopeForm}`,
    ],
    given: holesOf('m', 'p'),
    print: 'Find the equation of the line with slope # through the point #.',
    answer: ([m, p]) => lineThrough(itemsOf(p), m ?? null),
    because: 'The point satisfies the equation, and its slope is the given one.',
    read: sideOfLine,
  },
  {
    ask: 'parallel line through point',
    patterns: [
      `${equationOf} (a|the) line parallel to [the line] {line:equation} [and] ${through} [the] [point] {p:point} ${slopeForm}`,
    ],
    given: (holes) => (lineHole(holes) === null ? null : holesOf('line', 'p')(holes, holes, new Map())),
    print: 'Find the equation of the line parallel to # through the point #.',
    answer: ([equation, p]) => {
      const given = lineOf(equation);
      return given === null ? null : lineThrough(itemsOf(p), slopeOfLine(given));
    },
    because: 'Parallel lines have the same slope, and the point satisfies the equation.',
    read: sideOfLine,
  },
  {
    ask: 'perpendicular line through point',
    patterns: [
      `${equationOf} (a|the) line perpendicular to [the line] {line:equation} [and] ${through} [the] [point] {p:point} ${slopeForm}`,
    ],
    given: (holes) => (lineHole(holes) === null ? null : holesOf('line', 'p')(holes, holes, new Map())),
    print: 'Find the equation of the line perpendicular to # through the point #.',
    answer: ([equation, p]) => {
      const given = lineOf(equation);
      return given === null ? null : lineThrough(itemsOf(p), ratio(given.b, given.a));
    },
    because: 'The slopes of perpendicular lines have the product -1, and the point satisfies the equation.',
    read: sideOfLine,
  },
  {
    ask: 'midpoint',
    patterns: [
      `${find} [the] midpoint of the ${line} [(with endpoints|whose endpoints are|joining|connecting|between|with endpoints at)] [the] [points] {p:point} and {q:point}`,
      `${find} the midpoint (between|of) [the points] {p:point} and {q:point}`,
    ],
    given: holesOf('p', 'q'),
    print: 'Find the midpoint between the points # and #.',
    answer: ([p, q]) => {
      const middle = itemsOf(p).map((x, index) => reducedFraction(div(add(x, itemsOf(q)[index] ?? x), num(2))));
      return middle.includes(null) ? null : tuple(...middle.filter((tree) => tree !== null));
    },
    because: 'Each coordinate of the midpoint is the mean of the two.',
  },
  {
    ask: 'distance',
    patterns: [
      `${find} [the] distance between [the points] {p:point} and {q:point}`,
      `${find} the (length|number of units in the length) of the ${line} (with endpoints|whose endpoints are|joining|between) {p:point} and {q:point}`,
      `how (many units long|long) is [(a|the)] ${line} whose endpoints are {p:point} and {q:point}`,
    ],
    given: holesOf('p', 'q'),
    print: 'Find the distance between the points # and #.',
    answer: ([p, q]) => {
      const squares = itemsOf(p).map((x, index) => pow(sub(x, itemsOf(q)[index] ?? x), num(2)));
      return tidy(root(add(...squares)));
    },
    because: 'The distance is the root of the sum of the squared differences.',
  },
  {
    ask: 'coordinate by slope',
    patterns: ['given the points {p:point} and {q:point} and a slope of {m:constant} find [the value of] {x:symbol}'],
    given: (holes, written) => {
      const found = holesOf('p', 'q', 'm')(holes, written, new Map());
      const asked = written.get('x');
      const names = found?.flatMap(symbolsOf) ?? [];
      return found !== null && asked?.kind === 'symbol' && names.length === 1 && names[0] === asked.name
        ? [...found, asked]
        : null;
    },
    print: 'Given the points # and # and a slope of #, find #.',
    answer: ([p, q, m, unknown]) => {
      const [px, py] = itemsOf(p);
      const [qx, qy] = itemsOf(q);
      if (!px || !py || !qx || !qy || !m || unknown?.kind !== 'symbol') return null;
      return rootOfLinear(sub(sub(qy, py), mul(m, sub(qx, px))), unknown.name);
    },
    because: 'The differences of the coordinates have the slope for quotient.',
  },
];

/** The zero of an expression of the first degree. */
function rootOfLinear(tree: Tree, unknown: string): Tree | null {
  const line = lineOf(relation('=', sym('y'), substitute(tree, unknown, sym('x'))));
  return line === null ? null : ratio(neg(line.c), line.a);
}

/** Lines, and segments between two points. */
export const lines = tableKind('line', questions, true);
