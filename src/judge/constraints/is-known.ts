import type { FunctionName, Tree } from '../../math/tree.ts';
import { children } from '../../math/walk.ts';

const functions: ReadonlySet<FunctionName> = new Set<FunctionName>(['abs', 'ln', 'log', 'exp', 'percent']);

/** Trigonometric functions and the degree sign, which equations in one unknown may have too. */
export const waves: ReadonlySet<FunctionName> = new Set(['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'degrees']);
const none: ReadonlySet<FunctionName> = new Set();

/**
 * Whether an expression is made of numbers, symbols, the four operations, powers, roots, absolute values, exponentials and logarithms, and of
 * other functions that are named.
 */
export function isKnown(tree: Tree, more: ReadonlySet<FunctionName> = none): boolean {
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
      return children(tree).every((child) => isKnown(child, more));
    case 'call':
      return (functions.has(tree.name) || more.has(tree.name)) && tree.args.every((arg) => isKnown(arg, more));
    default:
      return false;
  }
}
