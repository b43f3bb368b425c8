import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService } from './service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('limits on what is asked', () => {
  const deep = `{ solution(id: 1) ${'{ verification '.repeat(10)} { verdict } ${'}'.repeat(10)} }`;
  const costly = `{ solutions(first: 100) { nodes { ${'id '.repeat(60)} } } }`;
  const solves = Array.from({ length: 3 }, (_, n) => `s${n}: solve(input: { problem: "1 + ${n}" }) { __typename }`);

  it.each([
    ['depth', deep],
    ['aliases', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['bytes', `{ solution(id: "${'x'.repeat(17_000)}") { id } }`],
    ['cost', costly],
    ['cost', `mutation { ${solves.join(' ')} }`],
    ['rootFields', `{ ${'__typename '.repeat(11)} }`],
  ])('keep to %s', async (limit, query) => {
    const { status, data, errors } = await service.ask(query);
    expect({ status, data, errors }).toMatchObject({
      status: 400,
      data: null,
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit } }],
    });
  });
});

describe('GraphiQL', () => {
  const page = async () => {
    const response = await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html,application/xhtml+xml' } });
    return { response, html: await response.text() };
  };
  const addresses = (html: string) => [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');

  it('opens in a browser', async () => {
    const { response, html } = await page();
    expect(response.status, 'the page is made by `npm run build`').toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(html).toContain('<div id="graphiql">');
  });

  it('needs nothing from anywhere else', async () => {
    const { response, html } = await page();
    expect(html).not.toMatch(/https?:|\/\//);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
  });

  it('has all of its files', async () => {
    const { html } = await page();
    const files = addresses(html).filter((address) => !address.startsWith('data:'));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const response = await fetch(new URL(file, service.url));
      expect(response.status).toBe(200);
      expect(await response.text()).not.toMatch(/(?:@import|url\(|\bimport\(|\bfetch\()\s*["'`]?(?:https?:)?\/\//);
    }
  });

  it('reads the schema from the service', async () => {
    const { data } = await service.ask('{ __schema { queryType { name } mutationType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' }, mutationType: { name: 'Mutation' } } });
  });

  it('leaves the address to programs that ask for no page', async () => {
    expect((await fetch(`${service.url}/graphql`)).status).toBe(405);
    expect((await fetch(`${service.url}/graphql?query={__typename}`)).status).toBe(405);
  });
});

describe('when the database is gone', () => {
  it('is not ready any more, and tells a client no more than that something failed', async () => {
    expect(await (await fetch(`${service.url}/health/ready`)).json()).toEqual({
      status: 'ready',
      database: 'up',
      judge: 'up',
    });
    const broken = await startService();
    try {
      await broken.stopCore();
      const ready = await fetch(`${broken.url}/health/ready`);
      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({ status: 'not ready', database: 'down' });
      const { status, data, errors } = await broken.ask('{ solutions { totalCount } }');
      expect({ status, data, errors }).toMatchObject({
        status: 200,
        data: null,
        errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL' } }],
      });
      expect((await fetch(`${broken.url}/health/live`)).status).toBe(200);
    } finally {
      await broken.close();
    }
  });
});
