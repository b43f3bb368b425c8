import type { Limits } from './proposal.ts';

/** Limits as they stand at each moment: what is left of the time shrinks while a stage works. */
export function ticking(limits: Limits): () => Limits {
  const endsAtMs = performance.now() + limits.remainingMs;
  return () => ({ ...limits, remainingMs: Math.max(0, endsAtMs - performance.now()) });
}

/** Whether there is nothing left to work with. */
export function isOver({ remainingMs, signal }: Limits): boolean {
  return remainingMs <= 0 || signal.aborted;
}
