import { infinity, neg, num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { approximate, type RealPoint } from './real-point.ts';
import type { Component, RealSet } from './real-set.ts';

/** A set of reals as an expression: intervals and braces joined by unions, `none` and R; null where a point has no closed form. */
export function treeOfSet(set: RealSet): Tree | null {
  if (set.isEmpty) return { kind: 'none' };
  if (set.isAll) return { kind: 'numbers', name: 'R' };
  const isolated = set.components.filter(isPoint).map(({ low }) => treeOfPoint(low));
  const intervals = set.components.filter((part) => !isPoint(part)).map(intervalOf);
  const items = isolated.filter((tree) => tree !== null);
  const stretches = intervals.filter((tree) => tree !== null);
  if (items.length < isolated.length || stretches.length < intervals.length) return null;
  const parts: Tree[] = items.length === 0 ? stretches : [...stretches, { kind: 'set', items }];
  const [only, second] = parts;
  return only !== undefined && second === undefined ? only : { kind: 'union', of: parts };
}

function intervalOf({ low, high, lowClosed, highClosed }: Component): Tree | null {
  const from = low === null ? neg(infinity) : treeOfPoint(low);
  const to = high === null ? infinity : treeOfPoint(high);
  return from === null || to === null ? null : { kind: 'interval', low: from, high: to, lowClosed, highClosed };
}

function isPoint({ low, high }: Component): boolean {
  return low !== null && low === high;
}

function treeOfPoint(point: RealPoint | null): Tree | null {
  const value = point?.algebraic?.value ?? null;
  return value === null ? (point?.tree ?? null) : num(value);
}

/** For evidence: intervals with decimal ends where a point has no short form. */
export function describeSet(set: RealSet): string {
  if (set.isEmpty) return 'no number';
  if (set.isAll) return 'every real number';
  return set.components.map(describeComponent).join(' or ');
}

function describeComponent({ low, high, lowClosed, highClosed }: Component): string {
  if (low !== null && low === high) return describePoint(low);
  const from = low === null ? '(-infinity' : `${lowClosed ? '[' : '('}${describePoint(low)}`;
  const to = high === null ? 'infinity)' : `${describePoint(high)}${highClosed ? ']' : ')'}`;
  return `${from}, ${to}`;
}

/** A rational number as it is, else about where the point lies. */
export function describePoint(point: RealPoint): string {
  const value = point.algebraic?.value ?? null;
  return value === null ? `about ${Number(approximate(point).toPrecision(10))}` : String(value);
}
