import type { Tree } from '../../math/tree.ts';
import { children } from '../../math/walk.ts';

/** Whether something that angles are measured by stands in a tree: pi, degrees, or the set of whole numbers that counts turns. */
export function holdsTurns(tree: Tree): boolean {
  if (tree.kind === 'constant' && tree.name === 'pi') return true;
  if (tree.kind === 'numbers' || (tree.kind === 'call' && tree.name === 'degrees')) return true;
  return children(tree).some(holdsTurns);
}
