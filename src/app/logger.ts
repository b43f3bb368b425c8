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

/** How many bytes of lines are written at once, and how long fewer may wait, in milliseconds. */
const [writtenAtOnce, waitingMs] = [8_192, 100];

/**
 * Lines are written in the background and together, so that no request waits for whoever reads them. At the end of the process the last are written
 * out; one that is killed loses those of its last tenth of a second.
 */
function standardOutput(): DestinationStream {
  return destination({ fd: 1, sync: false, minLength: writtenAtOnce, periodicFlush: waitingMs });
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
