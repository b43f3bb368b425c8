import { Rational } from '../../exact/rational.ts';
import { add, mul, num, sym } from '../../math/build.ts';
import { normalise } from '../../math/normalise.ts';
import type { Tree } from '../../math/tree.ts';
import { children, sameTree, substitute, withChildren } from '../../math/walk.ts';
import { exactValue } from '../equality/values/evaluate.ts';

const dots = /\\(?:cdots|ldots|dots|dotsb|dotsc)|\.\.\.|…/;
const index = 'k';

/**
 * `1 + 3 + 5 + \cdots + 99`, `1! + 2! + \dots + 50!`, `1 \cdot 2 \cdots 9` as a sum or product: three written terms or more, at least two of them before the dots and one after,
 * that differ in nothing but whole numbers, each of which grows from term to term by the same step; worked out. Null where that does not settle every term.
 */
export function readEllipsis(text: string, read: (part: string) => Tree | null): Tree | null {
  const sides = text.split(dots);
  if (sides.length !== 2) return null;
  const [before = '', after = ''] = sides.map((side) => side.trim());
  const isSum = /\+$/.test(before) && /^\+/.test(after);
  const isProduct = /(?:\\cdot|\\times|\*)$/.test(before) && /^(?:\\cdot|\\times|\*)/.test(after);
  if (!isSum && !isProduct) return null;
  const cut = isSum ? /\+/ : /\\cdot|\\times|\*/;
  const [first, last] = [parts(before, cut), parts(after, cut)].map((side) => side.map(read));
  if (!first || !last || first.length < 2 || last.length < 1) return null;
  const [start, later] = [first.filter((tree) => tree !== null), last.filter((tree) => tree !== null)];
  if (start.length < first.length || later.length < last.length) return null;
  const general = generalTerm(start, later);
  if (general === null) return null;
  const { body, count } = general;
  const value = exactValue({
    kind: isSum ? 'sum' : 'product',
    body,
    variable: index,
    from: num(0),
    to: num(count - 1n),
  });
  return value === null ? null : num(value);
}

/** What stands between signs of a sum or product, brackets not opened; null inside one. */
function parts(side: string, cut: RegExp): readonly string[] {
  return side
    .split(cut)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

interface General {
  readonly body: Tree;
  readonly count: bigint;
}

function generalTerm(start: readonly Tree[], later: readonly Tree[]): General | null {
  const [first, second] = start;
  const end = later.at(-1);
  if (first === undefined || second === undefined || end === undefined) return null;
  const counts = new Set<bigint>();
  const body = between(first, second, end, counts);
  const [count] = counts;
  if (body === null || count === undefined || counts.size !== 1 || count < BigInt(start.length + later.length))
    return null;
  const isTerm = (tree: Tree, at: bigint) => sameValue(substitute(body, index, num(at)), tree);
  const fits =
    start.every((tree, at) => isTerm(tree, BigInt(at))) &&
    later.every((tree, at) => isTerm(tree, count - BigInt(later.length - at)));
  return fits ? { body, count } : null;
}

function sameValue(a: Tree, b: Tree): boolean {
  if (sameTree(normalise(a), normalise(b))) return true;
  const [x, y] = [exactValue(a), exactValue(b)];
  return x !== null && y !== null && x.equals(y);
}

/** The term at the index, from the first, the second and the last; how many terms each number in it says there are goes into `counts`. */
function between(a: Tree, b: Tree, z: Tree, counts: Set<bigint>): Tree | null {
  if (a.kind === 'number' && b.kind === 'number' && z.kind === 'number') {
    const [step, span] = [b.value.sub(a.value), z.value.sub(a.value)];
    if (step.isZero()) return span.isZero() ? a : null;
    const count = span.div(step).add(Rational.one);
    if (!count.isInteger() || !a.value.isInteger() || !step.isInteger()) return null;
    counts.add(count.num);
    return add(num(a.value), mul(num(step), sym(index)));
  }
  if (a.kind !== b.kind || b.kind !== z.kind) return null;
  const [inA, inB, inZ] = [children(a), children(b), children(z)];
  if (inA.length !== inB.length || inB.length !== inZ.length) return null;
  if (inA.length === 0) return sameTree(a, b) && sameTree(b, z) ? a : null;
  const inner: Tree[] = [];
  for (const [at, child] of inA.entries()) {
    const [second, last] = [inB[at], inZ[at]];
    const found = second && last ? between(child, second, last, counts) : null;
    if (found === null) return null;
    inner.push(found);
  }
  return withChildren(a, inner);
}
