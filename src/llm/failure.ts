import type { FailureKind } from './language-model.ts';
import { retryAfterMs } from './retry-after.ts';

/** What went wrong in one exchange, before anybody decided what to do about it. */
export interface Fault {
  readonly failure: FailureKind;
  readonly canRetry: boolean;
  readonly afterMs?: number;
  readonly raw: string;
  readonly text?: string;
}

/** A vendor's refusal as both SDKs give it. In the middle of a stream there is no status, only a type. */
export interface VendorError {
  readonly status: number | undefined;
  readonly type: string | null | undefined;
  readonly code: string | null | undefined;
  readonly message: string;
  readonly headers: Headers | undefined;
}

/** Codes of refusals that no retry cures, whatever their status: the account has no money left. */
const spentCodes =
  /insufficient_quota|billing|spend_limit|credit balance|insufficient balance|payment required|exceeded your current quota/i;

/** Which of our failures a vendor's error is. The type and code count before the status, which mid-stream errors lack. */
export function faultOfVendorError(error: VendorError): Fault {
  const words = [error.type, error.code, error.message].filter(Boolean).join(' ');
  const raw = [error.status, error.type, error.code].filter((part) => part !== undefined && part !== null).join(' ');
  const failure = failureOf(error, words);
  const afterMs = retryAfterMs(error.headers);
  return { failure, canRetry: retriable.has(failure), raw, ...(afterMs === null ? {} : { afterMs }) };
}

const retriable: ReadonlySet<FailureKind> = new Set([
  ...(['rate-limited', 'overloaded', 'server-error', 'unreachable', 'stalled'] as const),
]);

export function fault(failure: FailureKind, raw: string, text?: string): Fault {
  return { failure, canRetry: retriable.has(failure), raw, ...(text === undefined ? {} : { text }) };
}

/**
 * What broke an exchange where the SDK gives no error of its own: a body that ended early, events that are no JSON. Anything else is the request
 * itself, which no vendor is to blame for.
 */
export function faultOfThrown(error: unknown): Fault {
  if (error instanceof SyntaxError) return fault('server-error', 'no JSON');
  if (error instanceof TypeError || (error instanceof Error && error.name === 'AbortError'))
    return fault('unreachable', causeOf(error));
  return fault('bad-request', error instanceof Error ? error.name : 'unknown');
}

/** The network's own code, where there is one. */
export function causeOf(error: Error): string {
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}

function failureOf({ status, type, code }: VendorError, words: string): FailureKind {
  if (status === 402 || spentCodes.test(words)) return 'spent';
  if (status === 529 || /overloaded/.test(words)) return 'overloaded';
  if (status === 401 || status === 403 || /authentication_error|permission_error|invalid_api_key/.test(words))
    return 'invalid-key';
  if (status === 404 || /not_found_error|model_not_found/.test(`${type} ${code}`)) return 'unknown-model';
  if (status === 429 || /rate_limit/.test(`${type} ${code}`)) return 'rate-limited';
  if (status === 408 || status === 409 || (status !== undefined && status >= 500)) return 'server-error';
  if (status !== undefined && status >= 400) return 'bad-request';
  return /invalid_request/.test(words) ? 'bad-request' : 'server-error';
}
