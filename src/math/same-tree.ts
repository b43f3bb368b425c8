import type { Tree } from './tree.ts';
import { children } from './walk.ts';

/**
 * True where two trees are written the same: the same nodes in the same places. `0.5` and `0.50` are not the same tree, nor are
 * `1/2` and the number one half.
 */
export function sameTree(a: Tree, b: Tree): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind || !sameLabel(a, b)) return false;
  const [left, right] = [children(a), children(b)];
  return left.length === right.length && left.every((child, i) => sameTree(child, right[i] ?? child));
}

/** What a node holds besides its children. */
function sameLabel(a: Tree, b: Tree): boolean {
  return label(a) === label(b);
}

function label(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return `${tree.value} ${tree.decimals ?? 0} ${tree.repeating ?? ''}`;
    case 'symbol':
    case 'constant':
    case 'call':
    case 'numbers':
      return tree.name;
    case 'apply':
      return `${tree.name} ${tree.primes ?? 0} ${tree.inverse ?? false}`;
    case 'plusminus':
      return tree.upper;
    case 'mixed':
      return `${tree.whole} ${tree.over} ${tree.under}`;
    case 'based':
      return `${tree.digits} ${tree.base}`;
    case 'derivative':
      return `${tree.variable} ${tree.order}`;
    case 'limit':
      return `${tree.variable} ${tree.side}`;
    case 'integral':
    case 'sum':
    case 'product':
      return tree.variable;
    case 'relation':
      return tree.operators.join(' ');
    case 'interval':
      return `${tree.lowClosed} ${tree.highClosed}`;
    case 'matrix':
      return `${tree.rows.map((row) => row.length).join(' ')} ${tree.bars ?? false}`;
    case 'quantity':
      return tree.unit;
    case 'text':
      return tree.text;
    case 'choice':
      return tree.letter;
    case 'bool':
      return String(tree.value);
    case 'add':
    case 'mul':
    case 'div':
    case 'neg':
    case 'pow':
    case 'root':
    case 'and':
    case 'or':
    case 'list':
    case 'tuple':
    case 'set':
    case 'vector':
    case 'builder':
    case 'union':
    case 'intersection':
    case 'difference':
    case 'ratio':
    case 'none':
    case 'everything':
    case 'undefined':
      return '';
  }
}
