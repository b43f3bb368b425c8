import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { bothSigns } from './plus-minus.ts';

/** One solution: values by the names of the unknowns, in the order in which they stand. */
export type Solution = ReadonlyMap<string, Tree>;

/** The most solutions that `or` and `±` are spread into. */
const mostSolutions = 64;

/**
 * The solutions that assignments state: `x = 2, y = -1`, `x = ±2`, `x = 2 or x = 3`, `a = 4, -8, -10`, `(p, q) = (3, 2)`. A name that comes again
 * begins the next solution. Null where anything else stands among them, or a value depends on another unknown of its solution.
 */
export function solutionsOf(tree: Tree): readonly Solution[] | null {
  const found = statedBy(tree);
  const isClosed = found?.every((solution) =>
    [...solution.values()].every((value) => symbolsOf(value).every((name) => !solution.has(name))),
  );
  return isClosed ? found : null;
}

function statedBy(tree: Tree): readonly Solution[] | null {
  switch (tree.kind) {
    case 'relation':
      return assignmentOf(tree);
    case 'or':
      return concat(tree.of.map(statedBy));
    case 'and':
      return sequenceOf(tree.of);
    case 'list':
    case 'set':
      return sequenceOf(tree.items);
    default:
      return null;
  }
}

function concat(parts: readonly (readonly Solution[] | null)[]): readonly Solution[] | null {
  const found: Solution[] = [];
  for (const part of parts) {
    if (part === null) return null;
    found.push(...part);
  }
  return found.length > mostSolutions ? null : found;
}

function assignmentOf(tree: Extract<Tree, { kind: 'relation' }>): readonly Solution[] | null {
  const [left, right] = tree.operands;
  if (left === undefined || right === undefined || tree.operators.length !== 1 || tree.operators[0] !== '=')
    return null;
  if (left.kind === 'tuple' && right.kind === 'tuple' && left.items.length === right.items.length) {
    const names = left.items.map((item) => (item.kind === 'symbol' ? item.name : null));
    if (names.includes(null)) return null;
    return [new Map(right.items.map((value, index) => [names[index] ?? '', value]))];
  }
  const [name, value] = left.kind === 'symbol' ? [left.name, right] : right.kind === 'symbol' ? [right.name, left] : [];
  if (name === undefined || value === undefined || symbolsOf(value).includes(name)) return null;
  return (bothSigns(value) ?? [value]).map((one) => new Map([[name, one]]));
}

/** Assignments one after another: to new names they belong together, to a name that has a value they begin the next solution. */
function sequenceOf(items: readonly Tree[]): readonly Solution[] | null {
  const done: Solution[] = [];
  let present: Solution[] = [];
  let last: string | null = null;
  for (const item of items) {
    const next: readonly Solution[] | null =
      item.kind === 'relation' || item.kind === 'and' ? statedBy(item) : bareValue(item, last);
    const first: Solution | undefined = next?.[0];
    if (!next || first === undefined) return null;
    const names: readonly string[] = [...first.keys()];
    last = names.at(-1) ?? null;
    const isNew = present[0] !== undefined && names.some((name) => present[0]?.has(name));
    if (isNew) done.push(...present);
    present = isNew || present.length === 0 ? [...next] : cross(present, next);
    if (done.length + present.length > mostSolutions) return null;
  }
  return [...done, ...present];
}

/** `x = 2 or 3`: a value after an assignment is another value of the same name. */
function bareValue(item: Tree, name: string | null): readonly Solution[] | null {
  if (name === null || symbolsOf(item).length > 0 || item.kind === 'list' || item.kind === 'or') return null;
  return (bothSigns(item) ?? [item]).map((value) => new Map([[name, value]]));
}

function cross(a: readonly Solution[], b: readonly Solution[]): Solution[] {
  return a.flatMap((left) => b.map((right) => new Map([...left, ...right])));
}

/** The solutions as bare values or tuples, where all are over the same names; `x_1 = 2, x_2 = 3` are two values of x. */
export function valuesOf(solutions: readonly Solution[]): readonly Tree[] | null {
  const [first] = solutions;
  if (first === undefined) return null;
  const names = [...first.keys()];
  if (solutions.some((solution) => solution.size !== names.length || names.some((name) => !solution.has(name))))
    return null;
  const rows = solutions.map((solution) =>
    names.map((name) => solution.get(name)).filter((value) => value !== undefined),
  );
  if (names.length === 1) return rows.flat();
  const bases = new Set(names.map((name) => /^(.*)_\d+$/.exec(name)?.[1] ?? name));
  if (solutions.length === 1 && bases.size === 1) return rows.flat();
  return rows.map((items) => ({ kind: 'tuple', items }));
}

/** Both as tuples over the same names in one order; null where the names differ. */
export function asTuples(
  a: readonly Solution[],
  b: readonly Solution[],
): { readonly a: readonly Tree[]; readonly b: readonly Tree[] } | null {
  const names = [...(a[0]?.keys() ?? [])];
  const all = [...a, ...b];
  if (all.some((solution) => solution.size !== names.length || names.some((name) => !solution.has(name)))) return null;
  const tuple = (solution: Solution): Tree => ({
    kind: 'tuple',
    items: names.map((name) => solution.get(name)).filter((value) => value !== undefined),
  });
  return { a: a.map(tuple), b: b.map(tuple) };
}
