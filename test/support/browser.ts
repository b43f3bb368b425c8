import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where distributions put the browser. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine; null where there is none. */
export const browserPath = places.find((place) => existsSync(place)) ?? null;

/** Why the tests in a browser do not run; null where they do. */
export const whyNoBrowser =
  browserPath === null ? 'no Chromium is installed here (Debian: apt-get install chromium)' : null;

/** The browser says nothing to anybody by itself. */
const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps'],
];

/** A page of the service, watched: what goes wrong in it is remembered. */
export interface Watched {
  readonly page: Page;
  /**
   * @param expected a fault that is part of the story: browsers note every refused request
   * @throws where the console showed another error, the content security policy blocked something, or another host was asked
   */
  expectNoFaults(expected?: RegExp): void;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath ?? '', args: flags });
}

/** Opens an address of the service as somebody, in a context of its own. */
export async function open(
  browser: Browser,
  address: string,
  { token, ...options }: BrowserContextOptions & { readonly token?: string } = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  context.setDefaultTimeout(10_000);
  const { origin } = new URL(address);
  const faults: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
      faults.push(`asked elsewhere: ${request.url()}`);
  });
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  if (token !== undefined)
    await context.addInitScript(`sessionStorage.setItem('verity-token', ${JSON.stringify(token)})`);
  await page.goto(address);
  return { page, expectNoFaults: (expected) => expect(faults.filter((fault) => !expected?.test(fault))).toEqual([]) };
}

/** What makes a page hard to use with a screen reader or weak eyes, as axe finds it; only what is serious. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`));
}

/** How far the page is wider than the window, in pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
