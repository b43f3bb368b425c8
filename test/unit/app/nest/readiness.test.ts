import { describe, expect, it, vi } from 'vitest';
import type { HealthReport } from '../../../../src/app/core.ts';
import { Readiness } from '../../../../src/app/nest/readiness.ts';

const up: HealthReport = { isReady: true, parts: { database: 'up', judge: 'up' } };

describe('readiness', () => {
  it('is what the parts say', async () => {
    expect(await new Readiness({ health: async () => up }).report()).toEqual(up);
    const down: HealthReport = { isReady: false, parts: { database: 'down', judge: 'up' } };
    expect(await new Readiness({ health: async () => down }).report()).toEqual(down);
  });

  it('is not given where looking fails, and says nothing of the parts then', async () => {
    const readiness = new Readiness({ health: () => Promise.reject(new Error('no route')) });
    expect(await readiness.report()).toEqual({ isReady: false, parts: {} });
  });

  it('is not given where the parts do not answer', async () => {
    const readiness = new Readiness({ health: () => new Promise(() => undefined) });
    expect(await readiness.report()).toEqual({ isReady: false, parts: {} });
  });

  it('ends when the service stops', async () => {
    const readiness = new Readiness({ health: async () => up });
    expect((await readiness.report()).isReady).toBe(true);
    readiness.stop();
    expect((await readiness.report()).isReady).toBe(false);
  });

  it('looks once for all who ask at the same time', async () => {
    const health = vi.fn(async () => up);
    const readiness = new Readiness({ health });
    await Promise.all(Array.from({ length: 50 }, () => readiness.report()));
    expect(health).toHaveBeenCalledTimes(1);
  });
});
