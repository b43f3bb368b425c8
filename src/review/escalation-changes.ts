import type { News } from '../tutoring/news.ts';
import type { Escalation } from './escalation.ts';
import type { EscalationFilter, ReviewStore } from './review-store.ts';

/** The most states that wait for a slow reader; of more, the oldest are left out, since each is a full snapshot. */
const longestBacklog = 200;
/** How many are looked up in one query, and how long a lookup that failed rests before it is tried again, in milliseconds. */
const [lookedUpAtOnce, restMs] = [200, 1_000];
/** How far back is looked for what was missed while there was no news: clocks of instances and the database may differ, in milliseconds. */
const overlapMs = 10_000;

const ended: IteratorResult<Escalation> = { value: undefined, done: true };

/**
 * The escalations that match a filter, each as it changes; one that was told before is told once more when it stops matching, so that a list can drop it.
 * A plain iterator and no generator, because a generator that waits for its next event cannot be ended from outside.
 */
export class EscalationChanges implements AsyncIterableIterator<Escalation> {
  private readonly backlog: Escalation[] = [];
  private readonly readers: ((result: IteratorResult<Escalation>) => void)[] = [];
  private readonly changed = new Set<string>();
  private readonly told = new Set<string>();
  private hasMissed = false;
  private isLooking = false;
  private isEnded = false;
  private lookedAt = new Date();
  private readonly endHearing: () => void;

  constructor(
    private readonly store: Pick<ReviewStore, 'findMatching' | 'changedSince'>,
    news: News,
    private readonly filter: EscalationFilter,
  ) {
    this.endHearing = news.on('escalation', (id) => this.hear(id));
  }

  next(): Promise<IteratorResult<Escalation>> {
    const value = this.backlog.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (this.isEnded) return Promise.resolve(ended);
    return new Promise((resolve) => this.readers.push(resolve));
  }

  return(): Promise<IteratorResult<Escalation>> {
    this.isEnded = true;
    this.endHearing();
    this.backlog.length = 0;
    for (const reader of this.readers.splice(0)) reader(ended);
    return Promise.resolve(ended);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private hear(id: string | null): void {
    if (id === null) this.hasMissed = true;
    else this.changed.add(id);
    if (!this.isLooking) void this.look();
  }

  /** What changes while one lookup runs is looked up in the next. */
  private async look(): Promise<void> {
    this.isLooking = true;
    while (!this.isEnded && (this.hasMissed || this.changed.size > 0)) {
      try {
        if (this.hasMissed) await this.findMissed();
        await this.lookUp([...this.changed].slice(0, lookedUpAtOnce));
      } catch {
        // The database is away, which others say: what is to be looked up is still known, and is looked up when it is back.
        await new Promise((resolve) => setTimeout(resolve, restMs).unref());
      }
    }
    this.isLooking = false;
  }

  private async findMissed(): Promise<void> {
    this.hasMissed = false;
    try {
      const since = new Date(this.lookedAt.getTime() - overlapMs);
      for (const id of await this.store.changedSince(since)) this.changed.add(id);
    } catch (error) {
      this.hasMissed = true;
      throw error;
    }
  }

  private async lookUp(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.changed.delete(id);
    const lookedAt = new Date();
    try {
      const matching = await this.store.findMatching(ids, this.filter);
      const gone = ids.filter((id) => this.told.has(id) && !matching.some((each) => each.id === id));
      const { tenant } = this.filter;
      const others =
        gone.length === 0 ? [] : await this.store.findMatching(gone, tenant === undefined ? {} : { tenant });
      for (const id of gone) this.told.delete(id);
      for (const { id } of matching) this.told.add(id);
      for (const each of [...matching, ...others]) this.deliver(each);
      this.lookedAt = lookedAt;
    } catch (error) {
      for (const id of ids) this.changed.add(id);
      throw error;
    }
  }

  private deliver(escalation: Escalation): void {
    const reader = this.readers.shift();
    if (reader !== undefined) reader({ value: escalation, done: false });
    else {
      this.backlog.push(escalation);
      if (this.backlog.length > longestBacklog) this.backlog.shift();
    }
  }
}
