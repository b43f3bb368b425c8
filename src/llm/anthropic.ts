import Anthropic, { APIConnectionError, APIConnectionTimeoutError, APIError } from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { Stream } from '@anthropic-ai/sdk/streaming';
import { Degrading } from './degrading.ts';
import { type Ending, exchange, type Line, type Vendor } from './exchange.ts';
import { causeOf, type Fault, fault, faultOfThrown, faultOfVendorError } from './failure.ts';
import {
  type CallLimits,
  LanguageModel,
  type ModelReply,
  type ModelRequest,
  type TokenUsage,
} from './language-model.ts';
import { isWhole, watched } from './listen.ts';

type Event = Anthropic.RawMessageStreamEvent;
type Usage = Partial<Anthropic.Usage> | Anthropic.MessageDeltaUsage;

/** A model behind Anthropic's Messages, always as a stream: silence is then a sign, and what was said before a cut is known. */
export class AnthropicModel extends LanguageModel implements Vendor {
  readonly name: string;
  private readonly client: Anthropic;
  private readonly degrading = new Degrading(['schema', 'effort']);

  constructor(
    private readonly model: string,
    settings: { readonly apiKey: string; readonly baseUrl?: string },
  ) {
    super();
    this.name = `anthropic:${model}`;
    this.client = new Anthropic({
      apiKey: settings.apiKey,
      authToken: null,
      maxRetries: 0,
      logLevel: 'off',
      ...(settings.baseUrl === undefined ? {} : { baseURL: settings.baseUrl }),
    });
  }

  get keepsToShape(): boolean {
    return this.degrading.takes('schema');
  }

  ask(request: ModelRequest, limits: CallLimits): Promise<ModelReply> {
    return exchange(this.name, this, request, limits);
  }

  async converse(request: ModelRequest, line: Line): Promise<Ending> {
    const send = () =>
      this.client.messages
        .create({ ...this.translate(request), stream: true }, { signal: line.signal, maxRetries: 0, timeout: never })
        .asResponse();
    const response = watched(await this.degrading.run(send, this.faultOf), line);
    const requestId = response.headers.get('request-id');
    const heard: Heard = { model: this.model, stop: null };
    if (isWhole(response)) hearMessage((await response.json()) as Anthropic.Message, line, heard);
    else
      for await (const event of Stream.fromSSEResponse<Event>(response, new AbortController(), this.client))
        hear(event, line, heard);
    return { model: heard.model, requestId, stop: heard.stop ?? 'cut off', fault: faultOfStop(heard.stop) };
  }

  readonly faultOf = (error: unknown): Fault => {
    if (error instanceof APIConnectionTimeoutError) return fault('timeout', error.name);
    if (error instanceof APIConnectionError) return fault('unreachable', causeOf(error));
    if (error instanceof APIError)
      return faultOfVendorError({
        status: error.status,
        type: error.type,
        code: error.errorCode,
        message: error.message,
        headers: error.headers,
      });
    return faultOfThrown(error);
  };

  private translate(request: ModelRequest) {
    const format =
      request.schema && this.degrading.takes('schema') ? { format: zodOutputFormat(request.schema.shape) } : {};
    const effort = request.effort && this.degrading.takes('effort') ? { effort: request.effort } : {};
    const thinking = 'effort' in effort ? { thinking: { type: 'adaptive' as const } } : {};
    const config = { ...format, ...effort };
    return {
      model: this.model,
      max_tokens: request.maxOutputTokens,
      system: [{ type: 'text' as const, text: request.instructions, cache_control: { type: 'ephemeral' as const } }],
      messages: [{ role: 'user' as const, content: request.input }],
      ...thinking,
      ...(Object.keys(config).length === 0 ? {} : { output_config: config }),
    };
  }
}

/** Time is ours to keep: the SDK's own timeout never comes first. */
const never = 2 ** 31 - 1;

interface Heard {
  model: string;
  stop: string | null;
}

function hear(event: Event, line: Line, heard: Heard): void {
  switch (event.type) {
    case 'message_start':
      heard.model = event.message.model;
      line.usage = count(event.message.usage, null);
      return;
    case 'content_block_delta':
      if (event.delta.type === 'text_delta') line.text += event.delta.text;
      return;
    case 'message_delta':
      heard.stop = event.delta.stop_reason ?? heard.stop;
      line.usage = count(event.usage, line.usage);
      return;
    case 'content_block_start':
    case 'content_block_stop':
    case 'message_stop':
      return;
  }
}

function hearMessage(message: Anthropic.Message, line: Line, heard: Heard): void {
  heard.model = message.model;
  heard.stop = message.stop_reason;
  line.text = message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  line.usage = count(message.usage, null);
}

/** Counts are cumulative; what a later event leaves out stays as it was. Tokens read from and written to a cache are input too. */
function count(usage: Usage, before: TokenUsage | null): TokenUsage {
  const cached = usage.cache_read_input_tokens ?? 0;
  const input = (usage.input_tokens ?? 0) + cached + (usage.cache_creation_input_tokens ?? 0);
  return {
    input: Math.max(input, before?.input ?? 0),
    cached: Math.max(cached, before?.cached ?? 0),
    output: Math.max(usage.output_tokens ?? 0, before?.output ?? 0),
    reasoning: Math.max(usage.output_tokens_details?.thinking_tokens ?? 0, before?.reasoning ?? 0),
  };
}

function faultOfStop(stop: string | null): Fault | null {
  switch (stop) {
    case 'end_turn':
    case 'stop_sequence':
      return null;
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return fault('truncated', stop);
    case 'refusal':
      return fault('refused', stop);
    case null:
      return fault('unreachable', 'the stream ended early');
    default:
      return fault('malformed', stop);
  }
}
