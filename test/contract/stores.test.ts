import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import { createTestDatabase, testServers } from '../support/database.ts';

const configOf = (settings: Record<string, string>) => readConfig({ NODE_ENV: 'test', ...settings });
const fail = (error: unknown) => {
  throw error;
};

describe.each(testServers)('openStores on $name', (server) => {
  it('keeps rows between one opening and the next', async () => {
    const database = await createTestDatabase(server);
    const config = configOf({ DATABASE_URL: database.url, DATABASE_POOL: '3' });
    const keys = { textKey: 'k', taskKey: null };
    const canonical = { version: '1', text: 'p' };
    const problem = { keys, canonical, renaming: {}, problem: 'p', readAs: null, tier: 'EASY' } as const;

    const first = await openStores(config, fail);
    const { solution } = await first.solutions.open(problem);
    await first.askings.remember({ subject: 'ann', solutionId: solution.id, inputHash: 'h' });
    expect(await first.isUp()).toBe(true);
    await first.close();
    expect(await first.isUp()).toBe(false);

    const second = await openStores(config, fail);
    expect(await second.solutions.find(solution.id)).toEqual(solution);
    expect(await second.askings.hasAsked('ann', solution.id)).toBe(true);
    await second.close();
    await database.drop();
  });
});

describe('openStores', () => {
  it('says that a server is not there', async () => {
    const config = configOf({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    await expect(openStores(config, fail)).rejects.toThrow(/ECONNREFUSED/);
  });
});
