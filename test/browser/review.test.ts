import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService, tokenOf, type Who } from '../e2e/service.ts';
import { launch, open, overflowOf, seriousViolations, type Watched, whyNoBrowser } from '../support/browser.ts';
import { equations, scripted, worked } from '../support/vendor/script.ts';
import { startVendorServer, type VendorServer } from '../support/vendor/server.ts';

const tea: Who = { sub: 'tea', role: 'teacher' };
const ben: Who = { sub: 'ben', role: 'teacher' };
const ada: Who = { sub: 'ada', role: 'student' };

/** Prose that no two answers of the scripted models agree on. */
const problems = {
  ribbon: 'A ribbon is cut into four parts, each as long as the one before and a bit. How long was the ribbon?',
  barn: 'A barn has an unknown number of doors, and twice as many windows. How many windows has the barn?',
  lake: 'A boat crosses a lake at a speed that nobody wrote down. How long does the boat need to cross the lake?',
};

let vendor: VendorServer;
let service: TestService;
let browser: Browser;
beforeAll(async () => {
  if (whyNoBrowser !== null) return;
  vendor = await startVendorServer(
    scripted(({ kind, earlier }) =>
      kind === 'worked' ? worked(String(20 + earlier)) : equations([`n = ${50 + earlier}`], 'n', 'n'),
    ),
  );
  const models = {
    ...{ ANTHROPIC_API_KEY: 'a', ANTHROPIC_BASE_URL: vendor.url, MODELS_STANDARD: 'anthropic:small,openai:small' },
    ...{ OPENAI_API_KEY: 'o', OPENAI_BASE_URL: vendor.openAiUrl, OPENAI_PROTOCOL: 'responses' },
    ...{ MODELS_REASONING: 'openai:thinker', AUTH_JWT_SECRET: 'set' },
  };
  [service, browser] = await Promise.all([startService(models), launch()]);
  for (const problem of Object.values(problems)) await solve(problem);
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await vendor?.close();
});

async function solve(problem: string): Promise<{ readonly id: string; readonly state: string }> {
  const query = 'mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id state } } }';
  const reply = await service.ask<{ solve: { id: string; state: string } }>(
    query,
    { input: { problem, waitMs: 20_000 } },
    ada,
  );
  if (reply.data === null) throw new Error('nothing was solved');
  return reply.data.solve;
}

async function openAs(who: Who, path: string, options: Parameters<typeof open>[2] = {}): Promise<Watched> {
  return open(browser, `${service.url}${path}`, { ...options, token: await tokenOf(who) });
}

describe.skipIf(whyNoBrowser !== null)(
  `/review in a browser${whyNoBrowser === null ? '' : `: ${whyNoBrowser}`}`,
  () => {
    it('shows the queue, and finds by filters that stand in the address', async () => {
      const { page, expectNoFaults } = await openAs(tea, '/review?order=OLDEST');
      await page.locator('.row').nth(2).waitFor();
      expect(await page.locator('.row').first().textContent()).toContain('ribbon');
      await page.getByLabel('Search in statements').fill('windows');
      await page.getByText('1 problem', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'More filters' }).click();
      await page.getByLabel('Deliveries, at least').fill('0');
      await page.getByRole('textbox', { name: 'Reasons' }).click();
      await page.getByRole('option', { name: 'No majority' }).click();
      await page.waitForURL(/reason=NO_MAJORITY/);
      expect(new URL(page.url()).search).toBe('?order=OLDEST&text=windows&reason=NO_MAJORITY');
      await page.reload();
      await page.locator('.row').first().waitFor();
      expect(await page.locator('.row').count()).toBe(1);
      expect(await page.getByLabel('Search in statements').inputValue()).toBe('windows');
      await page.getByRole('button', { name: 'Resolved' }).click();
      await page.getByText('Nothing here').waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      expectNoFaults();
    });

    it('lets a problem be decided with the keyboard alone, and shows it live to a colleague', async () => {
      const [mine, other] = await Promise.all([
        openAs(tea, '/review?order=OLDEST'),
        openAs(ben, '/review?order=OLDEST'),
      ]);
      const { page } = mine;
      await Promise.all([page.locator('.row').nth(2).waitFor(), other.page.locator('.row').nth(2).waitFor()]);
      await page.keyboard.press('ArrowDown');
      await page.locator('.choice').nth(4).waitFor();
      expect(await page.locator('.path > li').count()).toBeGreaterThan(1);
      expect(await page.locator('.candidate math').count()).toBeGreaterThan(1);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      await page.keyboard.press('c');
      await page.getByText('Claimed by you').waitFor();
      await other.page.getByText('tea has it').waitFor();
      expect(await seriousViolations(page)).toEqual([]);

      const second = (await page.locator('.candidate-answer .sr-only').nth(1).textContent()) ?? '';
      await page.keyboard.press('2');
      await page.waitForFunction('document.activeElement.tagName === "TEXTAREA"');
      await page.keyboard.type('Worked it out by hand');
      await page.keyboard.press('Enter');
      await page.locator('.row').nth(2).waitFor({ state: 'detached' });
      await other.page.locator('.row').nth(2).waitFor({ state: 'detached' });
      await page.getByText('boat').first().waitFor();
      expect(await solve(problems.ribbon)).toMatchObject({ state: 'SOLVED' });
      await other.page.getByRole('button', { name: 'Resolved' }).click();
      await other.page.locator('.row').first().click();
      await other.page.getByText('Worked it out by hand').waitFor();
      expect(await other.page.locator('.standing-answer annotation').textContent()).toBe(second);
      mine.expectNoFaults();
      other.expectNoFaults();
    });

    it('fits a phone, in the dark', async () => {
      const viewport = { width: 360, height: 740 };
      const { page, expectNoFaults } = await openAs(tea, '/review', { viewport, colorScheme: 'dark' });
      await page.locator('.row').first().waitFor();
      expect(await overflowOf(page)).toBe(0);
      await page.locator('.row').first().click();
      await page.locator('.choice').first().waitFor();
      expect(await overflowOf(page)).toBe(0);
      expect(await seriousViolations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Queue' }).click();
      await page.locator('.row').first().waitFor();
      expectNoFaults();
    });

    it('says so to whoever may not', async () => {
      const { page, expectNoFaults } = await openAs(ada, '/review');
      await page.getByText('What is shown here is for teachers and administrators.').waitFor();
      expect(await page.getByRole('link', { name: 'Review' }).count()).toBe(0);
      expect(await seriousViolations(page)).toEqual([]);
      expectNoFaults(/status of 403/);
    });

    it('asks strangers to sign in, and takes a token', async () => {
      const { page } = await open(browser, `${service.url}/review`);
      await page.getByRole('alert').getByRole('button', { name: 'Sign in' }).click();
      await page.getByLabel('Token', { exact: true }).fill(await tokenOf(tea));
      await page.keyboard.press('Enter');
      await page.locator('.row').first().waitFor();
      await page.reload();
      await page.locator('.row').first().waitFor();
      expect(page.url()).toBe(`${service.url}/review`);
    });
  },
);
