import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own messages in the service's log. What it tells of its modules at the start is for debugging only. */
export function nestLog(log: Logger): LoggerService {
  return {
    log: (message, ...context) => log.debug({ context }, String(message)),
    warn: (message, ...context) => log.warn({ context }, String(message)),
    error: (message, ...context) =>
      message instanceof Error ? log.error({ err: message }, 'Nest failed') : log.error({ context }, String(message)),
  };
}
