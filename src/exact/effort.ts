/**
 * Counted effort: exact algorithms say what they are about to spend, and stop when the allowance of the present
 * judgement is used up. The count is the same on every machine and every run, so a judgement never depends on load;
 * the clock, kept outside, only kills.
 *
 * The allowance is ambient (one per thread): a worker judges one thing at a time, and passing a counter through every
 * arithmetic operation would hide the mathematics.
 */

/** Thrown by {@link spend} when the allowance is used up; caught by {@link within} and nowhere else. */
class EffortExceeded extends Error {}

let remaining = Number.POSITIVE_INFINITY;

/** Uses `units` of the present allowance. One unit is about one operation on numbers of machine-word size. */
export function spend(units: number): void {
  remaining -= units;
  if (remaining < 0) throw new EffortExceeded('the allowance of exact operations is used up');
}

/** What is left of the present allowance; infinite outside {@link within}. */
export function effortLeft(): number {
  return remaining;
}

/**
 * Runs `work` with at most `units` of effort, never more than its caller has left.
 * @returns the result, or `{ kind: 'exhausted' }` when the allowance did not suffice.
 */
export function within<T>(units: number, work: () => T): { kind: 'done'; value: T } | { kind: 'exhausted' } {
  const outer = remaining;
  const allowance = Math.min(units, outer);
  remaining = allowance;
  try {
    return { kind: 'done', value: work() };
  } catch (error) {
    if (error instanceof EffortExceeded) return { kind: 'exhausted' };
    throw error;
  } finally {
    remaining = outer - (allowance - Math.max(remaining, 0));
  }
}
