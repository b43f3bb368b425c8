import { neg } from '../../math/build.ts';
import { hasValue } from '../../math/has-value.ts';
import type { Tree } from '../../math/tree.ts';
import { children, mapTree } from '../../math/walk.ts';

/** What an answer claims about one unknown. */
export type Claim =
  /** That these are its values, in the order written. Empty: that there are none. */
  | { readonly kind: 'values'; readonly values: readonly Tree[] }
  /** That every number will do. */
  | { readonly kind: 'everything' };

/**
 * Reads `3`, `x = 3`, `x = 2 or x = 3`, `x = 2, 3`, `{2, 3}`, `2 and 3`, `x = 1 ± sqrt(2)`, `(2, 3)` (several values in brackets), no solution and all
 * numbers as a claim about one unknown. Null where the answer is of another form, an inequality or an interval for instance.
 */
export function claimOf(answer: Tree, unknown: string): Claim | null {
  if (answer.kind === 'none') return { kind: 'values', values: [] };
  if (answer.kind === 'everything') return { kind: 'everything' };
  if (answer.kind === 'numbers') return answer.name === 'R' ? { kind: 'everything' } : null;
  const values = valuesOf(answer, unknown);
  return values === null ? null : { kind: 'values', values };
}

function valuesOf(answer: Tree, unknown: string): readonly Tree[] | null {
  switch (answer.kind) {
    case 'relation':
      return ofRelation(answer.operands, answer.operators, unknown);
    case 'or':
    case 'and':
      return allOf(answer.of, unknown);
    case 'list':
    case 'set':
    case 'tuple':
      return allOf(answer.items, unknown);
    case 'union':
      return answer.of.every((part) => part.kind === 'set') ? allOf(answer.of, unknown) : null;
    default:
      return isValue(answer) ? signs(answer) : null;
  }
}

function allOf(parts: readonly Tree[], unknown: string): readonly Tree[] | null {
  const all = parts.map((part) => valuesOf(part, unknown));
  return all.includes(null) ? null : all.flatMap((each) => each ?? []);
}

function ofRelation(operands: readonly Tree[], operators: readonly string[], unknown: string): readonly Tree[] | null {
  const [left, right] = operands;
  if (left === undefined || right === undefined || operators.length !== 1) return null;
  const isUnknown = (tree: Tree) => tree.kind === 'symbol' && tree.name === unknown;
  if (operators[0] === 'in') return isUnknown(left) && right.kind === 'set' ? valuesOf(right, unknown) : null;
  if (operators[0] !== '=') return null;
  if (isUnknown(left)) return right.kind === 'relation' ? null : valuesOf(right, unknown);
  return isUnknown(right) ? valuesOf(left, unknown) : null;
}

/** Both values of an expression with one `±`; null for several of them, which may go together in more than one way. */
export function signs(tree: Tree): readonly Tree[] | null {
  const count = countSigns(tree);
  if (count === 0) return [tree];
  if (count > 1) return null;
  const taken = (upper: boolean) =>
    mapTree(tree, (part) => {
      if (part.kind !== 'plusminus') return part;
      return (part.upper === '+') === upper ? part.of : neg(part.of);
    });
  return [taken(true), taken(false)];
}

function countSigns(tree: Tree): number {
  return children(tree).reduce((sum, child) => sum + countSigns(child), tree.kind === 'plusminus' ? 1 : 0);
}

/** Whether a tree is an expression: something with a value, no set or word. */
export function isValue(tree: Tree): boolean {
  return hasValue(tree) || tree.kind === 'plusminus';
}
