import { Rational } from '../../exact/rational.ts';
import { call, num, pi, sub, sym } from '../../math/build.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { children, mapTree, symbolsOf } from '../../math/walk.ts';
import { nearestTurn } from './angle.ts';
import { lineInPi } from './multiple-of-pi.ts';
import { PeriodicSet, scaledBy, sum, timesPi } from './periodic-set.ts';
import { pointOfRational, pointOfTree, type RealPoint } from './real-point.ts';
import { type Component, RealSet } from './real-set.ts';
import { signOfConstant } from './sign-of-constant.ts';
import { realSolutions } from './solution-set.ts';
import { type Comparison, differenceOf } from './truth.ts';

const value = '@s';

type Name = 'sin' | 'cos' | 'tan';

/**
 * All solutions of a comparison in which the unknown stands in one sine, cosine or tangent alone: solved for its value s first; s then
 * rises or falls with the angle on each half of a turn (sine from -pi/2, cosine from 0; the tangent on its whole period). Null for other
 * comparisons.
 */
export function waveSolutions({ left, operator, right }: Comparison, variable: string): PeriodicSet | null {
  const difference = differenceOf({ left, operator, right });
  const wave = onlyWave(difference, variable);
  if (wave === null) return null;
  const outer = mapTree(difference, (node) => (printText(node) === wave.text ? sym(value) : node));
  if (symbolsOf(outer).some((name) => name !== value)) return null;
  const values = realSolutions({ kind: 'relation', operands: [outer, num(0)], operators: [operator] }, value);
  const angles = values === null ? null : anglesOf(wave.name, values);
  if (angles === null) return null;
  const turn = timesPi(Rational.of(wave.name === 'tan' ? 1 : 2));
  const toUnknown = (angle: Tree) => wave.back(sum(angle, timesPi(wave.shift.neg())));
  const period = wave.back(turn);
  return movedSet(angles, toUnknown, wave.isFalling, wave.isFalling ? negated(period) : period);
}

interface OnlyWave {
  readonly name: Name;
  readonly text: string;
  readonly shift: Rational;
  readonly isFalling: boolean;
  /** From an angle (less the shift) to the unknown. */
  readonly back: (angle: Tree) => Tree;
}

function onlyWave(tree: Tree, variable: string): OnlyWave | null {
  const found = new Map<string, { name: Name; of: Tree }>();
  const visit = (part: Tree): void => {
    const [of] = part.kind === 'call' ? part.args : [];
    if (part.kind === 'call' && isName(part.name) && of !== undefined && symbolsOf(of).includes(variable))
      found.set(printText(part), { name: part.name, of });
    else for (const child of children(part)) visit(child);
  };
  visit(tree);
  const [first, second] = [...found];
  if (first === undefined || second !== undefined) return null;
  const [text, { name, of }] = first;
  const line = lineInPi(of, variable);
  if (line === null || line.slope.isZero()) return null;
  const back = (angle: Tree) => (line.unit === 'one' ? scaledBy(angle, line.slope.inv()) : inTurns(angle, line.slope));
  return { name, text, shift: line.constant, isFalling: line.slope.sign() < 0, back };
}

function isName(name: string): name is Name {
  return name === 'sin' || name === 'cos' || name === 'tan';
}

/** u / (f pi) for an angle u. */
export function inTurns(angle: Tree, frequency: Rational): Tree {
  const turns = pointOfTree({ kind: 'div', over: angle, under: pi })?.algebraic?.value ?? null;
  return turns === null ? { kind: 'div', over: angle, under: timesPi(frequency) } : num(turns.div(frequency));
}

/** The angles of one turn whose sine (from -pi/2), cosine (from 0) or tangent (from -pi/2) is in a set. */
function anglesOf(name: Name, values: RealSet): RealSet | null {
  if (name === 'tan') return mapped(values, (s) => arc('arctan', s), false, [Rational.of(-1, 2), Rational.of(1, 2)]);
  const inside = RealSet.interval({
    low: pointOfRational(Rational.of(-1)),
    high: pointOfRational(Rational.one),
    lowClosed: true,
    highClosed: true,
  });
  const possible = inside && values.intersection(inside);
  if (possible === null) return null;
  const [rising, falling] =
    name === 'sin'
      ? [(s: Tree) => arc('arcsin', s), (s: Tree) => mirrored(arc('arcsin', s), Rational.one)]
      : [(s: Tree) => mirrored(arc('arccos', s), Rational.of(2)), (s: Tree) => arc('arccos', s)];
  const parts = [mapped(possible, rising, false), mapped(possible, falling, true)];
  const [up, down] = parts;
  return up && down ? up.union(down) : null;
}

/** r pi less the angle. */
function mirrored(angle: Tree, turns: Rational): Tree {
  const whole = timesPi(turns);
  const exact = sum(whole, { kind: 'neg', of: angle });
  return exact.kind === 'add' ? sub(whole, angle) : exact;
}

/** The arc of a value: a rational multiple of pi where it is one with a small denominator. */
function arc(name: 'arcsin' | 'arccos' | 'arctan', of: Tree): Tree {
  const plain = call(name, of);
  const turn = nearestTurn(plain);
  if (turn === null) return plain;
  const forward = call(name === 'arcsin' ? 'sin' : name === 'arccos' ? 'cos' : 'tan', timesPi(turn));
  return signOfConstant(sub(forward, of)) === 0 ? timesPi(turn) : plain;
}

/** The image of a set under a function that rises or falls; `ends` are the images of infinity, in turns. */
function mapped(
  set: RealSet,
  change: (tree: Tree) => Tree,
  isFalling: boolean,
  ends?: readonly [Rational, Rational],
): RealSet | null {
  let all: RealSet | null = RealSet.empty;
  for (const component of set.components) {
    const image = imageOf(component, change, isFalling, ends);
    const next: RealSet | null = image === null ? null : RealSet.interval(image);
    all = next === null ? null : (all?.union(next) ?? null);
  }
  return all;
}

function imageOf(
  { low, high, lowClosed, highClosed }: Component,
  change: (tree: Tree) => Tree,
  isFalling: boolean,
  ends?: readonly [Rational, Rational],
): Component | null {
  const image = (point: RealPoint | null, side: 0 | 1): RealPoint | null => {
    const end = ends?.[side];
    if (point === null) return end === undefined ? null : pointOfTree(timesPi(end));
    return point.tree === null ? null : pointOfTree(change(point.tree));
  };
  const first = image(low, 0);
  const last = low !== null && low === high ? first : image(high, 1);
  if (first === null || last === null) return null;
  return isFalling
    ? { low: last, high: first, lowClosed: highClosed, highClosed: lowClosed }
    : { low: first, high: last, lowClosed, highClosed };
}

/** The set in terms of the unknown, moved into [0, period). */
function movedSet(angles: RealSet, change: (tree: Tree) => Tree, isFalling: boolean, period: Tree): PeriodicSet | null {
  const set = mapped(angles, change, isFalling);
  return set === null ? null : (PeriodicSet.ofTurn(set, period)?.reduced() ?? null);
}

function negated(tree: Tree): Tree {
  return scaledBy(tree, Rational.of(-1));
}
