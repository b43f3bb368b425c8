import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { causeOf, type Fault, fault, faultOfThrown, faultOfVendorError } from './failure.ts';

/** Where a server that speaks OpenAI's protocol is, and how it knows us. */
export interface OpenAiSettings {
  readonly apiKey: string;
  readonly baseUrl?: string;
}

/** The SDK's client, without its own retries and without its log. */
export function openAiClient({ apiKey, baseUrl }: OpenAiSettings): OpenAI {
  return new OpenAI({
    apiKey,
    maxRetries: 0,
    logLevel: 'off',
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
  });
}

/** Time is ours to keep: the SDK's own timeout never comes first. */
export const never = 2 ** 31 - 1;

export function faultOfOpenAiError(error: unknown): Fault {
  if (error instanceof APIConnectionTimeoutError) return fault('timeout', error.name);
  if (error instanceof APIConnectionError) return fault('unreachable', causeOf(error));
  if (error instanceof APIError)
    return faultOfVendorError({
      status: error.status,
      type: error.type,
      code: error.code,
      message: error.message,
      headers: error.headers,
    });
  return faultOfThrown(error);
}
