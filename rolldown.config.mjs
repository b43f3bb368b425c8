import { readdirSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** Packages stay outside the bundle; only our own sources are joined. */
/** @param {string} id */
const isPackage = (id) => !/^[./]/.test(id) && !id.startsWith('@oxc-project/runtime');

/** Every measurement under bench/ that is a program; they have a name of their own in dist/bench. */
const benches = Object.fromEntries(
  readdirSync('bench')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [`bench/${file.slice(0, -3)}`, `bench/${file}`]),
);

export default defineConfig([
  {
    input: {
      main: 'src/main.ts',
      cli: 'src/cli/main.ts',
      'dev-models': 'test/support/dev-models.ts',
      'data-source': 'src/storage/data-source.ts',
      'postgres-guard': 'src/storage/embedded/postgres-guard.mjs',
      ...benches,
    },
    platform: 'node',
    tsconfig: true,
    external: isPackage,
    output: {
      dir: 'dist',
      format: 'esm',
      sourcemap: true,
      keepNames: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    },
  },
  {
    // The worker carries its packages with it: a thread then starts in a fifth of a second instead of two or three.
    input: { worker: 'src/verification/worker.ts' },
    platform: 'node',
    tsconfig: true,
    output: { dir: 'dist', format: 'esm', sourcemap: true, keepNames: true, entryFileNames: '[name].mjs' },
  },
]);
