/** What there is news about. */
export type Topic = 'solution' | 'escalation' | 'asking';

/** Hears which row changed; null where news may have been missed, so that whatever is known must be looked up again. */
export type Hear = (id: string | null) => void;

/**
 * Tells every instance which rows changed, as soon as the transaction that changed them is committed, and not if it is not. News is a hint
 * to look: it carries no content, may come twice, and where it may have been lost everybody is told to look at everything again.
 */
export abstract class News {
  /** Whether every change is heard of as soon as it is committed; false while the connection is down or does not answer. */
  abstract readonly isLive: boolean;

  /** @returns what ends the hearing */
  abstract on(topic: Topic, hear: Hear): () => void;
}
