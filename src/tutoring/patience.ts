import { isFinished, type Solution } from './solution.ts';

/** What somebody is shown whose patience has ended: the best answer so far with its caveat, while the work goes on. */
export function withBestSoFar(solution: Solution): Solution {
  if (isFinished(solution) || solution.best === null) return solution;
  return { ...solution, ...solution.best };
}

/** The same for somebody who comes back: once a problem was worked on for longer than people wait for it. */
export function withBestAfter(solution: Solution, patienceMs: number, now: Date): Solution {
  return now.getTime() - solution.createdAt.getTime() >= patienceMs ? withBestSoFar(solution) : solution;
}
