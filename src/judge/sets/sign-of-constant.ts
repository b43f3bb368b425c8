import { Rational } from '../../exact/rational.ts';
import { num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { constantIsZero } from '../equality/kernels/constant-zero.ts';
import { compareByKernels } from '../equality/kernels/identity.ts';
import { KernelTable } from '../equality/kernels/kernel.ts';
import { lower } from '../equality/kernels/lowering.ts';
import { Evaluation } from '../equality/values/evaluate.ts';

/** 'undefined' where the constant has no real value; null where we could not tell. */
export type ExactSign = -1 | 0 | 1 | 'undefined' | null;

const precisions = [64, 256] as const;

/**
 * The exact sign of an expression without symbols: by enclosures where it is not zero, by the separation bound of its kernels where it
 * is. Real meaning throughout.
 */
export function signOfConstant(tree: Tree): ExactSign {
  for (const precision of precisions) {
    const evaluation = new Evaluation(new Map(), precision);
    const value = evaluation.value(tree);
    if (value === 'undefined') return 'undefined';
    if (value === 'unknown') continue;
    const sign = value instanceof Rational ? value.sign() : evaluation.arithmetic.sign(value);
    if (sign !== null) return sign;
  }
  return isZeroConstant(tree) ? 0 : null;
}

function isZeroConstant(tree: Tree): boolean {
  const lowered = lower(tree, new KernelTable(), {});
  if (lowered === null || lowered.domain.isEmpty || lowered.domain.conditions.length > 0) return false;
  if (lowered.form.isReal && constantIsZero(lowered.form.over) === true) return true;
  return compareByKernels(tree, num(0), {}).kind === 'identical';
}
