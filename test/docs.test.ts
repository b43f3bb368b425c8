import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService } from './e2e/service.ts';

const readme = readFileSync('README.md', 'utf8');

/** The text of the first block of a language after a heading. */
function block(heading: string, language: string): string {
  const from = readme.indexOf(heading);
  const start = readme.indexOf(`\`\`\`${language}\n`, from) + language.length + 4;
  return readme.slice(start, readme.indexOf('\n```', start));
}

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('the README', () => {
  it('gives a query and the answer to it', async () => {
    const { data, errors } = await service.ask<{ solve: unknown }>(block('## One query', 'graphql'));
    expect(errors).toEqual([]);
    expect(data?.solve).toMatchObject(JSON.parse(block('## One query', 'json')));
  });

  it('shows what the command line prints', async () => {
    const statement = /npx verity solve "([^"]+)"/.exec(readme)?.[1] ?? '';
    const { stdout } = await promisify(execFile)('node', ['dist/cli.mjs', 'solve', statement]);
    const shown = readme.slice(readme.indexOf('```\nProblem') + 4).split('\n```')[0] ?? '';
    expect(stdout.startsWith(shown)).toBe(true);
  });

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(() => readFileSync(link)).not.toThrow();
  });

  it('names files that exist', () => {
    const files = [...readme.matchAll(/`((?:src|bench|test|docs|ops)\/[\w./-]+\.\w+)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(() => readFileSync(file)).not.toThrow();
  });
});
