import type { Assurance } from './assurance.ts';
import type { EscalationReason } from './attempt.ts';

/** What a student is told about an answer that is not verified or not ready, in plain words. */
export function caveatFor(reason: EscalationReason): string {
  switch (reason) {
    case 'NO_MODEL':
      return 'This problem needs a language model to read it, and none is set up here. It is kept, and will be taken up again by itself once one is configured.';
    case 'REFUTED':
      return 'The answers found so far were checked and turned out to be wrong. A teacher will look at it.';
    case 'TIMEOUT':
      return 'Working this out took longer than is allowed. A teacher will look at it.';
    case 'BUDGET':
      return 'The budget for this problem is used up. A teacher will look at it.';
    case 'MODEL_FAILURE':
      return 'The language model could not be reached. A teacher will look at it.';
    case 'STUDENT_REPORT':
    case 'RECHECK_FAILED':
      return 'This answer is being looked at again by a teacher.';
    case 'UNDECIDED':
    case 'NO_MAJORITY':
    case 'LOW_CONFIDENCE':
    case 'UNREADABLE_ANSWER':
      return 'No answer could be verified yet. A teacher will look at it.';
  }
}

/** What a student is told where the work broke off each time it was begun, so that nobody will look at it by themselves. */
export const brokenOff = 'Working on this problem broke off each time. Ask your teacher, or put it in other words.';

/** What a student is told beside an answer that is given; null where it is verified. */
export function caveatOf(assurance: Assurance): string | null {
  switch (assurance) {
    case 'TEACHER_CONFIRMED':
    case 'PROVED':
      return null;
    case 'CHECKED':
      return 'This answer was computed from equations that a language model wrote down for the problem, and found once more without them. Check that the equations say what your problem says.';
    case 'AGREED':
      return 'Several independent attempts agree on this answer, but it was not proved. Check it before you rely on it.';
    case 'UNVERIFIED':
      return 'This answer was not verified. Treat it as a suggestion and check it yourself.';
  }
}

/** What is said beside the best answer so far, while the work goes on. */
export function stillWorking(assurance: Assurance): string {
  return `This is the best answer so far; it is still being worked on. ${caveatOf(assurance) ?? ''}`.trim();
}
