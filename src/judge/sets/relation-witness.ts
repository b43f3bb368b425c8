import { num } from '../../math/build.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { substitute } from '../../math/walk.ts';
import type { EqualityOptions } from '../equality/equality.ts';
import type { Point } from '../equality/values/evaluate.ts';
import { nextPoint, Seeded } from '../equality/values/points.ts';
import { memberOf, withinAssumptions } from './compare-sets.ts';
import { holdsAt } from './holds-at.ts';
import { realSolutions } from './solution-set.ts';
import { describePoint } from './tree-of-set.ts';

const rounds = { points: 10, lines: 6 } as const;

/**
 * Looks for values of the unknowns that satisfy one relation and not the other. First at rational points; then on lines: all but one
 * unknown get numbers, and the solution sets in the last one are compared exactly. The numbers depend on the unordered pair alone.
 * @returns the values in words, or null where none were found.
 */
export function findRelationWitness(
  a: Tree,
  b: Tree,
  names: readonly string[],
  options: EqualityOptions,
): string | null {
  const seeded = new Seeded([printText(a), printText(b)].sort().join(' | '));
  const ranges = new Map(names.map((name) => [name, rangeOf(name, options)] as const));
  for (let round = 0; round < rounds.points; round += 1) {
    const point = nextPoint(seeded, round, ranges);
    const [left, right] = [holdsAt(a, point), holdsAt(b, point)];
    if (left !== null && right !== null && left !== right) return describe(point);
  }
  for (let round = 0; round < rounds.lines; round += 1) {
    for (const last of names) {
      if (options.integer?.has(last)) continue;
      const point = new Map(nextPoint(seeded, round, ranges));
      point.delete(last);
      const found = differenceOnLine(a, b, last, point, options);
      if (found !== null) return found;
    }
  }
  return null;
}

function describe(point: Point): string {
  return [...point].map(([name, value]) => `${name} = ${value}`).join(', ');
}

function differenceOnLine(a: Tree, b: Tree, last: string, point: Point, options: EqualityOptions): string | null {
  const at = (tree: Tree): Tree =>
    [...point].reduce((inner, [name, value]) => substitute(inner, name, num(value)), tree);
  const left = realSolutions(at(a), last);
  const right = left === null ? null : realSolutions(at(b), last);
  if (left === null || right === null) return null;
  const difference = left.symmetricDifference(right);
  const possible = difference === null ? null : withinAssumptions(difference, last, options);
  const member = possible === null ? null : memberOf(possible);
  if (member === null) return null;
  const own = `${last} = ${describePoint(member)}`;
  return point.size === 0 ? own : `${describe(point)}, ${own}`;
}

function rangeOf(name: string, options: EqualityOptions) {
  if (options.integer?.has(name)) return 'integer';
  return options.positive?.has(name) ? 'positive' : 'real';
}
