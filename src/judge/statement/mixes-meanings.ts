import type { Tree } from '../../math/tree.ts';
import { children, symbolsOf } from '../../math/walk.ts';
import type { Definitions } from './phrase.ts';

/**
 * Whether a task's trees use one letter for two things, so that some word or bracket was misread: a function of the statement's own as a factor (`f{(x)}`
 * taken for a product), a value given to the very letter that the task is about ("the derivative by x, at x = 1"), or i as the imaginary unit beside j, which are
 * unit vectors together.
 */
export function mixesMeanings(trees: readonly Tree[], names: readonly string[], definitions: Definitions): boolean {
  if (names.some((name) => definitions.get(name)?.parameters.length === 0)) return true;
  const symbols = new Set(trees.flatMap(symbolsOf));
  const functions = [...definitions].filter(([, { parameters }]) => parameters.length > 0).map(([name]) => name);
  return functions.some((name) => symbols.has(name)) || (symbols.has('j') && trees.some(hasImaginaryUnit));
}

function hasImaginaryUnit(tree: Tree): boolean {
  return (tree.kind === 'constant' && tree.name === 'i') || children(tree).some(hasImaginaryUnit);
}
