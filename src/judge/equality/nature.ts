import type { Tree } from '../../math/tree.ts';

/** The three ways of being compared: by value, by solutions, and by what the object is. */
export type Nature = 'expression' | 'relation' | 'object';

export function natureOf(tree: Tree): Nature {
  switch (tree.kind) {
    case 'relation':
    case 'and':
    case 'or':
      return 'relation';
    case 'list':
    case 'tuple':
    case 'set':
    case 'builder':
    case 'interval':
    case 'union':
    case 'intersection':
    case 'difference':
    case 'numbers':
    case 'matrix':
    case 'vector':
    case 'ratio':
    case 'quantity':
    case 'text':
    case 'choice':
    case 'bool':
    case 'none':
    case 'everything':
    case 'undefined':
      return 'object';
    default:
      return 'expression';
  }
}
