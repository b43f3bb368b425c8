import { add, div, mul, num, pow, root, sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { tidy } from '../constraints/tidy.ts';
import { exactValue } from '../equality/values/evaluate.ts';

/** The most entries of a vector that is computed with. */
const longest = 8;

/** The entries of a vector, written as a column, a row, in angle brackets or as a point; null for anything else, and where an entry is no constant. */
export function entriesOf(tree: Tree | undefined): readonly Tree[] | null {
  const entries = tree === undefined ? null : listed(tree);
  if (entries === null || entries.length < 2 || entries.length > longest) return null;
  return entries.every((entry) => symbolsOf(entry).length === 0) ? entries : null;
}

function listed(tree: Tree): readonly Tree[] | null {
  switch (tree.kind) {
    case 'vector':
    case 'tuple':
      return tree.items;
    case 'matrix':
      if (tree.bars === true) return null;
      return tree.rows.every((row) => row.length === 1)
        ? tree.rows.flat()
        : tree.rows.length === 1
          ? tree.rows.flat()
          : null;
    default:
      return null;
  }
}

/** A column of entries. */
export function column(entries: readonly Tree[]): Tree {
  return { kind: 'matrix', rows: entries.map((entry) => [entry]) };
}

/** The sum of the products of corresponding entries; null where there are not as many. */
export function dotProduct(a: readonly Tree[], b: readonly Tree[]): Tree | null {
  if (a.length !== b.length) return null;
  return tidy(add(...a.map((entry, index) => mul(entry, b[index] ?? num(0)))));
}

export function crossProduct(a: readonly Tree[], b: readonly Tree[]): readonly Tree[] | null {
  const [a1, a2, a3, ...moreA] = a;
  const [b1, b2, b3, ...moreB] = b;
  if (!a1 || !a2 || !a3 || !b1 || !b2 || !b3 || moreA.length + moreB.length > 0) return null;
  const minor = (p: Tree, q: Tree, r: Tree, s: Tree) => tidy(sub(mul(p, q), mul(r, s)));
  return [minor(a2, b3, a3, b2), minor(a3, b1, a1, b3), minor(a1, b2, a2, b1)];
}

export function normOf(a: readonly Tree[]): Tree {
  return tidy(root(add(...a.map((entry) => pow(entry, num(2))))));
}

/** The projection of a vector onto another one, which is not zero. */
export function projection(of: readonly Tree[], onto: readonly Tree[]): readonly Tree[] | null {
  const [over, under] = [dotProduct(of, onto), dotProduct(onto, onto)];
  if (over === null || under === null || exactValue(under)?.isZero() !== false) return null;
  return onto.map((entry) => tidy(mul(div(over, under), entry)));
}

/** The cosine of the angle between two vectors that are not zero. */
export function cosineBetween(a: readonly Tree[], b: readonly Tree[]): Tree | null {
  const dot = dotProduct(a, b);
  const [left, right] = [dotProduct(a, a), dotProduct(b, b)];
  if (dot === null || left === null || right === null) return null;
  if (exactValue(left)?.isZero() !== false || exactValue(right)?.isZero() !== false) return null;
  return tidy(div(dot, root(tidy(mul(left, right)))));
}
