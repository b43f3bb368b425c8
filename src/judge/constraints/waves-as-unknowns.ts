import { Rational } from '../../exact/rational.ts';
import { add, div, mul, neg, num, pow, relation, sub, sym } from '../../math/build.ts';
import type { Relation, Tree } from '../../math/tree.ts';
import { children, mapTree, symbolsOf } from '../../math/walk.ts';
import { polynomialOf } from '../algebra/polynomial-of.ts';
import { multipleOfPi, withoutDegrees } from '../sets/multiple-of-pi.ts';

/** Relations and an expression in which sines and cosines of unknown angles have become unknowns themselves. */
export interface Waveless {
  readonly relations: readonly Relation[];
  readonly goal: Tree;
}

const waves: ReadonlySet<string> = new Set(['sin', 'cos', 'tan', 'cot', 'sec', 'csc']);
/** The largest multiple of an angle that is taken apart. */
const largestMultiple = 12;

/**
 * Puts new unknowns `s`, `c` with s^2 + c^2 = 1 for the sine and cosine of each unknown angle, and takes multiples and sums of angles apart by the
 * addition theorems. Real solutions of the new relations are those of the old ones up to full turns: every point of the circle is an angle. Null where an
 * angle also stands outside of such functions, except in bounds that name quadrants, or is no whole combination of unknowns.
 */
export function withoutWaves(relations: readonly Relation[], goal: Tree): Waveless | null {
  const all = [...relations, goal];
  if (!all.some(hasWave)) return { relations, goal };
  const angles = new Set(all.flatMap(anglesIn));
  if (angles.size === 0) return null;
  const halved = all.some((tree) => hasHalf(tree));
  const bounds = quadrantsOf(relations, angles);
  if (bounds === null || (halved && bounds.used.size > 0)) return null;
  const changed: Relation[] = [...bounds.signs];
  for (const each of relations) {
    if (bounds.used.has(each)) continue;
    const operands = each.operands.map((operand) => replaced(operand, angles, halved));
    const known = operands.filter((operand) => operand !== null);
    if (known.length < operands.length) return null;
    changed.push({ ...each, operands: known });
  }
  const after = replaced(goal, angles, halved);
  if (after === null) return null;
  const circles = [...angles].map((name) =>
    relation('=', add(pow(sine(name), num(2)), pow(cosine(name), num(2))), num(1)),
  );
  return { relations: [...changed, ...circles], goal: after };
}

function sine(name: string): Tree {
  return sym(`sine_${name}`);
}

function cosine(name: string): Tree {
  return sym(`cosine_${name}`);
}

function hasWave(tree: Tree): boolean {
  return (tree.kind === 'call' && waves.has(tree.name)) || children(tree).some(hasWave);
}

function anglesIn(tree: Tree): readonly string[] {
  if (tree.kind === 'call' && waves.has(tree.name)) return tree.args.flatMap(symbolsOf);
  return children(tree).flatMap(anglesIn);
}

/** Whether half an angle occurs, so that the halves are the unknowns. */
function hasHalf(tree: Tree): boolean {
  if (tree.kind === 'call' && waves.has(tree.name)) {
    const polynomial = tree.args[0] === undefined ? null : polynomialOf(tree.args[0]);
    return polynomial?.terms().some(({ coefficient }) => coefficient.den === 2n) ?? false;
  }
  return children(tree).some(hasHalf);
}

function replaced(tree: Tree, angles: ReadonlySet<string>, halved: boolean): Tree | null {
  let failed = false;
  const result = mapTree(tree, (part) => {
    if (part.kind !== 'call' || !waves.has(part.name)) return part;
    const argument = part.args[0];
    const both = argument === undefined ? null : pointOf(argument, halved);
    if (both === null) {
      failed = true;
      return part;
    }
    switch (part.name) {
      case 'sin':
        return both.sin;
      case 'cos':
        return both.cos;
      case 'tan':
        return div(both.sin, both.cos);
      case 'cot':
        return div(both.cos, both.sin);
      case 'sec':
        return div(num(1), both.cos);
      default:
        return div(num(1), both.sin);
    }
  });
  return failed || symbolsOf(result).some((name) => angles.has(name)) ? null : result;
}

interface CirclePoint {
  readonly sin: Tree;
  readonly cos: Tree;
}

/** Sine and cosine of a whole combination of the angles. */
function pointOf(argument: Tree, halved: boolean): CirclePoint | null {
  const polynomial = polynomialOf(argument);
  if (polynomial === null || polynomial.totalDegree !== 1) return null;
  let point: CirclePoint = { sin: num(0), cos: num(1) };
  for (const { coefficient, exponents } of polynomial.terms()) {
    const [name] = exponents.keys();
    const times = halved ? coefficient.mul(Rational.of(2)) : coefficient;
    if (name === undefined || !times.isInteger() || times.abs().compare(Rational.of(largestMultiple)) > 0) return null;
    point = sum(point, multiple(name, Number(times.num)));
  }
  return point;
}

function multiple(name: string, times: number): CirclePoint {
  const one: CirclePoint = { sin: times < 0 ? neg(sine(name)) : sine(name), cos: cosine(name) };
  let point = one;
  for (let count = 1; count < Math.abs(times); count++) point = sum(point, one);
  return point;
}

function sum(a: CirclePoint, b: CirclePoint): CirclePoint {
  if (a.sin.kind === 'number') return b;
  return {
    sin: add(mul(a.sin, b.cos), mul(a.cos, b.sin)),
    cos: sub(mul(a.cos, b.cos), mul(a.sin, b.sin)),
  };
}

/**
 * What bounds on angles by themselves say of their sines and cosines, and which relations these are; null where an angle is not bounded from both
 * sides by right angles that enclose one quadrant or two.
 */
function quadrantsOf(
  relations: readonly Relation[],
  angles: ReadonlySet<string>,
): { readonly signs: readonly Relation[]; readonly used: ReadonlySet<Relation> } | null {
  const used = new Set<Relation>();
  const signs: Relation[] = [];
  for (const name of angles) {
    const own = relations.filter(({ operands }) =>
      operands.some((each) => each.kind === 'symbol' && each.name === name),
    );
    if (own.length === 0) continue;
    const ends = own.map((each) => endOf(each, name));
    const [low, high] = ['low', 'high'].map((side) => ends.find((end) => end?.side === side)?.quarters);
    const between = own.length !== 2 || low === undefined || high === undefined ? undefined : signsBetween(low, high);
    if (between === undefined) return null;
    for (const each of own) used.add(each);
    signs.push(...compared(sine(name), between[0]), ...compared(cosine(name), between[1]));
  }
  return { signs, used };
}

function compared(tree: Tree, sign: number): readonly Relation[] {
  return sign === 0 ? [] : [relation(sign > 0 ? '>' : '<', tree, num(0))];
}

/** A strict bound of an angle by right angles. */
function endOf(
  { operands, operators }: Relation,
  name: string,
): { readonly side: 'low' | 'high'; readonly quarters: number } | null {
  const [left, right] = operands;
  const operator = operators[0];
  if (left === undefined || right === undefined || (operator !== '<' && operator !== '>')) return null;
  const isLeft = left.kind === 'symbol' && left.name === name;
  const at = quarters(isLeft ? right : left);
  return at === null ? null : { side: isLeft === (operator === '<') ? 'high' : 'low', quarters: at };
}

/** So many right angles. */
function quarters(tree: Tree): number | null {
  const turns = multipleOfPi(withoutDegrees(tree))?.mul(Rational.of(2));
  return turns?.isInteger() ? Number(turns.num) : null;
}

/** The signs of sine and cosine that hold exactly between two multiples of the right angle; 0: either. */
function signsBetween(from: number, to: number): readonly [number, number] | undefined {
  const start = ((from % 4) + 4) % 4;
  const quadrants: readonly (readonly [number, number])[] = [
    [1, 1],
    [1, -1],
    [-1, -1],
    [-1, 1],
  ];
  if (to - from === 1) return quadrants[start];
  const halves: readonly (readonly [number, number])[] = [
    [1, 0],
    [0, -1],
    [-1, 0],
    [0, 1],
  ];
  return to - from === 2 ? halves[start] : undefined;
}
