import type { Method } from '../tiers/tier.ts';
import { isFinished, type Solution } from './solution.ts';

/** Where a solution stands, for people who wait: a code to translate, a sentence in English, and honest times. */
export interface Progress {
  readonly code: string;
  readonly message: string;
  readonly elapsedMs: number;
  /** Null where nothing was measured to estimate from. */
  readonly expectedMs: number | null;
}

/** Tells what is being done, never what was found: nothing unverified is let out this way. */
export function progressOf(solution: Solution, now: Date): Progress {
  const isOver = isFinished(solution);
  const end = isOver && solution.finishedAt !== null ? solution.finishedAt : now;
  const elapsedMs = Math.max(0, end.getTime() - solution.createdAt.getTime());
  const expectedMs = isOver || solution.expectedMs === null ? null : Math.max(solution.expectedMs, elapsedMs);
  if (solution.state === 'WORKING' && solution.trying !== null)
    return { code: `TRYING_${solution.trying}`, message: trying[solution.trying], elapsedMs, expectedMs };
  return { code: solution.state, message: messages[solution.state], elapsedMs, expectedMs };
}

const messages: Readonly<Record<Solution['state'], string>> = {
  QUEUED: 'Waiting to be worked on.',
  WORKING: 'Working through this carefully...',
  SOLVED: 'Done.',
  NEEDS_REVIEW: 'Kept for review.',
  FAILED: 'This problem could not be worked on.',
  REVOKED: 'This answer was taken back.',
};

const trying: Readonly<Record<Method, string>> = {
  ALGEBRA: 'Working through this carefully...',
  SINGLE_PASS: 'Working through this carefully...',
  SELF_CONSISTENCY: 'Trying this in several ways and comparing the answers...',
  REASONING: 'This one takes longer: thinking it through step by step...',
  TEACHER: 'A teacher is looking at this.',
};
