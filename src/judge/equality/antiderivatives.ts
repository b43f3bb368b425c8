import type { Tree } from '../../math/tree.ts';
import { children, mapTree } from '../../math/walk.ts';
import { differentiate } from '../calculus/differentiate.ts';

/** The variables of the indefinite integrals in an expression, which stand for antiderivatives up to a constant. */
export function variablesOfIntegration(tree: Tree): readonly string[] {
  const own = tree.kind === 'integral' && tree.from === undefined ? [tree.variable] : [];
  return [...own, ...children(tree).flatMap(variablesOfIntegration)];
}

/** The expression with every derivative that is written in it carried out, as far as the rules go. */
export function withDerivatives(tree: Tree): Tree {
  return mapTree(tree, (part) => {
    if (part.kind !== 'derivative') return part;
    let slope: Tree | null = part.body;
    for (let k = 0; k < part.order && slope !== null; k += 1) slope = differentiate(slope, part.variable);
    return slope ?? part;
  });
}
