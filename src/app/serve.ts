import type { Logger } from 'pino';
import { type Config, readConfig } from '../config.ts';
import { compose } from './compose.ts';
import type { Core } from './core.ts';
import { createLogger } from './logger.ts';
import { showTokens } from './nest/development-tokens.ts';
import type { HttpService } from './nest/start-http.ts';
import { startHealth } from './start-health.ts';

/** Starts the service and keeps it until SIGTERM or SIGINT: then it finishes what is in flight and closes the database last. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(environment);
  const log = createLogger(config.logLevel);
  const core = await compose(config, log);
  const http = await start(core, config, log);
  log.info(
    config.role === 'worker'
      ? `Verity works in the background: ${http.url}/health/ready`
      : `Verity is ready: ${http.url}/graphql`,
  );
  if (http.developmentTokens !== undefined) process.stderr.write(showTokens(http.developmentTokens));

  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    log.info(`${signal}: finishing what is in flight`);
    http
      .close()
      .then(() => core.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'the shutdown broke off');
          process.exit(1);
        },
      );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** What a worker does not serve, it does not load. */
async function start(core: Core, config: Config, log: Logger): Promise<HttpService> {
  if (config.role === 'worker') return startHealth(core, config, log);
  const { startHttp } = await import('./nest/start-http.ts');
  return startHttp(core, config, log);
}
