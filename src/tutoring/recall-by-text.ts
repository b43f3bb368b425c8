import { LRUCache } from 'lru-cache';
import { isVerified } from './assurance.ts';
import type { News } from './news.ts';
import type { SolutionStore } from './ports.ts';
import { SharedReads } from './shared-reads.ts';
import type { Solution } from './solution.ts';

/** How many answers, and how many changes heard of, are held, and for how long at most an answer is, in milliseconds. */
const [heldAnswers, heldChanges, heldForMs] = [5_000, 20_000, 60_000];

/**
 * Recalls solutions by their text, and holds the verified ones that are asked for again and again, so that these cost no query. What is held is let go as soon as
 * there is news of it, which is when a change is committed anywhere; while news may be missed, nothing is held and every recall is a query.
 */
export class RecallByText {
  private readonly held = new LRUCache<string, Solution>({ max: heldAnswers, ttl: heldForMs });
  private readonly keys = new Map<string, string>();
  /** When each row was last heard of, by a count of what was heard: a row that was read before its change was heard of is not held. */
  private readonly heard = new LRUCache<string, number>({ max: heldChanges });
  private count = 0;
  private readonly reads = new SharedReads((textKey) => this.read(textKey));

  constructor(
    private readonly solutions: Pick<SolutionStore, 'findByText'>,
    private readonly news: News,
  ) {
    news.on('solution', (id) => this.hear(id));
  }

  /** The solution in force under this text key, as the store has it. */
  async find(textKey: string): Promise<Solution | null> {
    const held = this.news.isLive ? this.held.get(textKey) : undefined;
    return held ?? this.reads.read(textKey);
  }

  private async read(textKey: string): Promise<Solution | null> {
    const before = this.count;
    const found = await this.solutions.findByText(textKey);
    if (found !== null && this.news.isLive && isKeptForGood(found)) this.hold(textKey, found, before);
    return found;
  }

  private hold(textKey: string, solution: Solution, readAt: number): void {
    // More was heard meanwhile than is remembered, or this very row has changed.
    if (this.count - readAt >= heldChanges || (this.heard.get(solution.id) ?? -1) >= readAt) return;
    this.held.set(textKey, solution);
    this.keys.set(solution.id, textKey);
    if (this.keys.size > 2 * heldAnswers) this.forgetKeys();
  }

  private hear(id: string | null): void {
    if (id === null) {
      this.count += heldChanges;
      this.held.clear();
      this.keys.clear();
      return;
    }
    this.heard.set(id, this.count++);
    const textKey = this.keys.get(id);
    if (textKey === undefined) return;
    this.held.delete(textKey);
    this.keys.delete(id);
  }

  /** Keys of answers that fell out by age are of no use. */
  private forgetKeys(): void {
    for (const [id, textKey] of this.keys) if (!this.held.has(textKey)) this.keys.delete(id);
  }
}

function isKeptForGood(solution: Solution): boolean {
  return solution.state === 'SOLVED' && solution.expiresAt === null && isVerified(solution.assurance);
}
