import { describe, expect, it } from 'vitest';
import { askAtOnce } from '../support/ask-at-once.ts';
import { testServers } from '../support/database.ts';

describe.each(testServers)('the same new problem, asked 500 times at once over 3 instances on $name', (server) => {
  it('costs one solve, and all are answered alike', async () => {
    const report = await askAtOnce({ server, requests: 500, instances: 3, modelMs: 1_500 });
    expect(report).toMatchObject({ modelCalls: 1, answered: 500, differentAnswers: 1 });
  });
});
