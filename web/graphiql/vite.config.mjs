import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** A path seen from this folder. */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles GraphiQL with everything it needs, so that the page opens with the network off. Served by `src/app/nest/graphiql.ts`. */
export default defineConfig({
  root: here('.'),
  base: '/graphql/assets/',
  logLevel: 'warn',
  build: {
    outDir: here('../../dist/web/graphiql'),
    emptyOutDir: true,
    assetsDir: '',
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      // `"use client"` in React libraries is meant for servers; it says nothing here.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
});
