/** An item that waits to be written, and who waits for it. */
interface Waiting<Item> {
  readonly item: Item;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Writes items together: what comes in while one batch is being written makes up the next. Nobody waits for a timer, and the busier it is the
 * more share one statement.
 */
export class WriteBatch<Item> {
  private waiting: Waiting<Item>[] = [];
  private isWriting = false;

  /** @param largest the most items that one call of `write` is given */
  constructor(
    private readonly write: (items: readonly Item[]) => Promise<void>,
    private readonly largest = 500,
  ) {}

  /** Settles when the item is written. @throws what the write of its batch threw */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.largest);
      try {
        await this.write(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.isWriting = false;
  }
}
