import type { VendorReply, VendorRequest, VendorTokens } from './behaviour.ts';

type TextReply = Extract<VendorReply, { kind: 'text' }>;

/** A reply in a vendor's protocol: whole, or as the events of a stream. */
export interface Rendered {
  readonly whole: string;
  readonly events: readonly string[];
  /** The error event that this protocol sends inside a stream. */
  readonly overload: string;
}

/** Renders a text as the vendor of the request's protocol would. */
export function render(request: VendorRequest, reply: TextReply): Rendered {
  const tokens = reply.tokens ?? { input: 20, output: Math.max(1, Math.ceil(reply.text.length / 4)) };
  const stop = reply.stop ?? 'end';
  switch (request.protocol) {
    case 'anthropic':
      return renderAnthropic(request.model, reply.text, tokens, stop);
    case 'responses':
      return renderResponses(request.model, reply.text, tokens, stop);
    case 'chat':
      return renderChat(request.model, reply.text, tokens, stop);
  }
}

/** The body of an error, as each vendor words it. */
export function renderError(
  request: VendorRequest,
  { type, code, message }: Extract<VendorReply, { kind: 'status' }>,
): string {
  const error = {
    type: type ?? 'error',
    message: message ?? 'a scripted error',
    ...(code === undefined ? {} : { code }),
  };
  if (request.protocol !== 'anthropic') return JSON.stringify({ error });
  const details = code === undefined ? {} : { details: { error_code: code } };
  return JSON.stringify({ type: 'error', error: { type: error.type, message: error.message, ...details } });
}

function renderAnthropic(model: string, text: string, tokens: VendorTokens, stop: string): Rendered {
  const stop_reason = { end: 'end_turn', length: 'max_tokens', refusal: 'refusal' }[stop];
  const cached = tokens.cached ?? 0;
  const before = {
    input_tokens: tokens.input - cached,
    cache_read_input_tokens: cached,
    cache_creation_input_tokens: 0,
  };
  const after = { output_tokens: tokens.output, output_tokens_details: { thinking_tokens: tokens.reasoning ?? 0 } };
  const message = { id: 'msg_scripted', type: 'message', role: 'assistant', model, stop_sequence: null };
  const event = (data: { readonly type: string; readonly [field: string]: unknown }) =>
    `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;
  const start = { ...message, content: [], stop_reason: null, usage: { ...before, output_tokens: 1 } };
  return {
    whole: JSON.stringify({
      ...message,
      content: [{ type: 'text', text }],
      stop_reason,
      usage: { ...before, ...after },
    }),
    events: [
      event({ type: 'message_start', message: start }),
      event({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
      event({ type: 'ping' }),
      ...pieces(text).map((piece) =>
        event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: piece } }),
      ),
      event({ type: 'content_block_stop', index: 0 }),
      event({ type: 'message_delta', delta: { stop_reason, stop_sequence: null }, usage: after }),
      event({ type: 'message_stop' }),
    ],
    overload: 'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n',
  };
}

function renderResponses(model: string, text: string, tokens: VendorTokens, stop: string): Rendered {
  const part = stop === 'refusal' ? { type: 'refusal', refusal: text } : { type: 'output_text', text, annotations: [] };
  const item = { id: 'item_scripted', type: 'message', role: 'assistant', status: 'completed', content: [part] };
  const usage = {
    input_tokens: tokens.input,
    input_tokens_details: { cached_tokens: tokens.cached ?? 0 },
    output_tokens: tokens.output,
    output_tokens_details: { reasoning_tokens: tokens.reasoning ?? 0 },
    total_tokens: tokens.input + tokens.output,
  };
  const status = stop === 'length' ? 'incomplete' : 'completed';
  const incomplete_details = stop === 'length' ? { reason: 'max_output_tokens' } : null;
  const created = { id: 'resp_scripted', object: 'response', model, status: 'in_progress', output: [] };
  const response = { ...created, status, incomplete_details, error: null, output: [item], usage };
  const event = (type: string, data: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
  const place = { item_id: 'item_scripted', output_index: 0, content_index: 0 };
  return {
    whole: JSON.stringify(response),
    events: [
      event('response.created', { response: created }),
      ...pieces(text).map((delta) => event('response.output_text.delta', { ...place, delta })),
      event('response.output_text.done', { ...place, text }),
      event(`response.${status}`, { response }),
    ],
    overload: event('error', { code: 'server_error', message: 'The server is overloaded', param: null }),
  };
}

function renderChat(model: string, text: string, tokens: VendorTokens, stop: string): Rendered {
  const finish_reason = { end: 'stop', length: 'length', refusal: 'content_filter' }[stop];
  const usage = {
    prompt_tokens: tokens.input,
    completion_tokens: tokens.output,
    total_tokens: tokens.input + tokens.output,
    prompt_tokens_details: { cached_tokens: tokens.cached ?? 0 },
    completion_tokens_details: { reasoning_tokens: tokens.reasoning ?? 0 },
  };
  const head = { id: 'chat_scripted', created: 0, model };
  const event = (data: object) => `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', ...data })}\n\n`;
  const message = { role: 'assistant', content: text, refusal: null };
  return {
    whole: JSON.stringify({
      ...head,
      object: 'chat.completion',
      choices: [{ index: 0, message, finish_reason }],
      usage,
    }),
    events: [
      ...pieces(text).map((content) => event({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })),
      event({ choices: [{ index: 0, delta: {}, finish_reason }] }),
      event({ choices: [], usage }),
      'data: [DONE]\n\n',
    ],
    overload:
      'data: {"error":{"type":"overloaded_error","code":"overloaded","message":"The server is overloaded"}}\n\n',
  };
}

/** A text in a few pieces, as streams bring it. */
function pieces(text: string): string[] {
  const length = Math.max(1, Math.ceil(text.length / 4));
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}
