import type { Fault } from './failure.ts';

/** What a server may not know, and the words by which its refusal shows it. */
const words = {
  schema: /response_format|json_schema|output_config|text\.format|structured|guided|grammar/i,
  effort: /reasoning|effort|thinking/i,
  usage: /stream_options|include_usage/i,
} as const;

export type Optional = keyof typeof words;

/**
 * Which optional parts of a request one server takes. A part that it refuses is left out from then on, so that servers which merely
 * speak a vendor's protocol are served with less instead of failing.
 */
export class Degrading {
  private readonly refused = new Set<Optional>();

  constructor(private readonly offered: readonly Optional[]) {}

  takes(part: Optional): boolean {
    return this.offered.includes(part) && !this.refused.has(part);
  }

  /** Sends with all that is taken; while the server refuses a part of it by name, leaves that part out and sends again. */
  async run<T>(send: () => Promise<T>, faultOf: (error: unknown) => Fault): Promise<T> {
    for (;;) {
      try {
        return await send();
      } catch (error) {
        if (faultOf(error).failure !== 'bad-request' || !this.drop(error)) throw error;
      }
    }
  }

  private drop(error: unknown): boolean {
    const message = error instanceof Error ? error.message : '';
    const parts = this.offered.filter((part) => this.takes(part) && words[part].test(message));
    for (const part of parts) this.refused.add(part);
    return parts.length > 0;
  }
}
