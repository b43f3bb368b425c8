import type { Assurance } from './assurance.ts';

/** How long answers that are not verified are kept and served, in milliseconds. Settings. */
export interface Retention {
  readonly checkedMs: number;
  readonly agreedMs: number;
}

const [hour, day] = [3_600_000, 24 * 3_600_000];

export const usualRetention: Retention = { checkedMs: 30 * day, agreedMs: 24 * hour };

/**
 * How long an answer of this word is served from memory, in milliseconds; null is for good. What is verified is kept for good; what nothing
 * stands behind is never served to anybody but those who wait for it.
 */
export function keptFor(assurance: Assurance, retention: Retention): number | null {
  switch (assurance) {
    case 'TEACHER_CONFIRMED':
    case 'PROVED':
      return null;
    case 'CHECKED':
      return retention.checkedMs;
    case 'AGREED':
      return retention.agreedMs;
    case 'UNVERIFIED':
      return 0;
  }
}
