import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would give our sources another copy of graphql than the packages get, and its classes would not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
