import { fastify, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Core } from './core.ts';
import { Readiness } from './nest/readiness.ts';
import type { HttpService } from './nest/start-http.ts';

/** Serves nothing but health, as an instance does that only works in the background. */
export async function startHealth(core: Core, config: Pick<Config, 'http'>, log: Logger): Promise<HttpService> {
  const readiness = new Readiness(core);
  const server = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_, reply) => {
    const { isReady, parts } = await readiness.report();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', ...parts });
  });
  const url = await server.listen({ ...config.http });
  return {
    url,
    async close() {
      readiness.stop();
      await server.close();
    },
  };
}
