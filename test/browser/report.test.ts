import pg from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService, tokenOf } from '../e2e/service.ts';
import { launch, open, overflowOf, seriousViolations, whyNoBrowser } from '../support/browser.ts';
import { connectTo } from '../support/database.ts';
import { fillWithSolutions } from '../support/fill.ts';

/** Spreads what was filled in over the last twenty days, one problem in seven through a model and every third of these further up. */
const spread = `
  WITH placed AS (
    SELECT id, row_number() OVER (ORDER BY id) AS n, now() - (row_number() OVER (ORDER BY id) % 20) * interval '1 day' - interval '2 hours' AS at FROM solution
  )
  UPDATE solution SET finished_at = placed.at, created_at = placed.at - (20 + n * n % 700) * interval '1 ms',
    tier = CASE WHEN n % 7 > 0 THEN 'EASY' WHEN n % 3 > 0 THEN 'MEDIUM' ELSE 'HARD' END, cost_usd = CASE WHEN n % 7 > 0 THEN 0 ELSE 0.002 * (n % 5) END
  FROM placed WHERE placed.id = solution.id`;
const climbs = `
  UPDATE attempt SET tier = solution.tier, cost_usd = solution.cost_usd, calls = 1, method = 'SINGLE_PASS',
    escalated_because = CASE WHEN solution.tier = 'HARD' THEN 'NO_MAJORITY' END
  FROM solution WHERE solution.id = solution_id AND solution.tier <> 'EASY'`;

let service: TestService;
let browser: Browser;
beforeAll(async () => {
  if (whyNoBrowser !== null) return;
  [service, browser] = await Promise.all([startService({ AUTH_JWT_SECRET: 'set' }), launch()]);
  const dataSource = await connectTo(service.database);
  await fillWithSolutions(dataSource, 400);
  await dataSource.destroy();
  const client = new pg.Client({ connectionString: service.database.url });
  await client.connect();
  for (const sql of [spread, climbs]) await client.query(sql);
  await client.end();
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

describe.skipIf(whyNoBrowser !== null)(
  `/report in a browser${whyNoBrowser === null ? '' : `: ${whyNoBrowser}`}`,
  () => {
    const openAs = async (role: 'teacher' | 'student', path: string, options: object = {}) =>
      open(browser, `${service.url}${path}`, { ...options, token: await tokenOf({ sub: 'tea', role }) });

    it('plots how routing went, with the same figures as tables', async () => {
      const { page, expectNoFaults } = await openAs('teacher', '/report');
      await page.locator('.plot-canvas canvas').nth(2).waitFor();
      expect(await page.locator('.tiles dd').first().textContent()).toBe('396');
      const cost = page.locator('figure', { hasText: 'Cost per tier' });
      await cost.getByText('As a table').click();
      expect(await cost.locator('tbody tr').count()).toBeGreaterThan(10);
      await page.getByText('7 days').click();
      await page.waitForURL(/range=week/);
      await page.reload();
      await page.locator('.plot-canvas canvas').first().waitFor();
      expect(await page.getByRole('radio', { name: '7 days' }).isChecked()).toBe(true);
      expect(Number(await page.locator('.tiles dd').first().textContent())).toBeLessThan(200);
      expect(await seriousViolations(page)).toEqual([]);
      expectNoFaults();
    });

    it('fits a phone, in the dark', async () => {
      const viewport = { width: 360, height: 740 };
      const { page, expectNoFaults } = await openAs('teacher', '/report', { viewport, colorScheme: 'dark' });
      await page.locator('.plot-canvas canvas').first().waitFor();
      expect(await overflowOf(page)).toBe(0);
      expect(await seriousViolations(page)).toEqual([]);
      expectNoFaults();
    });

    it('says so to whoever may not', async () => {
      const { page } = await openAs('student', '/report');
      await page.getByText('What is shown here is for teachers and administrators.').waitFor();
    });
  },
);
