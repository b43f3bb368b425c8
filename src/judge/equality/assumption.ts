import type { Condition } from './kernels/domain.ts';
import { printSum } from './kernels/tree-of-sum.ts';

const signs = { nonzero: '!= 0', nonnegative: '>= 0', positive: '> 0' } as const;

/** Conditions in words: `x - 1 != 0 and y > 0`. */
export function printConditions(conditions: readonly Condition[]): string {
  return conditions.map(({ kind, sum }) => `${printSum(sum)} ${signs[kind]}`).join(' and ');
}
