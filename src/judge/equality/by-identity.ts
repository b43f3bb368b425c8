import { within } from '../../exact/effort.ts';
import type { Equality, EqualityOptions } from './equality.ts';
import { findComplexWitness } from './kernels/complex-witness.ts';
import type { Condition } from './kernels/domain.ts';
import { compareByKernels, type Identity } from './kernels/identity.ts';
import { printSum } from './kernels/tree-of-sum.ts';
import type { Pair } from './pair.ts';
import { points, printPoint } from './witness.ts';

const allowance = { identity: 2_000_000, witness: 500_000 } as const;

/**
 * Equal by an identity of kernels; where one side alone has no value at some points, undecided, with the assumption that would do. Different
 * where only one side divides by zero throughout, or where complex values differ. Null where nothing was shown.
 */
export function byIdentity(pair: Pair): Equality | null {
  const shown = within(allowance.identity, () => compareByKernels(pair.left, pair.right, pair.options));
  if (shown.kind === 'exhausted') return null;
  switch (shown.value.kind) {
    case 'identical':
      return { kind: 'equal', method: 'identity', evidence: vanishes };
    case 'identical-where':
      return underConditions(shown.value.conditions, pair.options);
    case 'never-defined':
      return { kind: 'different', method: 'domain', evidence: 'only one of the two divides by zero at every point' };
    case 'not-shown':
      return byForms(pair, shown.value);
  }
}

const vanishes = 'the difference vanishes after rewriting into exponentials, logarithms and roots';
const signs = { nonzero: '!= 0', nonnegative: '>= 0', positive: '> 0' } as const;

function underConditions(conditions: readonly Condition[], options: EqualityOptions): Equality {
  const assumption = conditions.map(({ kind, sum }) => `${printSum(sum)} ${signs[kind]}`).join(' and ');
  if (options.ignoreRemovable && conditions.every(({ kind }) => kind === 'nonzero'))
    return { kind: 'equal', method: 'identity', evidence: `${vanishes}, wherever ${assumption}` };
  return { kind: 'undecided', reason: `equal where ${assumption}; elsewhere only one of the two has a value` };
}

/** Where i or an integral occurs trees have no value that is known: the forms are enclosed, as complex numbers. */
function byForms(pair: Pair, { forms }: Extract<Identity, { kind: 'not-shown' }>): Equality | null {
  if (forms === null) return null;
  const [left, right] = forms;
  const at = points(pair.left, pair.right, pair.seed, pair.options, 6);
  const found = within(allowance.witness, () => findComplexWitness(left, right, at));
  if (found.kind === 'exhausted' || found.value === null) return null;
  const values = `the one is about ${found.value.left}, the other ${found.value.right}`;
  return { kind: 'different', method: 'witness', evidence: `${printPoint(found.value.point)}${values}` };
}
