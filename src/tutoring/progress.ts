import { isFinished, type Solution } from './solution.ts';

/** Where a solution stands, for people who wait: a code to translate, a sentence in English, and honest times. */
export interface Progress {
  readonly code: string;
  readonly message: string;
  readonly elapsedMs: number;
  /** Null where nothing was measured to estimate from. */
  readonly expectedMs: number | null;
}

export function progressOf(solution: Solution, now: Date): Progress {
  const end = isFinished(solution) && solution.finishedAt !== null ? solution.finishedAt : now;
  const elapsedMs = Math.max(0, end.getTime() - solution.createdAt.getTime());
  return { code: solution.state, message: messages[solution.state], elapsedMs, expectedMs: null };
}

const messages: Readonly<Record<Solution['state'], string>> = {
  QUEUED: 'Waiting to be worked on.',
  WORKING: 'Working through this carefully...',
  SOLVED: 'Done.',
  NEEDS_REVIEW: 'Kept for review.',
  FAILED: 'This problem could not be worked on.',
  REVOKED: 'This answer was taken back.',
};
