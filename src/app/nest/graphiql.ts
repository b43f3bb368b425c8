import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { builtPage, ownFilesOnly } from './built-page.ts';
import { refuseGet } from './graphql-endpoint.ts';

/** Fonts and icons are within the style sheet. The one inline style that this blocks keeps the page from scrolling behind a dialog. */
const contentSecurityPolicy = ownFilesOnly('data:');

/**
 * Serves GraphiQL to browsers at `GET /graphql`, from files of ours alone: it works with the network off. For development.
 * @returns false where the page was not built.
 */
export async function serveGraphiql(server: FastifyInstance): Promise<boolean> {
  const root = builtPage('graphiql');
  if (root === undefined) return false;
  await server.register(fastifyStatic, {
    root,
    prefix: '/graphql/assets/',
    index: false,
    maxAge: '1d',
    immutable: true,
  });
  server.get('/graphql', { helmet: { contentSecurityPolicy } }, async (request, reply) => {
    if (!request.headers.accept?.includes('text/html')) return refuseGet(request, reply);
    return reply.sendFile('index.html', { maxAge: 0, immutable: false });
  });
  return true;
}
