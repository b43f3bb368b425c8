import type { Tree } from '../../math/tree.ts';
import { children, symbolsOf } from '../../math/walk.ts';
import type { Definitions } from './phrase.ts';

/**
 * Whether a task's trees use one letter for two things, so that some word or bracket was misread: a function of the statement's own as a factor (`f{(x)}`
 * taken for a product), a value given to a letter that is still in the task ("the derivative by x, at x = 1"; "f(x) = ax", and a = 2 said later), i as the imaginary
 * unit beside j, which are unit vectors together, a differential (`dy/dx`) or a word taken for a name, `mod` beside what is
 * no number.
 */
export function mixesMeanings(trees: readonly Tree[], names: readonly string[], definitions: Definitions): boolean {
  if (names.some((name) => definitions.get(name)?.parameters.length === 0)) return true;
  const symbols = new Set(trees.flatMap(symbolsOf));
  if ([...symbols].some((name) => isNoName.test(name)) || trees.some(hasOpenRemainder)) return true;
  const functions = [...definitions].filter(([, { parameters }]) => parameters.length > 0).map(([name]) => name);
  return functions.some((name) => symbols.has(name)) || (symbols.has('j') && trees.some(hasImaginaryUnit));
}

/** `dy`, and words that join what a sentence says. */
const isNoName = /^(?:d[a-z]|and|or|of|to|by|from|with|than|then|the|is|are|not|if)$/;

/** `x^2 mod 7`: a congruence of polynomials rather than a remainder. */
function hasOpenRemainder(tree: Tree): boolean {
  if (tree.kind === 'call' && tree.name === 'mod') return symbolsOf(tree).length > 0 || hasImaginaryUnit(tree);
  return children(tree).some(hasOpenRemainder);
}

function hasImaginaryUnit(tree: Tree): boolean {
  return (tree.kind === 'constant' && tree.name === 'i') || children(tree).some(hasImaginaryUnit);
}
