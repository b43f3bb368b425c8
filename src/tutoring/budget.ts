/** What one solve may use. Set by policy; a stage may tighten it on the way down, never extend it. */
export interface Budget {
  /** On the clock of `performance.now()`, in milliseconds. */
  readonly deadlineAtMs: number;
  readonly signal: AbortSignal;
}

export function budgetOf(deadlineMs: number, signal: AbortSignal): Budget {
  return { deadlineAtMs: performance.now() + deadlineMs, signal };
}

/** What is left of it, as the stages below take it; never negative. */
export function limitsOf(budget: Budget): { readonly remainingMs: number; readonly signal: AbortSignal } {
  return { remainingMs: Math.max(0, budget.deadlineAtMs - performance.now()), signal: budget.signal };
}
