import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService } from '../e2e/service.ts';
import { launch, open, overflowOf, seriousViolations, whyNoBrowser } from '../support/browser.ts';

let service: TestService;
let browser: Browser;
beforeAll(async () => {
  if (whyNoBrowser !== null) return;
  [service, browser] = await Promise.all([startService(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
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
    expectNoFaults();
    await page.reload();
    await answer.locator('.katex').first().waitFor();
    expect(await page.getByLabel('Problem').inputValue()).toBe('Solve x^2 - 5x + 6 = 0');
    expect(await seriousViolations(page)).toEqual([]);
    expectNoFaults();
  });

  it('fits a phone', async () => {
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
