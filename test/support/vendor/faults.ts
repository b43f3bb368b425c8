import type { VendorReply } from './behaviour.ts';

/** A whole worked solution. */
export const right = { kind: 'text', text: '{"steps":[],"answer":"42"}' } as const satisfies VendorReply;

/** Everything that a vendor can do wrong. */
export const faults: readonly [string, VendorReply][] = [
  ['hangs before the headers', { kind: 'hang' }],
  ['stalls in the body', { kind: 'stall' }],
  ['stalls in the body of an error', { kind: 'status', status: 500, stalls: true }],
  ['drips', { kind: 'drip', text: right.text, everyMs: 40 }],
  ['resets', { kind: 'reset' }],
  ['resets in the body', { kind: 'reset-in-body' }],
  ['refuses a request', { kind: 'status', status: 400, type: 'invalid_request_error' }],
  ['refuses the key', { kind: 'status', status: 401, type: 'authentication_error' }],
  ['wants money', { kind: 'status', status: 402, type: 'billing_error' }],
  ['does not know the model', { kind: 'status', status: 404, type: 'not_found_error' }],
  ['has enough for now', { kind: 'status', status: 429, type: 'rate_limit_error', retryAfter: '0' }],
  ['has enough for an hour', { kind: 'status', status: 429, type: 'rate_limit_error', retryAfter: '3600' }],
  ['breaks', { kind: 'status', status: 500, type: 'api_error' }],
  ['is overloaded', { kind: 'status', status: 529, type: 'overloaded_error' }],
  ['is overloaded in mid-stream', { kind: 'overload-in-stream' }],
  ['breaks off its JSON', { kind: 'truncated-json' }],
  ['answers in another schema', { kind: 'text', text: '{"verdict":"verified"}' }],
  ['answers nothing', { kind: 'text', text: '' }],
  ['answers hugely', { kind: 'text', text: `{"steps":[],"answer":"${'9'.repeat(2_000_000)}"` }],
  ['is cut off', { kind: 'text', text: '{"steps":[', stop: 'length' }],
  ['refuses to answer', { kind: 'text', text: 'No.', stop: 'refusal' }],
];
