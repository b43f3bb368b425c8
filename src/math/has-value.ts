import type { Tree } from './tree.ts';

/** Whether a tree is built as one value is: by arithmetic, powers, roots and functions. No collection, relation, word, plus-minus or unevaluated operator of calculus. */
export function hasValue(tree: Tree): boolean {
  switch (tree.kind) {
    case 'number':
    case 'symbol':
    case 'constant':
    case 'add':
    case 'mul':
    case 'div':
    case 'neg':
    case 'pow':
    case 'root':
    case 'call':
    case 'apply':
    case 'mixed':
    case 'based':
      return true;
    default:
      return false;
  }
}
