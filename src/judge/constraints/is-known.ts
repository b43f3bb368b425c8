import type { FunctionName, Tree } from '../../math/tree.ts';
import { children } from '../../math/walk.ts';

const functions: ReadonlySet<FunctionName> = new Set<FunctionName>(['abs', 'ln', 'log', 'exp', 'percent']);
const withWaves: ReadonlySet<FunctionName> = new Set<FunctionName>([
  ...functions,
  ...(['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'degrees'] as const),
]);

/** Whether an expression is made of numbers, symbols, the four operations, powers, roots, absolute values, exponentials and logarithms. */
export function isKnown(tree: Tree): boolean {
  return isMadeWith(tree, functions);
}

/** The same with trigonometric functions and the degree sign, which equations in one unknown may have too. */
export function isKnownOrWave(tree: Tree): boolean {
  return isMadeWith(tree, withWaves);
}

function isMadeWith(tree: Tree, allowed: ReadonlySet<FunctionName>): boolean {
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
      return children(tree).every((child) => isMadeWith(child, allowed));
    case 'call':
      return allowed.has(tree.name) && tree.args.every((arg) => isMadeWith(arg, allowed));
    default:
      return false;
  }
}
