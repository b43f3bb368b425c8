import { num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree } from '../../math/walk.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import { Evaluation } from '../equality/values/evaluate.ts';

/**
 * Whether a constant expression has a real value: decided by rigorous evaluation, where parts under an even root that are exactly zero
 * though they do not look it are found by {@link decideEquality}. Null where it is not settled.
 */
export function isDefined(tree: Tree): boolean | null {
  const value = new Evaluation(new Map(), 256).value(tree);
  if (value !== 'unknown') return value !== 'undefined';
  const cleared = mapTree(tree, (part) =>
    part.kind === 'root' && isZero(part.radicand) ? num(0) : part.kind === 'call' && isZero(part) ? num(0) : part,
  );
  const again = new Evaluation(new Map(), 256).value(cleared);
  return again === 'unknown' ? null : again !== 'undefined';
}

function isZero(tree: Tree): boolean {
  return decideEquality(tree, num(0)).kind === 'equal';
}

/** Whether no division in a constant expression is by zero, over the complex numbers; other partial functions are not settled. */
export function isDefinedOverComplex(tree: Tree): boolean {
  let isSettled = true;
  mapTree(tree, (part) => {
    const divisor = part.kind === 'div' ? part.under : part.kind === 'pow' ? part.base : null;
    const isHarmless = part.kind === 'pow' && part.exponent.kind === 'number' && part.exponent.value.sign() > 0;
    if (divisor !== null && !isHarmless && decideEquality(divisor, num(0)).kind !== 'different') isSettled = false;
    if (part.kind === 'call') isSettled = false;
    return part;
  });
  return isSettled;
}
