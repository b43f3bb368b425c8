import { sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { signOfConstant } from '../sets/sign-of-constant.ts';
import type { Asked } from './task-kind.ts';

type Order = NonNullable<Asked['order']>;

/** Whether the values of an answer stand in the order asked for, points by their first coordinates and then by their second; null where two of them could not be compared. */
export function isInOrder(answer: Tree, order: Order): boolean | null {
  const items = itemsOf(answer);
  const signs = items.slice(1).map((item, index) => signBetween(items[index] ?? item, item));
  if (signs.includes(null)) return null;
  return signs.every((sign) => sign === (order === 'increasing' ? -1 : 1));
}

/** The answer with its values in the order asked for; as it is where they could not be compared. */
export function putInOrder(answer: Tree, order: Order): Tree {
  if (answer.kind !== 'list' && answer.kind !== 'set') return answer;
  const { items } = answer;
  if (items.some((a) => items.some((b) => a !== b && signBetween(a, b) === null))) return answer;
  const sorted = items.toSorted((a, b) => (signBetween(a, b) ?? 0) * (order === 'increasing' ? 1 : -1));
  return { kind: 'list', items: sorted };
}

function itemsOf(answer: Tree): readonly Tree[] {
  switch (answer.kind) {
    case 'list':
    case 'set':
      return answer.items;
    case 'and':
    case 'or':
      return answer.of;
    default:
      return [answer];
  }
}

/** Points by the first coordinate, then by the second. */
function signBetween(a: Tree, b: Tree): -1 | 0 | 1 | null {
  const first = signOfDifference(sizeOf(a, 0), sizeOf(b, 0));
  return first === 0 && a.kind === 'tuple' && b.kind === 'tuple' ? signOfDifference(sizeOf(a, 1), sizeOf(b, 1)) : first;
}

function signOfDifference(a: Tree, b: Tree): -1 | 0 | 1 | null {
  const difference = sub(a, b);
  const sign = symbolsOf(difference).length > 0 ? null : signOfConstant(difference);
  return sign === 'undefined' ? null : sign;
}

/** A coordinate of a point, the right side of `x = 3`. */
function sizeOf(item: Tree, coordinate: number): Tree {
  if (item.kind === 'tuple') return item.items[coordinate] ?? item;
  return item.kind === 'relation' ? (item.operands.at(-1) ?? item) : item;
}
