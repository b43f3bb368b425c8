import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import type { Config } from '../config.ts';

/** The most of an error's message that is logged, in characters: some repeat the value that they complain about. */
const longestMessage = 300;

/**
 * The log of the process: JSON lines on standard output. Of an error only its name, message, code and stack are written, because drivers
 * hang statements and their parameters on theirs; of a request nothing but what the endpoint names: no header, no body.
 */
export function createLogger(level: Config['logLevel'], stream: DestinationStream = standardOutput()): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError, req: () => undefined, res: () => undefined },
  };
  return pino(options, stream);
}

/** Lines are written in the background, so that no request waits for whoever reads them; at the end of the process the last are written out. */
function standardOutput(): DestinationStream {
  return destination({ fd: 1, sync: false });
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    message: error.message.slice(0, longestMessage),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(frames === undefined ? {} : { stack: frames.join('\n') }),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
