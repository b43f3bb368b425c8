import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService } from '../e2e/service.ts';
import { launch, open, overflowOf, seriousViolations, whyNoBrowser } from '../support/browser.ts';
import type { VendorReply } from '../support/vendor/behaviour.ts';
import { equations, scripted, worked } from '../support/vendor/script.ts';
import { startVendorServer, type VendorServer } from '../support/vendor/server.ts';

/** Prose that needs a model, and what a slow one says about it. */
const baker = 'A baker sells 48 rolls on Monday and half as many on Tuesday. How many rolls does she sell altogether?';
const slowly = (reply: VendorReply): VendorReply => (reply.kind === 'text' ? { ...reply, delayMs: 1_500 } : reply);

let vendor: VendorServer;
let service: TestService;
let browser: Browser;
beforeAll(async () => {
  if (whyNoBrowser !== null) return;
  vendor = await startVendorServer(
    scripted(({ kind }) =>
      slowly(
        kind === 'worked'
          ? worked('72', 'On Tuesday she sells half as many. | 48/2 = 24', 'Both days together. | 48 + 24 = 72')
          : equations(['a = 48', 'b = a/2'], 'a + b', 'a', 'b'),
      ),
    ),
  );
  const models = {
    ...{ ANTHROPIC_API_KEY: 'a', ANTHROPIC_BASE_URL: vendor.url, MODELS_STANDARD: 'anthropic:small,openai:small' },
    ...{ OPENAI_API_KEY: 'o', OPENAI_BASE_URL: vendor.openAiUrl, OPENAI_PROTOCOL: 'responses' },
    MODELS_REASONING: 'openai:thinker',
  };
  [service, browser] = await Promise.all([startService(models), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await vendor?.close();
});

describe.skipIf(whyNoBrowser !== null)(`/try in a browser${whyNoBrowser === null ? '' : `: ${whyNoBrowser}`}`, () => {
  it('shows a problem as it is typed, and its proved answer with steps and checks', async () => {
    const { page, expectNoFaults } = await open(browser, `${service.url}/try`);
    await page.getByLabel('Problem').fill('Solve x^2 - 5x + 6 = 0');
    await page.locator('.preview .katex').first().waitFor();
    await page.getByLabel('Problem').press('Control+Enter');
    await page.getByText('✓ Proved', { exact: true }).waitFor();
    const answer = page.getByTestId('answer');
    expect(await answer.locator('math').textContent()).toContain('2');
    expect(await page.getByText('Completeness').count()).toBe(1);
    expect(await page.locator('.steps li').count()).toBeGreaterThan(2);
    await page.reload();
    await answer.locator('.katex').first().waitFor();
    expect(await page.getByLabel('Problem').inputValue()).toBe('Solve x^2 - 5x + 6 = 0');
    expect(await seriousViolations(page)).toEqual([]);
    expectNoFaults();
  });

  it('shows progress while a model is asked, and then what was not checked', async () => {
    const { page, expectNoFaults } = await open(browser, `${service.url}/try`);
    await page.getByLabel('Problem').fill(baker);
    await page.getByRole('button', { name: 'Solve', exact: true }).click();
    await page.getByRole('progressbar').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByText('≈ Checked', { exact: true }).waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await page.locator('.caveat').textContent()).toContain('equations');
    expect(await page.getByText('Not checked', { exact: true }).count()).toBe(1);
    expectNoFaults();
  });

  it('takes a report, and a reviewer finds it', async () => {
    const { page, expectNoFaults } = await open(browser, `${service.url}/try`);
    await page.getByRole('button', { name: 'Factor $x^4 - 1$' }).click();
    await page.getByRole('button', { name: 'Solve', exact: true }).click();
    await page.getByRole('button', { name: 'This answer looks wrong' }).click();
    await page.getByLabel('What looks wrong?').fill('I get four factors');
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    await page.getByText('A teacher will look at this answer').waitFor();
    await page.goto(`${service.url}/review`);
    await page.locator('.row', { hasText: 'Reported by a student' }).click();
    await page.getByText('I get four factors').waitFor();
    expectNoFaults();
  });

  it.each([
    ['(x+1)^2', 'x^2 + 2x + 1', 'Correct'],
    ['x^2 + 1', 'x^2 + 2x + 1', 'Not right'],
    ['(x', 'x', 'Not readable'],
  ])('compares %s with %s', async (answer, expected, mark) => {
    const { page, expectNoFaults } = await open(browser, `${service.url}/try?panel=check`);
    await page.getByLabel('Answer').fill(answer);
    await page.getByLabel('Compared with').fill(expected);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('heading', { name: mark, exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expectNoFaults();
  });

  it('runs nothing that a problem says', async () => {
    const { page, expectNoFaults } = await open(browser, `${service.url}/try`);
    const hostile =
      '<img src=x onerror=alert(1)> $\\href{javascript:alert(1)}{x}$ $\\htmlStyle{position:fixed}{y}$ Solve x = 1';
    await page.getByLabel('Problem').fill(hostile);
    await page.locator('.preview .katex').first().waitFor();
    expect(await page.locator('.preview img, .preview a').count()).toBe(0);
    expect(await page.locator('.preview').textContent()).toContain('<img src=x onerror=alert(1)>');
    expectNoFaults();
  });

  it('fits a phone, in the dark', async () => {
    const viewport = { width: 360, height: 740 };
    const { page, expectNoFaults } = await open(browser, `${service.url}/try`, { viewport, colorScheme: 'dark' });
    await page.getByLabel('Problem').fill('Find the derivative of x^3 * sin(x)');
    await page.getByRole('button', { name: 'Solve', exact: true }).click();
    await page.getByText('✓ Proved', { exact: true }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    expectNoFaults();
  });
});
