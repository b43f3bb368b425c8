import type { FunctionName, Tree } from '../../math/tree.ts';
import { children } from '../../math/walk.ts';

const functions: ReadonlySet<FunctionName> = new Set<FunctionName>(['abs', 'ln', 'log', 'exp', 'percent']);

/** Whether an expression is made of numbers, symbols, the four operations, powers, roots, absolute values, exponentials and logarithms. */
export function isKnown(tree: Tree): boolean {
  switch (tree.kind) {
    case 'number':
    case 'symbol':
    case 'mixed':
      return true;
    case 'constant':
      return tree.name === 'pi' || tree.name === 'e';
    case 'add':
    case 'mul':
    case 'div':
    case 'neg':
    case 'pow':
    case 'root':
    case 'relation':
      return children(tree).every(isKnown);
    case 'call':
      return functions.has(tree.name) && tree.args.every(isKnown);
    default:
      return false;
  }
}
