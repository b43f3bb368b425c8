import type { ModelReply } from './language-model.ts';

/**
 * What the calls of one solve came to. Whoever takes the solve up again, because an instance died, reads it instead of paying for the same
 * calls once more.
 */
export abstract class CallJournal {
  /** The oldest reply under this key that was not taken yet; null where the call has to be made. */
  abstract take(key: string): ModelReply | null;
  /** Settles when the reply is written, or cannot be: what was paid for is used all the same. Never rejects. */
  abstract keep(key: string, reply: ModelReply): Promise<void>;
}
