import 'reflect-metadata';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { access } from '../../graphql/access.ts';
import { createAdmission } from '../../graphql/admit.ts';
import type { Core } from '../core.ts';
import { type Authenticate, createAuthenticate } from './authenticate.ts';
import { type DevelopmentToken, developmentTokens } from './development-tokens.ts';
import { Drain } from './drain.ts';
import { createExecute } from './execute.ts';
import { serveGraphiql } from './graphiql.ts';
import { refuseGet, serveGraphql } from './graphql-endpoint.ts';
import { serveEvents } from './graphql-events.ts';
import { serveWebsocket } from './graphql-websocket.ts';
import { HttpModule } from './http.module.ts';
import { nestLog } from './nest-log.ts';
import { OperationDoor } from './operation-door.ts';
import { servePages } from './pages.ts';
import { Patience } from './patience.ts';
import { Readiness } from './readiness.ts';

/** The largest body that is read: a document and its variables at their limits, every character escaped. */
const largestBodyBytes = 131_072;
/** How long a client may take to send a request, in milliseconds. */
const receivingMs = 15_000;
/** How long requests in flight may go on at the end before their waiting ends, in milliseconds. */
const usualDrainMs = 10_000;

/** A running service. */
export interface HttpService {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Takes no more requests, finishes those in flight, and closes. Whoever still waits after `drainMs` gets what there is then. The core is left open. */
  close(drainMs?: number): Promise<void>;
  /** Where no authentication is set up: tokens to act as somebody with. */
  readonly developmentTokens?: readonly DevelopmentToken[];
}

type HttpConfig = Pick<Config, 'environment' | 'http' | 'auth' | 'apiKeys'>;

/** Serves a core over HTTP. Settles once requests are taken. */
export async function startHttp(core: Core, config: HttpConfig, log: Logger): Promise<HttpService> {
  const readiness = new Readiness(core);
  const patience = new Patience();
  const app = await createApp(core, readiness, log);
  const server = app.getHttpAdapter().getInstance();
  const development = config.auth.kind === 'open' ? await developmentTokens() : null;
  const authenticate = createAuthenticate(config.auth, {
    apiKeys: config.apiKeys,
    ...(development === null ? {} : { developmentSecret: development.secret }),
  });
  const endStreams = await serve(app, server, config, patience, authenticate);
  logRequests(server);
  const drain = new Drain(server, patience);
  if (development !== null) log.warn('no authentication is set up: whoever sends no token is an administrator');
  await app.listen(config.http.port, config.http.host);
  return {
    url: await app.getUrl(),
    ...(development === null ? {} : { developmentTokens: development.tokens }),
    close: async (drainMs = usualDrainMs) => {
      readiness.stop();
      await endStreams();
      drain.begin(drainMs);
      await app.close();
      drain.end();
    },
  };
}

function createApp(core: Core, readiness: Readiness, log: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBodyBytes,
    requestTimeout: receivingMs,
  });
  return NestFactory.create<NestFastifyApplication>(HttpModule.over(core, readiness), adapter, {
    logger: nestLog(log),
    bodyParser: false,
    abortOnError: false,
  });
}

/** @returns ends what stays open by itself: clients of streams connect again, elsewhere */
async function serve(
  app: NestFastifyApplication,
  server: FastifyInstance,
  config: HttpConfig,
  patience: Patience,
  authenticate: Authenticate,
): Promise<() => Promise<void>> {
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  await app.init();
  const isDevelopment = config.environment !== 'production';
  const { schema } = app.get(GraphQLSchemaHost);
  const admit = createAdmission(schema, { allowsIntrospection: isDevelopment, access });
  serveGraphql(server, { admit, authenticate, execute: createExecute(schema), patience });
  const door = new OperationDoor({ schema, admit, authenticate }, server.log);
  const closeWebsockets = serveWebsocket(server, door);
  const endEvents = serveEvents(server, door);
  const hasPage = isDevelopment && (await serveGraphiql(server));
  if (!hasPage) server.get('/graphql', refuseGet);
  await servePages(server);
  return async () => {
    endEvents();
    await closeWebsockets();
  };
}

/** One line for each request: what was called and how it ended, nothing of what was in it. Probes come every few seconds, and only matter when they fail. */
function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const { statusCode: status } = reply;
    const level = routeOptions.url?.startsWith('/health/') && status === 200 ? 'debug' : 'info';
    const durationMs = Math.round(reply.elapsedTime);
    request.log[level]({ method, route: routeOptions.url, status, durationMs }, 'answered');
    done();
  });
}
