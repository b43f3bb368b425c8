import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which folders of `src` a folder may import; its own files always. `cli` and `main` load the rest of the program. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  exact: [],
  llm: [],
  math: ['exact'],
  judge: ['math', 'exact', 'verification'],
  verification: ['math'],
  tiers: ['llm', 'verification'],
  tutoring: ['tiers', 'verification'],
  review: ['tutoring', 'tiers', 'verification'],
  monitoring: ['tiers', 'tutoring'],
  storage: ['tutoring', 'tiers', 'review', 'monitoring', 'verification', 'config'],
  graphql: ['tutoring', 'tiers', 'review', 'monitoring', 'verification', 'config'],
  app: [
    ...['exact', 'llm', 'math', 'verification', 'tiers', 'tutoring', 'review'],
    ...['monitoring', 'storage', 'graphql', 'config'],
  ],
  cli: [
    ...['exact', 'llm', 'math', 'verification', 'tiers', 'tutoring', 'review'],
    ...['monitoring', 'storage', 'app', 'config', 'main'],
  ],
  main: ['config', 'app'],
  config: [],
};

/** Single files that may do what their folder may not, each for one reason. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'verification/worker.ts': ['judge', 'exact'], // the only door to the algebra, which counts its effort
  'storage/open-data-source.ts': ['..'], // migrations/ stands beside src/
};

/** Packages that only some files may know. */
const fences: readonly { readonly packages: RegExp; readonly allowed: RegExp }[] = [
  { packages: /^(mathjs|nerdamer)(\/|$)/, allowed: /^judge\/engines\// },
  { packages: /^typeorm$/, allowed: /^(storage|app)\// },
  { packages: /^@nestjs\//, allowed: /^(graphql\/|app\/nest\/|main\.ts$)/ },
  { packages: /^(@anthropic-ai\/sdk|openai)(\/|$)/, allowed: /^llm\// },
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isTypeOnly: boolean;
}

const files = sourcesIn('src');
const imports = files.flatMap((file) => importsIn('src', file));
const inner = imports.filter((each) => each.to.startsWith('./') || each.to.startsWith('../')).map(resolved);

describe('who may import whom', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('keeps to the order of the folders', () => {
    const wrong = inner.filter(({ from, to }) => {
      const [source, target] = [folderOf(from), folderOf(to)];
      if (source === target) return false;
      return ![...(mayImport[source] ?? []), ...(exceptions[from] ?? [])].includes(target);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('takes only types from verification into the judge', () => {
    const wrong = inner.filter(
      ({ from, to, isTypeOnly }) => folderOf(from) === 'judge' && folderOf(to) === 'verification' && !isTypeOnly,
    );
    const messages = ['verification/protocol.ts', 'verification/version.ts'];
    expect(wrong.filter(({ to }) => !messages.includes(to)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('takes only canonical text from math into verification', () => {
    const wrong = inner.filter(
      ({ from, to }) => folderOf(from) === 'verification' && folderOf(to) === 'math' && to !== 'math/canonical.ts',
    );
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('lets no check import the solving that it checks', () => {
    const wrong = inner.filter(({ from, to }) => /^judge\/tasks\/.*check/.test(from) && /\/solve[^/]*\.ts$/.test(to));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('fences packages', () => {
    const wrong = imports.filter(({ from, to }) =>
      fences.some(({ packages, allowed }) => packages.test(to) && !allowed.test(from)),
    );
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('has no cycle between files', () => {
    expect(cyclesIn(new Map(files.map((file) => [file, targetsOf(file)])))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter((file) => /process\.env\b/.test(read(file)) && file !== 'main.ts');
    expect(readers.filter((file) => file !== 'config.ts' && !file.startsWith('cli/'))).toEqual([]);
  });

  it('keeps files to one idea', () => {
    const long = files.filter((file) => read(file).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('lets the pages know nothing of the service but its schema', () => {
    const pages = sourcesIn('web');
    expect(pages.length).toBeGreaterThan(20);
    const outside = pages.flatMap((file) =>
      importsIn('web', file)
        .filter(({ to }) => to.startsWith('.') && path.posix.join(path.posix.dirname(file), to).startsWith('..'))
        .map(({ to }) => `${file} -> ${to}`),
    );
    expect(outside).toEqual([]);
  });
});

function sourcesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.(?:m?[tj]s|tsx)$/.test(file));
}

function read(file: string, root = 'src'): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, '');
}

function importsIn(root: string, from: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(import|export)(\s+type)?\b[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...read(from, root).matchAll(pattern)].map((match) => ({
    from,
    to: match[3] ?? match[4] ?? '',
    isTypeOnly: match[2] !== undefined,
  }));
}

function resolved({ from, to, isTypeOnly }: Import): Import {
  return { from, to: path.posix.join(path.posix.dirname(from), to), isTypeOnly };
}

/** Types vanish when the program runs, so a cycle of types alone is none. */
function targetsOf(file: string): string[] {
  return inner.filter(({ from, isTypeOnly }) => from === file && !isTypeOnly).map(({ to }) => to);
}

function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const finished = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (finished.has(file)) return;
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
