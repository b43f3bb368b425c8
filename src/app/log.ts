import type { Logger } from 'pino';

/** What the core may say to whoever runs the service. Never a statement, an answer or a person. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;
