import { spend } from '../../exact/effort.ts';
import { add, div, neg, num, sub } from '../../math/build.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { children, mapTree, symbolsOf } from '../../math/walk.ts';
import { type Critical, criticalOfAll } from './critical.ts';
import { insert, pointOfRational, type RealPoint, sampleBetween } from './real-point.ts';
import { sortedPoints } from './real-set.ts';
import { signOfConstant } from './sign-of-constant.ts';

/** Whether an absolute value, a sign, a least or a greatest of expressions in the unknown occurs. */
export function holdsCases(tree: Tree, variable: string): boolean {
  if (isCase(tree) && symbolsOf(tree).includes(variable)) return true;
  return children(tree).some((child) => holdsCases(child, variable));
}

function isCase(tree: Tree): boolean {
  return tree.kind === 'call' && ['abs', 'sign', 'min', 'max'].includes(tree.name);
}

/**
 * Absolute values by cases: between the points where an innermost argument may change its sign, |u| is u or -u throughout, and the critical
 * points of what is left count inside that stretch.
 */
export function byCases(tree: Tree, variable: string, critical: Critical): readonly RealPoint[] | null {
  const plain = mapTree(tree, asAbsolute);
  const inner = innermost(plain, variable);
  if (inner.size === 0) return critical(plain, variable);
  const raw = criticalOfAll([...inner.values()], variable, critical);
  const breaks = raw === null ? null : sortedPoints(raw);
  if (breaks === null) return null;
  const found = [...breaks];
  const known = new Map<string, readonly RealPoint[] | null>();
  for (let index = 0; index <= breaks.length; index += 1) {
    const sample = sampleBetween(breaks[index - 1] ?? null, breaks[index] ?? null);
    if (sample === null) return null;
    const signs = signsAt(inner, variable, pointOfRational(sample));
    if (signs === null) return null;
    const key = [...signs.values()].join(' ');
    if (!known.has(key)) known.set(key, criticalOfCase(plain, signs, variable, critical));
    const points = known.get(key);
    if (points === null || points === undefined) return null;
    found.push(...points);
  }
  return found;
}

function criticalOfCase(tree: Tree, signs: ReadonlyMap<string, number>, variable: string, critical: Critical) {
  spend(50);
  const replaced = mapTree(tree, (node) => {
    if (node.kind !== 'call' || node.name !== 'abs') return node;
    const [of] = node.args;
    const sign = of === undefined ? undefined : signs.get(printText(of));
    return of === undefined || sign === undefined ? node : sign > 0 ? of : sign < 0 ? neg(of) : num(0);
  });
  return critical(replaced, variable);
}

/** The arguments of absolute values without another inside, by their text. */
function innermost(tree: Tree, variable: string): ReadonlyMap<string, Tree> {
  const found = new Map<string, Tree>();
  const visit = (part: Tree): void => {
    for (const child of children(part)) visit(child);
    if (part.kind !== 'call' || part.name !== 'abs') return;
    const [of] = part.args;
    if (of !== undefined && symbolsOf(of).includes(variable) && !holdsCases(of, variable)) found.set(printText(of), of);
  };
  visit(tree);
  return found;
}

/** Zero counts for an argument without a value, too: then the whole has none. */
function signsAt(
  inner: ReadonlyMap<string, Tree>,
  variable: string,
  point: RealPoint,
): ReadonlyMap<string, number> | null {
  const signs = new Map<string, number>();
  for (const [key, argument] of inner) {
    const value = insert(argument, variable, point);
    const sign = value === null ? null : signOfConstant(value);
    if (sign === null) return null;
    signs.set(key, sign === 'undefined' ? 1 : sign);
  }
  return signs;
}

/** sign, min and max by the absolute value; sign(0) is at a critical point anyway. */
function asAbsolute(node: Tree): Tree {
  if (node.kind !== 'call') return node;
  const [first, ...others] = node.args;
  if (first === undefined) return node;
  switch (node.name) {
    case 'sign':
      return div(first, absolute(first));
    case 'max':
      return others.reduce((a, b) => half(add(a, b, absolute(sub(a, b)))), first);
    case 'min':
      return others.reduce((a, b) => half(add(a, b, neg(absolute(sub(a, b))))), first);
    default:
      return node;
  }
}

function absolute(of: Tree): Tree {
  return { kind: 'call', name: 'abs', args: [of] };
}

function half(of: Tree): Tree {
  return div(of, num(2));
}
