import { Rational } from '../../../exact/rational.ts';
import { add, div, mul, num, pow, relation, root, sub, sym, tuple } from '../../../math/build.ts';
import { normalise } from '../../../math/normalise.ts';
import type { Relation, Tree } from '../../../math/tree.ts';
import { substitute, symbolsOf } from '../../../math/walk.ts';
import { isKnown } from '../../constraints/is-known.ts';
import { isolate } from '../../constraints/isolate.ts';
import { Lowering } from '../../constraints/lowering.ts';
import { reducedFraction } from '../../constraints/reduced-fraction.ts';
import { tidy } from '../../constraints/tidy.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import type { Holes } from '../../statement/phrase.ts';
import { type Question, tableKind } from '../table-kind.ts';

const find = '(find|what is|determine|calculate|compute|give|identify|state)';
const circle =
  '[the] circle [(with equation|whose equation is|given by|defined by [the equation]|with the equation)] {it:equation}';

/** `x^2 + y^2 + d x + e y + f = 0` after division; null where it is no circle with a real radius. */
function circleOf(
  tree: Tree | undefined,
): { readonly x: Rational; readonly y: Rational; readonly square: Rational } | null {
  if (tree?.kind !== 'relation' || tree.operators.length !== 1 || tree.operators[0] !== '=') return null;
  const [left, right] = tree.operands;
  if (left === undefined || right === undefined) return null;
  const lowering = new Lowering();
  const difference = lowering.lower(sub(left, right));
  if (difference === null || lowering.kernels.length > 0 || difference.under.constantValue() === null) return null;
  const terms = new Map(difference.over.terms().map(({ coefficient, exponents }) => [key(exponents), coefficient]));
  const leading = terms.get('x2');
  if (leading === undefined || !terms.get('y2')?.equals(leading)) return null;
  if ([...terms.keys()].some((name) => !['x2', 'y2', 'x1', 'y1', ''].includes(name))) return null;
  const at = (name: string) => (terms.get(name) ?? Rational.zero).div(leading);
  const half = Rational.of(-1n, 2n);
  const [x, y] = [at('x1').mul(half), at('y1').mul(half)];
  const square = x.mul(x).add(y.mul(y)).sub(at(''));
  return square.sign() > 0 ? { x, y, square } : null;
}

function key(exponents: ReadonlyMap<string, number>): string {
  return [...exponents]
    .map(([name, exponent]) => `${name}${exponent}`)
    .sort()
    .join(' ');
}

const ofCircle: Question['given'] = (holes: Holes) => {
  const tree = holes.get('it');
  return tree !== undefined && circleOf(tree) !== null ? [tree] : null;
};

const powers: Readonly<Record<string, (x: Tree) => Tree>> = {
  '': (x) => x,
  'the square of': (x) => pow(x, num(2)),
  'the cube of': (x) => pow(x, num(3)),
  'the square root of': (x) => root(x),
  'the cube root of': (x) => root(x, num(3)),
};

/** `y = k g(x)` or `y = k / g(x)`, with k from one pair of values. */
function variation(holes: Holes, written: Holes): readonly Tree[] | null {
  const [y, x] = [written.get('y'), written.get('x')];
  const facts = written.get('facts');
  const items = facts?.kind === 'list' ? facts.items : facts?.kind === 'and' ? facts.of : [];
  const values = new Map(items.flatMap((item) => pairOf(item)));
  if (y?.kind !== 'symbol' || x?.kind !== 'symbol' || values.size !== 2 || items.length !== 2) return null;
  const [at, is] = [values.get(x.name), values.get(y.name)];
  if (at === undefined || is === undefined) return null;
  const power = powers[textOf(holes, 'power')];
  if (power === undefined) return null;
  const isInverse = textOf(holes, 'how').startsWith('inverse');
  const shape = isInverse ? div(num(1), power(x)) : power(x);
  const factor = isInverse ? mul(is, power(at)) : div(is, power(at));
  return [y, shape, factor];
}

function pairOf(item: Tree): readonly (readonly [string, Tree])[] {
  if (item.kind !== 'relation' || item.operators.length !== 1 || item.operators[0] !== '=') return [];
  const [left, right] = item.operands;
  return left?.kind === 'symbol' && right !== undefined && exactValue(right) !== null ? [[left.name, right]] : [];
}

function textOf(holes: Holes, name: string): string {
  const tree = holes.get(name);
  return tree?.kind === 'text' ? tree.text : '';
}

const varies =
  '(varies|is) {how=directly|inversely|directly proportional|inversely proportional|proportional} [(as|with|to)] [{power=the square of|the cube of|the square root of|the cube root of}] {x:symbol}';

const questions: readonly Question[] = [
  {
    ask: 'center',
    patterns: [`${find} the (center|coordinates of the center) of ${circle}`],
    given: ofCircle,
    print: 'Find the center of the circle #.',
    answer: ([tree]) => {
      const found = circleOf(tree);
      return found === null ? null : tuple(num(found.x), num(found.y));
    },
    because: 'Completing both squares shows the center.',
  },
  {
    ask: 'radius',
    patterns: [`${find} the radius of ${circle}`],
    given: ofCircle,
    print: 'Find the radius of the circle #.',
    answer: ([tree]) => {
      const found = circleOf(tree);
      return found === null ? null : tidy(root(num(found.square)));
    },
    because: 'Completing both squares shows the square of the radius.',
  },
  {
    ask: 'circle by center and radius',
    patterns: [
      '(find|write|give|what is|determine) (the|an) equation (of|for) (the|a) circle with center [at] {p:point} and radius [of] {r:constant}',
    ],
    given: (holes) => {
      const [p, r] = [holes.get('p'), holes.get('r')];
      const value = r === undefined ? null : exactValue(r);
      return p?.kind === 'tuple' &&
        p.items.length === 2 &&
        symbolsOf(p).length === 0 &&
        r !== undefined &&
        value !== null &&
        value.sign() > 0
        ? [p, r]
        : null;
    },
    print: 'Find the equation of the circle with center # and radius #.',
    answer: ([p, r]): Relation | null => {
      const [x, y] = p?.kind === 'tuple' ? p.items : [];
      if (x === undefined || y === undefined || r === undefined) return null;
      return normalise(
        relation('=', add(pow(sub(sym('x'), x), num(2)), pow(sub(sym('y'), y), num(2))), pow(r, num(2))),
      ) as Relation;
    },
    because: 'Every point of the circle is as far from the center as the radius.',
  },
  {
    ask: 'variation',
    patterns: [
      `[(find|write) (an|the) equation (describing the relationship of the given variables|that relates the variables|for the relationship)] {y:symbol} ${varies} (and|if|such that) [when] {facts:any}`,
      `(find|write) (an|the) equation (describing the relationship of the given variables|that relates the variables|for the relationship) if {y:symbol} ${varies} and {facts:any}`,
      'the variable {y:symbol} equals a constant times {shape:expr} and the constant is {factor:expr}',
    ],
    given: (holes, written) => {
      const [y, shape, factor] = [written.get('y'), holes.get('shape'), holes.get('factor')];
      return shape !== undefined && factor !== undefined && y !== undefined
        ? [y, shape, factor]
        : variation(holes, written);
    },
    print: 'The variable # equals a constant times # and the constant is #.',
    answer: ([, shape, factor]) => (shape === undefined || factor === undefined ? null : tidy(mul(factor, shape))),
    because: 'The constant follows from the given pair of values.',
    read: (answer, [y]) => {
      if (answer.kind !== 'relation' || answer.operators.join() !== '=' || y?.kind !== 'symbol') return null;
      const [left, right] = answer.operands;
      if (left?.kind !== 'symbol' || right === undefined) return null;
      return left.name === y.name ? right : 'other';
    },
  },
  {
    ask: 'cartesian',
    patterns: [
      'eliminate the parameter {t:symbol} [to (rewrite|write) the parametric (equation|equations) as a cartesian equation] {facts:any} [express {v:symbol} in (terms|term) of {w:symbol}]',
      'find the curve in x and y with {first:expr} for x and {second:expr} for y by the parameter {t:symbol}',
    ],
    given: (holes, written) => {
      const t = written.get('t');
      const [first, second] = [holes.get('first'), holes.get('second')];
      const sides = first !== undefined && second !== undefined ? [first, second] : parametric(written.get('facts'), t);
      const isPlain =
        sides.length === 2 && sides.every((side) => isKnown(side) && symbolsOf(side).join() === nameOf(t));
      const isOther = written.has('v') && !(nameOf(written.get('v')) === 'y' && nameOf(written.get('w')) === 'x');
      return isPlain && t !== undefined && !isOther ? [...sides, t] : null;
    },
    print: 'Find the curve in x and y with # for x and # for y by the parameter #.',
    answer: ([x, y, t]) => {
      const [only, ...more] = x === undefined ? [] : (isolate(x, sym('x'), nameOf(t)) ?? []);
      if (only === undefined || more.length > 0 || y === undefined) return null;
      const right = substitute(y, nameOf(t), only);
      return relation('=', sym('y'), reducedFraction(right) ?? right);
    },
    because: 'The parameter is determined by x alone, and is put into y.',
    read: (answer) =>
      answer.kind === 'relation' || symbolsOf(answer).join() !== 'x' ? null : relation('=', sym('y'), answer),
  },
];

function nameOf(tree: Tree | undefined): string {
  return tree?.kind === 'symbol' ? tree.name : '';
}

/** The right sides of `x(t) = ...` and `y(t) = ...`. */
function parametric(facts: Tree | undefined, t: Tree | undefined): readonly Tree[] {
  const items = facts?.kind === 'list' ? facts.items : facts?.kind === 'and' ? facts.of : [];
  const side = (name: string) =>
    items.flatMap((item) => {
      if (item.kind !== 'relation' || item.operators.join() !== '=') return [];
      const [left, right] = item.operands;
      const isNamed =
        left?.kind === 'apply' ? left.name === name && nameOf(left.args[0]) === nameOf(t) : nameOf(left) === name;
      return isNamed && right !== undefined ? [right] : [];
    });
  return items.length === 2 ? [...side('x'), ...side('y')] : [];
}

/** Circles, curves given by a parameter, and variables that vary as a power of another. */
export const curves = tableKind('curve', questions, true);
