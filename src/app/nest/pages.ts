import { readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { builtPage, ownFilesOnly } from './built-page.ts';

/** The addresses of the pages; the one page behind all of them finds out which is meant. */
const addresses = ['/try', '/review', '/review/:id', '/report'];

/** Nothing but files of ours, and style sheets that the page makes itself under the nonce of the reply. */
const contentSecurityPolicy = ownFilesOnly("'self'");

/**
 * Serves the pages for people: trying a problem, reviewing, and the report on routing. They are files of ours alone, and clients of the schema
 * like any other: who may see what is decided there.
 * @returns false where the pages were not built.
 */
export async function servePages(server: FastifyInstance): Promise<boolean> {
  const root = builtPage('app');
  if (root === undefined) return false;
  const page = readFileSync(path.join(root, 'index.html'), 'utf8');
  const assets = { root, prefix: '/assets/', index: false, decorateReply: false, preCompressed: true } as const;
  await server.register(fastifyStatic, { ...assets, maxAge: '1y', immutable: true });
  for (const address of addresses)
    server.get(address, { helmet: { contentSecurityPolicy, enableCSPNonces: true } }, async (_, reply) =>
      reply
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(page.replaceAll('NONCE', reply.cspNonce.style)),
    );
  server.get('/', async (_, reply) => reply.redirect('/try'));
  return true;
}
