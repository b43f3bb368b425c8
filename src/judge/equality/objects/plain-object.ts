import type { Tree } from '../../../math/tree.ts';
import { children } from '../../../math/walk.ts';
import { matrixValue, treeOfMatrixValue } from '../../algebra/matrix-value.ts';
import { bothSigns } from './plus-minus.ts';
import { withoutAngleUnits } from './quantities.ts';

/**
 * An answer in its plainest form, one step: `±2` is the list 2, -2; `6 and 8` a list; a set without members is "no solution"; a chain `x = 1 + 1 = 2` an
 * equation with its last value; a product of matrices the matrix; a set builder whose condition names its variable the condition. Returned itself where nothing is plainer.
 */
export function plainObject(tree: Tree): Tree {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.of.some(isStatement) ? tree : plainObject({ kind: 'list', items: tree.of });
    case 'list':
    case 'set':
      return plainItems(tree);
    case 'quantity':
      return plainQuantity(tree);
    case 'relation':
      return plainMembership(tree);
    case 'add':
    case 'mul':
    case 'div':
    case 'plusminus':
    case 'pow':
    case 'root': {
      const both = bothSigns(tree);
      return both === null ? plainMatrix(tree) : { kind: 'list', items: both };
    }
    case 'neg':
      return plainMatrix(tree);
    default:
      return tree;
  }
}

/** A product, sum or power of matrices as the matrix that it comes to. */
function plainMatrix(tree: Tree): Tree {
  const value = holdsMatrix(tree) ? matrixValue(tree) : null;
  return value === null ? tree : treeOfMatrixValue(value);
}

function holdsMatrix(tree: Tree): boolean {
  return tree.kind === 'matrix' || children(tree).some(holdsMatrix);
}

function isStatement(tree: Tree): boolean {
  return tree.kind === 'relation' || tree.kind === 'and' || tree.kind === 'or';
}

function plainItems(tree: Extract<Tree, { kind: 'list' | 'set' }>): Tree {
  const [only] = tree.items;
  if (only === undefined) return { kind: 'none' };
  if (tree.kind === 'list' && tree.items.length === 1) return only;
  const isSpread = tree.items.some((item) => !isStatement(item) && bothSigns(item) !== null);
  return isSpread
    ? { ...tree, items: tree.items.flatMap((item) => (isStatement(item) ? [item] : (bothSigns(item) ?? [item]))) }
    : tree;
}

/** An angle in degrees or radians is a value; a percentage in words is one too. */
function plainQuantity(tree: Extract<Tree, { kind: 'quantity' }>): Tree {
  const angle = withoutAngleUnits(tree);
  if (angle !== tree) return angle;
  return tree.unit === 'unit' && tree.value.kind === 'number' ? tree.value : tree;
}

/** `x ∈ {1, 2}` and `x ∈ [0, 1]` name the set; `D = (0, 1)` stays an equation. */
function plainMembership(tree: Extract<Tree, { kind: 'relation' }>): Tree {
  const [member, set] = tree.operands;
  const isMembership = tree.operators.length === 1 && tree.operators[0] === 'in';
  return isMembership && member?.kind === 'symbol' && set !== undefined ? set : tree;
}
