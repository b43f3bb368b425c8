import type { EqualityOptions } from './equality.ts';
import type { Condition } from './kernels/domain.ts';
import type { Assumptions } from './kernels/lowering.ts';
import { printSum } from './kernels/tree-of-sum.ts';

const signs = { nonzero: '!= 0', nonnegative: '>= 0', positive: '> 0' } as const;

/** Conditions in words: `x - 1 != 0 and y > 0`. */
export function printConditions(conditions: readonly Condition[]): string {
  return conditions.map(({ kind, sum }) => `${printSum(sum)} ${signs[kind]}`).join(' and ');
}

/** What the options say of symbols. */
export function assumptionsOf({ positive, integer }: EqualityOptions): Assumptions {
  return { positive: positive ?? none, integer: integer ?? none };
}

const none: ReadonlySet<string> = new Set();
