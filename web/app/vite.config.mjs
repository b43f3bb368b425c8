import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineConfig } from 'vite';

/** A path seen from this folder. */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Every browser that runs the pages reads woff2; the other formats that KaTeX names would only be carried along. */
const onlyModernFonts = {
  name: 'only-modern-fonts',
  enforce: /** @type {const} */ ('pre'),
  /** @type {(code: string, id: string) => string | undefined} */
  transform: (code, id) =>
    id.endsWith('katex.min.css')
      ? code.replaceAll(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '')
      : undefined,
};

/** Puts a compressed copy beside each text, once: the service sends that to browsers, and compresses nothing itself. */
const compressedCopies = {
  name: 'compressed-copies',
  /** @param {{ dir?: string | undefined }} options */
  writeBundle: ({ dir = '.' }) => {
    for (const file of readdirSync(dir).filter((name) => /\.(?:js|css|svg)$/.test(name))) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
      writeFileSync(path.join(dir, `${file}.br`), brotliCompressSync(readFileSync(path.join(dir, file)), { params }));
    }
  },
};

/** Bundles the pages with everything they need, so that they open with the network off. Served by `src/app/nest/pages.ts`. */
export default defineConfig({
  root: here('.'),
  base: '/assets/',
  logLevel: 'warn',
  plugins: [onlyModernFonts, compressedCopies],
  // Whoever serves the page puts a fresh nonce in its place, for the style sheets that components make while they run.
  html: { cspNonce: 'NONCE' },
  build: {
    outDir: here('../../dist/web/app'),
    emptyOutDir: true,
    license: { fileName: 'licenses.md' },
    assetsDir: '',
    assetsInlineLimit: 0,
    // Browsers since 2024 tell light from dark in a style sheet themselves.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // `"use client"` in React libraries is meant for servers; it says nothing here.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
});
