import { describe, expect, it } from 'vitest';
import type { SolutionStore } from '../../../src/tutoring/ports.ts';
import { SolveRunner } from '../../../src/tutoring/runner.ts';
import type { Outcome, Solution } from '../../../src/tutoring/solution.ts';

const settings = { concurrency: 1, leaseMs: 60_000, maxClaims: 3, sweepMs: 60_000 };

/** A store of rows that nobody else wants, which says what was done with them. */
function storeOf(done: string[]): SolutionStore {
  const store: Pick<SolutionStore, 'claim' | 'extend' | 'release' | 'conclude'> = {
    async claim(id) {
      done.push(`claim ${id}`);
      return { id } as Solution;
    },
    extend: async () => true,
    async release(id) {
      done.push(`release ${id}`);
    },
    async conclude(id) {
      done.push(`conclude ${id}`);
      return { id } as Solution;
    },
  };
  return store as SolutionStore;
}

describe('a runner that stops', () => {
  it('finishes what it is at, and begins nothing that waits; whoever waits for either is told', async () => {
    const done: string[] = [];
    let finish = (): void => undefined;
    const solve = () => new Promise<Outcome>((resolve) => (finish = () => resolve({} as Outcome)));
    const runner = new SolveRunner(storeOf(done), solve, settings, () => undefined);
    const [running, waiting] = [runner.run('a'), runner.run('b')];
    await expect.poll(() => done).toEqual(['claim a']);
    const stopped = runner.stop(60_000);
    finish();
    expect(await running).toEqual({ id: 'a' });
    expect(await waiting).toBeNull();
    await stopped;
    expect(done).toEqual(['claim a', 'conclude a']);
  });

  it('hands back what does not end in time', async () => {
    const done: string[] = [];
    const solve = (_: Solution, signal: AbortSignal) =>
      new Promise<Outcome>((resolve) => signal.addEventListener('abort', () => resolve({} as Outcome)));
    const runner = new SolveRunner(storeOf(done), solve, settings, () => undefined);
    const running = runner.run('a');
    await expect.poll(() => done).toEqual(['claim a']);
    await runner.stop(10);
    expect(await running).toBeNull();
    expect(done).toEqual(['claim a', 'release a']);
  });
});
