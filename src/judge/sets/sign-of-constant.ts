import { Rational } from '../../exact/rational.ts';
import { num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { compareByKernels } from '../equality/kernels/identity.ts';
import { KernelTable } from '../equality/kernels/kernel.ts';
import { lower } from '../equality/kernels/lowering.ts';
import { signOfConstant as signOfForm } from '../equality/kernels/power-rules.ts';
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
  return signByKernels(tree);
}

function signByKernels(tree: Tree): ExactSign {
  const lowered = lower(tree, new KernelTable(), {});
  if (lowered === null) return null;
  if (lowered.domain.isEmpty) return 'undefined';
  if (lowered.domain.conditions.length > 0) return null;
  const sign = lowered.form.isReal ? signOfForm(lowered.form) : null;
  return sign ?? (compareByKernels(tree, num(0), {}).kind === 'identical' ? 0 : null);
}
