import { describe, expect, it } from 'vitest';
import { SharedReads } from '../../../src/tutoring/shared-reads.ts';

/** Reads that end when they are told to; each gives the number of those that were begun. */
function readsByHand(): { reads: SharedReads<number>; ends: (() => void)[]; fails: (() => void)[] } {
  const [ends, fails]: (() => void)[][] = [[], []];
  const reads = new SharedReads<number>(
    () =>
      new Promise((resolve, reject) => {
        const n = (ends ?? []).length + 1;
        ends?.push(() => resolve(n));
        fails?.push(() => reject(new Error('away')));
      }),
  );
  return { reads, ends: ends ?? [], fails: fails ?? [] };
}

describe('reads that are shared', () => {
  it('are two, however many ask at once: nobody joins one that began before they asked', async () => {
    const { reads, ends } = readsByHand();
    const all = Array.from({ length: 100 }, () => reads.read('a'));
    ends[0]?.();
    expect(await all[0]).toBe(1);
    const late = reads.read('a');
    ends[1]?.();
    expect(await Promise.all(all.slice(1))).toEqual(Array(99).fill(2));
    ends[2]?.();
    expect(await late).toBeGreaterThanOrEqual(2);
  });

  it('are of one key each', async () => {
    const { reads, ends } = readsByHand();
    const [one, other] = [reads.read('a'), reads.read('b')];
    for (const end of ends) end();
    expect(await Promise.all([one, other])).toEqual([1, 2]);
  });

  it('begin anew when all have ended', async () => {
    const { reads, ends } = readsByHand();
    const first = reads.read('a');
    ends[0]?.();
    await first;
    await Promise.resolve();
    const second = reads.read('a');
    ends[1]?.();
    expect(await second).toBe(2);
  });

  it('fail for those who share them, and for nobody else', async () => {
    const { reads, ends, fails } = readsByHand();
    const [first, second] = [reads.read('a'), reads.read('a')];
    fails[0]?.();
    await expect(first).rejects.toThrow('away');
    ends[1]?.();
    expect(await second).toBe(2);
  });
});
