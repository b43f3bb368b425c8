import { reveal } from './reveal.ts';
import type { Solution } from './solution.ts';
import type { SolutionWatch } from './solution-watch.ts';

/** The most states that wait for a slow reader; of more, the oldest are left out, since each is a full snapshot. */
const longestBacklog = 16;

/**
 * The states of one solution as they change, the present one first; a verified answer line by line. Ends after FAILED, where there is no such solution, or when the reader
 * returns. A plain iterator and no generator, because a generator that waits for its next event cannot be ended from outside.
 */
export class SolutionChanges implements AsyncIterableIterator<Solution> {
  private readonly backlog: Solution[] = [];
  private readonly readers: ((result: IteratorResult<Solution>) => void)[] = [];
  private last: Solution | null = null;
  private isEnded = false;
  private latest: Solution | undefined;
  private readonly stop: () => void;

  constructor(watch: SolutionWatch, id: string) {
    this.stop = watch.follow(id, (state) => this.take(state));
  }

  next(): Promise<IteratorResult<Solution>> {
    const value = this.backlog.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (this.isEnded) return Promise.resolve(ended);
    return new Promise((resolve) => this.readers.push(resolve));
  }

  return(): Promise<IteratorResult<Solution>> {
    this.backlog.length = 0;
    this.end();
    return Promise.resolve(ended);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private take(state: Solution | null): void {
    if (this.isEnded) return;
    if (state === null) {
      this.end();
      return;
    }
    if (isSame(this.latest, state)) return;
    this.latest = state;
    for (const told of reveal(this.last, state)) this.tell(told);
    this.last = state;
    if (state.state === 'FAILED') this.end();
  }

  private tell(state: Solution): void {
    const reader = this.readers.shift();
    if (reader !== undefined) reader({ value: state, done: false });
    else {
      this.backlog.push(state);
      if (this.backlog.length > longestBacklog) this.backlog.shift();
    }
  }

  private end(): void {
    this.isEnded = true;
    this.stop();
    for (const reader of this.readers.splice(0)) reader(ended);
  }
}

/** News may come twice, and for what is not shown; nothing is told twice in a row. */
function isSame(one: Solution | undefined, other: Solution): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

const ended: IteratorResult<Solution> = { value: undefined, done: true };
