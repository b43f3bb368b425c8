import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuseGet } from './graphql-endpoint.ts';

/** Where the build puts the page, seen from the bundle in `dist` and from this source. */
const places = ['./web/graphiql/', '../../../dist/web/graphiql/'];

/** Nothing but files of ours, fonts and icons within the style sheet. The one inline style that this blocks keeps the page from scrolling behind a dialog. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ['data:'],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/**
 * Serves GraphiQL to browsers at `GET /graphql`, from files of ours alone: it works with the network off. For development.
 * @returns false where the page was not built.
 */
export async function serveGraphiql(server: FastifyInstance): Promise<boolean> {
  const root = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((each) => existsSync(each));
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
