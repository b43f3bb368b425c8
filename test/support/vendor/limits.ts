import type { CallLimits } from '../../../src/llm/language-model.ts';
import { Purse } from '../../../src/llm/purse.ts';

/** Pays for everything. */
export class OpenPurse extends Purse {
  async reserve(): Promise<{ settle(): Promise<void> }> {
    return { settle: async () => undefined };
  }
}

/** Limits of a call that tests narrow down. */
export function limits(narrower: Partial<CallLimits> = {}): CallLimits {
  return {
    remainingMs: 5_000,
    idleMs: 5_000,
    signal: new AbortController().signal,
    purse: new OpenPurse(),
    ...narrower,
  };
}
