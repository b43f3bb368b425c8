import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { isKnown } from '../../constraints/is-known.ts';
import type { Definitions, Holes } from '../../statement/phrase.ts';
import { functionOf } from '../given-function.ts';
import { type Question } from '../table-kind.ts';

export const find = '(find|what is|what are|determine|calculate|compute|give|identify|state)';
export const theFunction =
  '[the] [(given|following)] [(function|functions|equation|graph of|graph|parabola|quadratic|line|polynomial|rational function|absolute value function|quadratic function|linear equation)] [(given|defined|whose function is given)] [(by|of|whose function is)] [the] [(equation|function)] {f:any}';

/** A function from the hole `f`, with whatever other trees stand beside it. */
export function withFunction(...names: readonly string[]): Question['given'] {
  return (holes: Holes, written: Holes, definitions: Definitions) => {
    const f = functionOf(holes.get('f'), definitions) ?? functionOf(written.get('f'), definitions);
    // Kept as an expression in its one symbol, so that it says which function it is by itself.
    if (f === null || !isKnown(f.body) || symbolsOf(f.body).length !== 1) return null;
    const others = names.flatMap((name) => holes.get(name) ?? []);
    return others.length === names.length ? [f.body, ...others] : null;
  };
}

/** `y = ...`, `g(x) = ...`. */
export function sideOfDefinition(answer: Tree): Tree | null {
  if (answer.kind !== 'relation' || answer.operators.length !== 1 || answer.operators[0] !== '=') return null;
  const [left, right] = answer.operands;
  return (left?.kind === 'apply' || left?.kind === 'symbol') && right !== undefined ? right : null;
}
