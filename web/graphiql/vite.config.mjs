import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
const here = (p) => fileURLToPath(new URL(p, import.meta.url));
export default defineConfig({ root: here('.'), base: '/graphql/assets/', build: { outDir: here('../../dist/web/graphiql'), emptyOutDir: true, assetsDir: '' } });
