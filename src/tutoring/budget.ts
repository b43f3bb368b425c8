import type { Limits } from '../tiers/proposal.ts';

/** What one solve may use. Set by policy; a stage may tighten it on the way down, never extend it. */
export interface Budget {
  /** On the clock of `performance.now()`, in milliseconds. */
  readonly deadlineAtMs: number;
  readonly signal: AbortSignal;
  readonly purse: Limits['purse'];
  readonly journal?: NonNullable<Limits['journal']>;
}

export function budgetOf(
  deadlineMs: number,
  signal: AbortSignal,
  purse: Limits['purse'],
  journal?: Limits['journal'],
): Budget {
  return { deadlineAtMs: performance.now() + deadlineMs, signal, purse, ...(journal === undefined ? {} : { journal }) };
}

/** What is left of it, as the stages below take it; never negative. */
export function limitsOf({ deadlineAtMs, ...shared }: Budget): Limits {
  return { remainingMs: Math.max(0, deadlineAtMs - performance.now()), ...shared };
}
