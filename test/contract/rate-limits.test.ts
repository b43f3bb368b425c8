import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresRateLimits } from '../../src/storage/postgres-rate-limits.ts';
import { RateLimiting, type RateSettings, unitsFor } from '../../src/tutoring/rate-limiting.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';

describe.each(testServers)('limits on $name', (server) => {
  let database: TestDatabase;
  let instances: readonly DataSource[];
  beforeAll(async () => {
    database = await createTestDatabase(server);
    instances = [await connectTo(database), await connectTo(database)];
  });
  afterAll(async () => {
    for (const each of instances ?? []) await each.destroy();
    await database?.drop();
  });

  const limitsOf = () => instances.map((each) => new PostgresRateLimits(each));

  it('hold for two instances that race', async () => {
    const scope = { name: 'user:racing', unitsPerMinute: 100 };
    const both = limitsOf();
    const replies = await Promise.all(Array.from({ length: 40 }, (_, n) => both[n % 2]?.take([scope], 10)));
    const taken = replies.filter((each) => each === null).length;
    // What is refused is given back a moment later, so that a race may refuse too many, and never too few.
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(10);
    for (const each of replies) expect(each === null || (Number(each) > 0 && Number(each) <= 60_000)).toBe(true);
  });

  it('take from all or from none', async () => {
    const [limits] = limitsOf();
    const [wide, narrow] = [
      { name: 'tenant:wide', unitsPerMinute: 100 },
      { name: 'user:narrow', unitsPerMinute: 10 },
    ];
    expect(await limits?.take([wide, narrow], 50)).toBeGreaterThan(0);
    expect(await limits?.take([wide], 100)).toBeNull();
    expect(await limits?.take([wide], 1)).toBeGreaterThan(0);
    expect(await limits?.take([narrow], 10)).toBeNull();
  });

  const party = (subject: string, classes: readonly string[] = []) => ({ subject, tenant: 'north', classes });
  const limiting = (settings: Partial<RateSettings>, at = 0) =>
    limitsOf()
      .slice(at)
      .map(
        (limits) => new RateLimiting(limits, { userUnits: null, classUnits: null, tenantUnits: null, ...settings }),
      )[0];

  it('refuse what is dear before what is remembered', async () => {
    const rates = limiting({ userUnits: 60 });
    expect(await rates?.take(party('ann'), unitsFor.models)).toBeNull();
    expect(await rates?.take(party('ann'), unitsFor.models)).toMatchObject({ kind: 'rate-limited' });
    expect(await rates?.take(party('ann'), unitsFor.request)).toBeNull();
    expect(await rates?.take(party('bob'), unitsFor.models)).toBeNull();
  });

  it('count a class together, over instances', async () => {
    const [here, there] = [limiting({ classUnits: 60 }, 0), limiting({ classUnits: 60 }, 1)];
    expect(await here?.take(party('cas', ['5b']), unitsFor.models)).toBeNull();
    expect(await there?.take(party('dan', ['5b']), unitsFor.models)).toMatchObject({ kind: 'rate-limited' });
    expect(await there?.take(party('dan', ['5c']), unitsFor.models)).toBeNull();
  });

  it('let a server ask for many people, within its tenant', async () => {
    const rates = limiting({ userUnits: 60, tenantUnits: 120 });
    const frontend = { ...party('front'), tenant: 'east', isServer: true } as const;
    for (let n = 0; n < 2; n++) expect(await rates?.take(frontend, unitsFor.models)).toBeNull();
    expect(await rates?.take(frontend, unitsFor.models)).toMatchObject({ kind: 'rate-limited' });
  });
});
