import type { ServerResponse } from 'node:http';

/** The patience of everybody who waits for a reply: it ends when they hang up, and for all at once when the service must stop. */
export class Patience {
  private readonly waiting = new Set<AbortController>();

  /** @returns a signal that is aborted when this response can no longer be sent, or at {@link endAll}. */
  of(response: ServerResponse): AbortSignal {
    const waiter = new AbortController();
    if (response.closed) {
      waiter.abort();
      return waiter.signal;
    }
    this.waiting.add(waiter);
    response.once('close', () => {
      this.waiting.delete(waiter);
      if (!response.writableFinished) waiter.abort();
    });
    return waiter.signal;
  }

  endAll(): void {
    for (const waiter of this.waiting) waiter.abort();
  }
}
