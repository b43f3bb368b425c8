import { div, mul, neg, num, pow, relation, sub, sym, tuple } from '../../../math/build.ts';
import { normalise } from '../../../math/normalise.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { linearOrQuadratic } from '../../constraints/candidates.ts';
import { isDefined } from '../../constraints/defined.ts';
import { isKnown } from '../../constraints/is-known.ts';
import { isolate } from '../../constraints/isolate.ts';
import { knownSolutions } from '../../constraints/known-solutions.ts';
import { Lowering } from '../../constraints/lowering.ts';
import { naturalDomain } from '../../constraints/natural-domain.ts';
import { reducedFraction } from '../../constraints/reduced-fraction.ts';
import { tidy } from '../../constraints/tidy.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import type { Definitions, Holes } from '../../statement/phrase.ts';
import { functionOf, type GivenFunction, valueAt } from '../given-function.ts';
import { type Question, tableKind } from '../table-kind.ts';

const find = '(find|what is|what are|determine|calculate|compute|give|identify|state)';
const theFunction =
  '[the] [(given|following)] [(function|functions|equation|graph of|graph|parabola|quadratic|line|polynomial|rational function|absolute value function|quadratic function|linear equation)] [(given|defined|whose function is given)] [(by|of|whose function is)] [the] [(equation|function)] {f:any}';

/** A function from the hole `f`, with whatever other trees stand beside it. */
function withFunction(...names: readonly string[]): Question['given'] {
  return (holes: Holes, written: Holes, definitions: Definitions) => {
    const f = functionOf(holes.get('f'), definitions) ?? functionOf(written.get('f'), definitions);
    // Kept as an expression in its one symbol, so that it says which function it is by itself.
    if (f === null || !isKnown(f.body) || symbolsOf(f.body).length !== 1) return null;
    const others = names.flatMap((name) => holes.get(name) ?? []);
    return others.length === names.length ? [f.body, ...others] : null;
  };
}

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

/** The inverse: the only x with f(x) = y, under the name of the variable. */
function inverse([tree]: readonly Tree[]): Tree | null {
  const f = functionOf(tree);
  if (f === null) return null;
  const value = sym('\u0000value');
  const found = undone(f, value) ?? ofFirstDegree(f, value);
  if (found === null || !goesBack(f, { variable: value.name, body: found })) return null;
  return normalise(valueAt({ variable: value.name, body: found }, sym(f.variable)));
}

/** Whether a supposed inverse leads back from the values of a function at some points; a guard beside the algebra that found it. */
function goesBack(f: GivenFunction, inverse: GivenFunction): boolean {
  const tried = [0, 1, 2, 3, 5, 7, -1, -3, -10, 50].map((at) => {
    const value = valueAt(f, num(at));
    return isDefined(value) === true ? decideEquality(valueAt(inverse, value), num(at)).kind : null;
  });
  return tried.includes('equal') && !tried.includes('different');
}

function undone(f: GivenFunction, value: Tree): Tree | null {
  const found = isolate(f.body, value, f.variable);
  const [only] = found ?? [];
  return found?.length === 1 && only !== undefined ? (reducedFraction(only) ?? only) : null;
}

function ofFirstDegree(f: GivenFunction, value: Tree): Tree | null {
  const lowering = new Lowering();
  const difference = lowering.lower(sub(value, f.body));
  if (difference === null || lowering.kernels.some(({ tree }) => symbolsOf(tree).includes(f.variable))) return null;
  if (difference.over.degreeIn(f.variable) !== 1) return null;
  const [root] = linearOrQuadratic(difference.over, f.variable, lowering.kernels) ?? [];
  return root === undefined ? null : (reducedFraction(root) ?? root);
}

/** `f^{-1}(x) = ...`, however its left side was read, where the right one is in the variable of the function alone. */
function sideInVariable(answer: Tree, [tree]: readonly Tree[]): Tree | null {
  const variable = functionOf(tree)?.variable;
  if (answer.kind !== 'relation' || answer.operators.length !== 1 || answer.operators[0] !== '=') return null;
  const [left, right] = answer.operands;
  if (left === undefined || right === undefined || !symbolsOf(right).every((name) => name === variable)) return null;
  return isInverseSign(left, variable) ? right : null;
}

/** `y`, `f^{-1}(x)`, also where it was read as a product of `f^{-1}` and `x`. */
function isInverseSign(left: Tree, variable: string | undefined): boolean {
  if (left.kind === 'symbol') return left.name !== variable;
  if (left.kind === 'apply') return left.inverse === true;
  const [power, argument] = left.kind === 'mul' ? left.factors : [];
  const isReciprocal = power?.kind === 'pow' && power.base.kind === 'symbol' && isMinusOne(power.exponent);
  return isReciprocal && argument?.kind === 'symbol' && argument.name === variable;
}

function isMinusOne(tree: Tree): boolean {
  return tree.kind === 'neg' && tree.of.kind === 'number' && tree.of.value.isOne();
}

/** `y = ...`, `g(x) = ...`. */
function sideOfDefinition(answer: Tree): Tree | null {
  if (answer.kind !== 'relation' || answer.operators.length !== 1 || answer.operators[0] !== '=') return null;
  const [left, right] = answer.operands;
  return (left?.kind === 'apply' || left?.kind === 'symbol') && right !== undefined ? right : null;
}

/** Real zeros in ascending order; null where they are not all known, or have no form. */
function zerosOf(f: GivenFunction): readonly Tree[] | null {
  const known = knownSolutions({ sides: [f.body, num(0)], unknown: f.variable, numbers: 'real', conditions: [] });
  if (known === null || known.open.length > 0) return null;
  const trees = known.proved.flatMap(({ tree }) => (tree === null ? [] : [tidy(tree)]));
  return trees.length === known.proved.length ? trees : null;
}

function listOf(items: readonly Tree[]): Tree {
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
  const point = (tree: Tree): Tree => {
    if (tree.kind === 'tuple') return tree;
    const value = tree.kind === 'relation' ? (sideOfDefinition(tree) ?? tree) : tree;
    return axis === 'x' ? tuple(value, num(0)) : tuple(num(0), value);
  };
  return (answer, _given, expected) => {
    if (answer.kind === 'none') return answer;
    const isPair = answer.kind === 'tuple' && !answer.items.some((item) => item.kind === 'tuple');
    const items =
      answer.kind === 'list' || answer.kind === 'set'
        ? answer.items
        : answer.kind === 'or' || answer.kind === 'and'
          ? answer.of
          : [answer];
    if (isPair && expected.kind === 'set') return null;
    const points = items.map(point);
    return points.length === 1 && points[0] !== undefined ? points[0] : { kind: 'set', items: points };
  };
}

const both: NonNullable<Question['read']> = (answer) =>
  answer.kind === 'list' ? { kind: 'set', items: answer.items } : null;

/** An instruction to several exercises before the one that is meant. */
const axes =
  '[find the (x-|x) and (y-intercepts|y-intercept) of the (given|following) (function|functions|equation|equations|graph)]';

const domainForm =
  '[and enter your answer in the form of {form:any}] [(in|using) interval notation] [written in interval notation]';

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
  {
    ask: 'inverse',
    patterns: [
      `${find} the inverse of ${theFunction}`,
      `${find} the inverse of the [following] [one-to-one] function {f:any}`,
      `${find} the inverse function of {f:any}`,
      `${find} the inverse of {f:symbol}`,
      `restrict the domain of the following function and then find the inverse {f:any}`,
    ],
    given: withFunction(),
    print: 'Find the inverse of the function #.',
    answer: inverse,
    because: 'Undoing each step of the function gives its inverse.',
    read: sideInVariable,
  },
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
  {
    ask: 'domain',
    patterns: [
      `${find} the domain of [the] [real-valued] [function] ${theFunction} ${domainForm}`,
      `${find} the domain of the function ${domainForm} {f:any}`,
      `${find} the domain of {f:any}`,
    ],
    given: withFunction(),
    print: 'Find the domain of the function #.',
    answer: ([tree]) => {
      const f = functionOf(tree);
      return f === null ? null : naturalDomain(f.body, f.variable);
    },
    because: 'The domain is where every part of the expression has a real value.',
  },
  {
    ask: 'excluded values',
    patterns: [
      `(state|find|determine|give) the excluded (values|value) (for|of) {e:expr}`,
      '(determine|find|state) the (value(s)|values|value) for which the [rational] expression [is] [undefined] {e:expr}',
      '(determine|find) the (value(s)|values|value) for which the [rational] expression is undefined {e:expr}',
      'for (what|which) (values|value) of the variable is [the expression] {e:expr} undefined',
    ],
    given: (holes) => {
      const tree = holes.get('e');
      return tree !== undefined && isKnown(tree) && symbolsOf(tree).length === 1 ? [tree] : null;
    },
    print: 'State the excluded values for #.',
    answer: ([tree]) => excluded(tree),
    because: 'The excluded values are the zeros of the denominators.',
    read: (answer) => {
      if (answer.kind === 'relation') return sideOfDefinition(answer);
      return answer.kind === 'list'
        ? { kind: 'set', items: answer.items.map((item) => sideOfDefinition(item) ?? item) }
        : null;
    },
  },
  ...quadratics(),
];

/** Zeros of the denominators as written. */
function excluded(tree: Tree | undefined): Tree | null {
  const [variable] = tree === undefined ? [] : symbolsOf(tree);
  if (tree?.kind !== 'div' || variable === undefined || !isPolynomial(tree.over) || !isPolynomial(tree.under))
    return null;
  const zeros = zerosOf({ variable, body: tree.under });
  return zeros === null ? null : listOf(zeros);
}

function isPolynomial(tree: Tree): boolean {
  const lowering = new Lowering();
  const fraction = lowering.lower(tree);
  return (
    fraction !== null &&
    lowering.kernels.length === 0 &&
    fraction.under.isConstant() &&
    lowering.denominators.length === 0
  );
}

/** The coefficients of a x^2 + b x + c, with a not zero. */
function quadratic(tree: Tree | undefined): readonly [Tree, Tree, Tree] | null {
  const f = functionOf(tree);
  const lowering = new Lowering();
  const value = f === null ? null : lowering.lower(f.body);
  const under = value?.under.constantValue() ?? null;
  if (
    f === null ||
    value === null ||
    under === null ||
    lowering.kernels.length > 0 ||
    value.over.degreeIn(f.variable) !== 2
  )
    return null;
  const [c, b, a] = value.over
    .scale(under.inv())
    .coefficientsIn(f.variable)
    .map((each) => each.constantValue());
  return a && b && c ? [num(a), num(b), num(c)] : null;
}

function vertexX(tree: Tree | undefined): Tree | null {
  const coefficients = quadratic(tree);
  return coefficients === null ? null : tidy(div(neg(coefficients[1]), mul(num(2), coefficients[0])));
}

function vertexY(tree: Tree | undefined): Tree | null {
  const f = functionOf(tree);
  const x = vertexX(tree);
  return f === null || x === null ? null : tidy(valueAt(f, x));
}

function quadratics(): readonly Question[] {
  const parabola = `[the] [graph of] ${theFunction}`;
  return [
    {
      ask: 'vertex',
      patterns: [`${find} the (vertex|coordinates of the vertex) of ${parabola}`],
      given: (holes, written, definitions) => ofQuadratic(withFunction()(holes, written, definitions)),
      print: 'Find the vertex of the graph of the function #.',
      answer: ([tree]) => {
        const [x, y] = [vertexX(tree), vertexY(tree)];
        return x === null || y === null ? null : tuple(x, y);
      },
      because: 'The vertex of a x^2 + b x + c lies at x = -b/(2a).',
    },
    {
      ask: 'axis',
      patterns: [`${find} [the equation of] the axis of symmetry of ${parabola}`],
      given: (holes, written, definitions) => ofQuadratic(withFunction()(holes, written, definitions)),
      print: 'Find the axis of symmetry of the function #.',
      answer: ([tree]) => {
        const x = vertexX(tree);
        const variable = functionOf(tree)?.variable;
        return x === null || variable === undefined ? null : relation('=', sym(variable), x);
      },
      because: 'The axis of a x^2 + b x + c is x = -b/(2a).',
      read: (answer, [tree]) => {
        const variable = functionOf(tree)?.variable;
        return answer.kind === 'relation' || variable === undefined ? null : relation('=', sym(variable), answer);
      },
    },
    {
      ask: 'extreme value',
      patterns: [
        `${find} the (maximum|minimum|maximum or minimum|minimum or maximum) value of [the] [(quadratic|following)] [function] [below] {f:any}`,
        `${find} the (maximum|minimum|maximum or minimum|minimum or maximum|largest possible|smallest possible|least possible|greatest possible) value of ${parabola}`,
      ],
      given: (holes, written, definitions) => ofQuadratic(withFunction()(holes, written, definitions)),
      print: 'Find the maximum or minimum value of the function #.',
      answer: ([tree]) => vertexY(tree),
      because: 'A quadratic function has its extreme value at the vertex.',
    },
    {
      ask: 'discriminant',
      patterns: [`${find} the discriminant of [the (quadratic|equation|quadratic equation)] {f:any}`],
      given: (holes) => {
        const tree = holes.get('f');
        const body = tree?.kind === 'relation' ? standard(tree) : tree;
        const [variable] = body === null || body === undefined ? [] : symbolsOf(body);
        if (body === null || body === undefined || variable === undefined || symbolsOf(body).length !== 1) return null;
        return ofQuadratic([body]);
      },
      print: 'Find the discriminant of #.',
      answer: ([tree]) => {
        const coefficients = quadratic(tree);
        if (coefficients === null) return null;
        const [a, b, c] = coefficients;
        return tidy(sub(pow(b, num(2)), mul(num(4), a, c)));
      },
      because: 'The discriminant of a x^2 + b x + c is b^2 - 4ac.',
    },
  ];
}

/** `left - right` of an equation `... = 0`; the body of a definition. */
function standard(tree: Extract<Tree, { kind: 'relation' }>): Tree | null {
  const [left, right] = tree.operands;
  if (left === undefined || right === undefined || tree.operators.length !== 1) return null;
  if (left.kind === 'apply') return right;
  return right.kind === 'number' && right.value.isZero() ? left : null;
}

function ofQuadratic(given: readonly Tree[] | null): readonly Tree[] | null {
  return given !== null && quadratic(given[0]) !== null ? given : null;
}

/** Functions of one variable: rates, inverses, intercepts, domains; vertex, axis, extreme value and discriminant of quadratic ones. */
export const functions = tableKind('function', questions);
