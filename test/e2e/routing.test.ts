import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService, type Who } from './service.ts';

const report = '{ routing { solved verifiedShare costUsd tiers { tier attempts p95Ms } reasons { reason count } } }';

describe('how routing is doing', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ AUTH_JWT_SECRET: 'set' });
  });
  afterAll(() => service?.close());

  it('is shown to teachers and to nobody below', async () => {
    const solve =
      'mutation { solve(input: { problem: "Solve x + 1 = 3 for x.", waitMs: 20000 }) { ... on Solution { state } } }';
    await service.ask(solve, {}, { sub: 'ann', role: 'student' });
    const shown = await service.ask<{ routing: object }>(report, {}, { sub: 'tim', role: 'teacher' });
    expect(shown.data?.routing).toMatchObject({ solved: 1, verifiedShare: 1, costUsd: 0, reasons: [] });
    const refused = await service.ask(report, {}, { sub: 'ann', role: 'student' });
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is shown over time', async () => {
    const query = 'query ($parts: Int!) { routingSeries(parts: $parts) { since until solved } }';
    const tim: Who = { sub: 'tim', role: 'teacher' };
    const { data } = await service.ask<{ routingSeries: { solved: number }[] }>(query, { parts: 5 }, tim);
    expect(data?.routingSeries.map(({ solved }) => solved)).toEqual([0, 0, 0, 0, 1]);
    for (const parts of [0, 61])
      expect((await service.ask(query, { parts }, tim)).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ]);
  });

  it('is scraped as OpenMetrics', async () => {
    const reply = await fetch(`${service.url}/metrics`);
    const text = await reply.text();
    expect(reply.headers.get('content-type')).toContain('application/openmetrics-text');
    expect(text).toContain('verity_database_up 1');
    expect(text).toMatch(/verity_solutions\{state="SOLVED",assurance="PROVED"\} 1/);
    expect(text.trimEnd().endsWith('# EOF')).toBe(true);
  });
});
