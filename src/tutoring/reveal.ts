import { isVerified } from './assurance.ts';
import { isFinished, type Solution } from './solution.ts';

/**
 * What is told to somebody who watched a problem being worked on, when a state follows another: of an answer that is verified the worked lines one
 * by one, and the whole at the end; of everything else the state alone. A line that nobody verified is never told on the way.
 */
export function reveal(before: Solution | null, after: Solution): readonly Solution[] {
  const isNews = before !== null && !isFinished(before) && after.state === 'SOLVED' && isVerified(after.assurance);
  if (!isNews) return [after];
  return [...after.steps.slice(1).map((_, index) => ({ ...after, steps: after.steps.slice(0, index + 1) })), after];
}
