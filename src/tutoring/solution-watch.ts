import type { News } from './news.ts';
import type { SolutionStore } from './ports.ts';
import { isFinished, type Solution } from './solution.ts';

/** Hears each state of one solution, the present one first; null where there is no such solution. */
type HearState = (state: Solution | null) => void;

/** Those who follow one solution, and whether what they know may be old. */
interface Followed {
  readonly all: Set<HearState>;
  readonly new: Set<HearState>;
}

/** How many solutions are looked up in one query, and how long a lookup that failed rests before it is tried again, in milliseconds. */
const [lookedUpAtOnce, restMs] = [200, 1_000];

/**
 * Follows solutions on whatever instance they change: news says that a row changed, and its state is then looked up once for all who follow it
 * here. Nothing is polled.
 */
export class SolutionWatch {
  private readonly followed = new Map<string, Followed>();
  /** What must be looked up; those whose followers are all to be told, and those where only new ones wait. */
  private readonly changed = new Set<string>();
  private readonly awaited = new Set<string>();
  private isLooking = false;
  private readonly endHearing: () => void;

  /** @param onFault told when a lookup broke; it is tried again */
  constructor(
    private readonly solutions: Pick<SolutionStore, 'findAll'>,
    news: News,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.endHearing = news.on('solution', (id) => this.hear(id));
  }

  /** How many followers there are. */
  get size(): number {
    let count = 0;
    for (const { all } of this.followed.values()) count += all.size;
    return count;
  }

  /** Tells the present state, then every change. @returns what ends it; nothing is told afterwards */
  follow(id: string, hear: HearState): () => void {
    const followers = this.followed.get(id) ?? { all: new Set<HearState>(), new: new Set<HearState>() };
    this.followed.set(id, followers);
    followers.all.add(hear);
    followers.new.add(hear);
    this.awaited.add(id);
    this.look();
    return () => {
      followers.all.delete(hear);
      followers.new.delete(hear);
      if (followers.all.size === 0 && this.followed.get(id) === followers) this.followed.delete(id);
    };
  }

  /** Settles with the solution once work on it has ended; with null where the signal comes first, or there is no such solution. */
  whenFinished(id: string, signal: AbortSignal): Promise<Solution | null> {
    return new Promise((resolve) => {
      const settle = (state: Solution | null) => {
        signal.removeEventListener('abort', giveUp);
        end();
        resolve(state);
      };
      const giveUp = () => settle(null);
      const end = this.follow(id, (state) => {
        if (state === null || isFinished(state)) settle(state);
      });
      if (signal.aborted) giveUp();
      else signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  close(): void {
    this.endHearing();
    this.followed.clear();
  }

  private hear(id: string | null): void {
    if (id === null) for (const each of this.followed.keys()) this.changed.add(each);
    else if (this.followed.has(id)) this.changed.add(id);
    this.look();
  }

  private look(): void {
    if (this.isLooking || this.changed.size + this.awaited.size === 0) return;
    this.isLooking = true;
    void this.lookUp().finally(() => {
      this.isLooking = false;
      this.look();
    });
  }

  /** One round: what changed while it runs is looked up in the next, so that nobody is left with an old state. */
  private async lookUp(): Promise<void> {
    const ids = [...new Set([...this.changed, ...this.awaited])].slice(0, lookedUpAtOnce);
    const isForAll = new Set(ids.filter((id) => this.changed.delete(id)));
    const waiting = new Map(ids.map((id) => [id, [...(this.followed.get(id)?.new ?? [])]]));
    for (const id of ids) this.awaited.delete(id);
    try {
      const found = new Map((await this.solutions.findAll(ids)).map((solution) => [solution.id, solution]));
      for (const id of ids) {
        const followers = this.followed.get(id);
        if (followers === undefined) continue;
        const told = isForAll.has(id) ? [...followers.all] : (waiting.get(id) ?? []);
        for (const hear of told) {
          if (!followers.all.has(hear)) continue;
          followers.new.delete(hear);
          hear(found.get(id) ?? null);
        }
      }
    } catch (error) {
      for (const id of ids) this.changed.add(id);
      this.onFault(error);
      await new Promise((resolve) => setTimeout(resolve, restMs).unref());
    }
  }
}
