import { describe, expect, it } from 'vitest';
import { openStores } from '../../src/storage/open-stores.ts';
import { createTestDatabase, testServers } from '../support/database.ts';

describe.each(testServers)('openStores on $name', (server) => {
  it('keeps rows between one opening and the next', async () => {
    const database = await createTestDatabase(server);
    const config = { kind: 'url', url: database.url, poolSize: 3, statementTimeoutMs: 5_000 } as const;
    const problem = { keys: { textKey: 'k', taskKey: null }, problem: 'p', readAs: null, tier: 'EASY' } as const;

    const first = await openStores(config);
    const { solution } = await first.solutions.open(problem);
    await first.askings.remember({ subject: 'ann', solutionId: solution.id, inputHash: 'h' });
    expect(await first.isUp()).toBe(true);
    await first.close();
    expect(await first.isUp()).toBe(false);

    const second = await openStores(config);
    expect(await second.solutions.find(solution.id)).toEqual(solution);
    expect(await second.askings.hasAsked('ann', solution.id)).toBe(true);
    await second.close();
    await database.drop();
  });
});

describe('openStores', () => {
  it('says that a server is not there', async () => {
    const config = {
      kind: 'url',
      url: 'postgres://nobody@127.0.0.1:1/none',
      poolSize: 1,
      statementTimeoutMs: 100,
    } as const;
    await expect(openStores(config)).rejects.toThrow(/ECONNREFUSED/);
  });
});
