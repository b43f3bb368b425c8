import type OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import { Stream } from 'openai/streaming';
import { Degrading } from './degrading.ts';
import { type Ending, exchange, type Line, type Vendor } from './exchange.ts';
import { type Fault, fault, faultOfVendorError } from './failure.ts';
import {
  type CallLimits,
  LanguageModel,
  type ModelReply,
  type ModelRequest,
  noTokens,
  type TokenUsage,
} from './language-model.ts';
import { isWhole, watched } from './listen.ts';
import { faultOfOpenAiError, never, type OpenAiSettings, openAiClient } from './openai-client.ts';

type Event = OpenAI.Responses.ResponseStreamEvent;

/** A model behind OpenAI's Responses, always as a stream, nothing stored at the vendor. */
export class OpenAiModel extends LanguageModel implements Vendor {
  readonly name: string;
  readonly faultOf = faultOfOpenAiError;
  private readonly client: OpenAI;
  private readonly degrading = new Degrading(['schema', 'effort']);

  constructor(
    private readonly model: string,
    settings: OpenAiSettings,
  ) {
    super();
    this.name = `openai:${model}`;
    this.client = openAiClient(settings);
  }

  get keepsToShape(): boolean {
    return this.degrading.takes('schema');
  }

  ask(request: ModelRequest, limits: CallLimits): Promise<ModelReply> {
    return exchange(this.name, this, request, limits);
  }

  async converse(request: ModelRequest, line: Line): Promise<Ending> {
    const send = () =>
      this.client.responses
        .create({ ...this.translate(request), stream: true }, { signal: line.signal, maxRetries: 0, timeout: never })
        .asResponse();
    const response = watched(await this.degrading.run(send, this.faultOf), line);
    const heard: Heard = { model: this.model, stop: 'cut off', fault: fault('unreachable', 'the stream ended early') };
    if (isWhole(response)) hearResponse((await response.json()) as OpenAI.Responses.Response, line, heard);
    else
      for await (const event of Stream.fromSSEResponse<Event>(response, new AbortController(), this.client))
        hear(event, line, heard);
    return { ...heard, requestId: response.headers.get('x-request-id') };
  }

  private translate(request: ModelRequest) {
    const { schema, effort } = request;
    return {
      model: this.model,
      instructions: request.instructions,
      input: request.input,
      max_output_tokens: request.maxOutputTokens,
      store: false,
      ...(effort && this.degrading.takes('effort') ? { reasoning: { effort } } : {}),
      ...(schema && this.degrading.takes('schema')
        ? { text: { format: zodTextFormat(schema.shape, schema.name) } }
        : {}),
    };
  }
}

interface Heard {
  model: string;
  stop: string;
  fault: Fault | null;
}

function hear(event: Event, line: Line, heard: Heard): void {
  switch (event.type) {
    case 'response.output_text.delta':
      line.text += event.delta;
      return;
    case 'response.completed':
    case 'response.incomplete':
    case 'response.failed':
      hearResponse(event.response, line, heard);
      return;
    case 'error':
      heard.fault = faultOfVendorError({ ...noStatus, code: event.code, message: event.message });
      return;
    default:
      return;
  }
}

const noStatus = { status: undefined, type: null, headers: undefined };

function hearResponse(response: OpenAI.Responses.Response, line: Line, heard: Heard): void {
  const parts = (response.output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []));
  const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  if (text !== '') line.text = text;
  if (response.usage) line.usage = count(response.usage);
  heard.model = response.model ?? heard.model;
  heard.stop = response.incomplete_details?.reason ?? response.status ?? 'completed';
  heard.fault = parts.some((part) => part.type === 'refusal') ? fault('refused', 'refusal') : faultOf(response);
}

function faultOf(response: OpenAI.Responses.Response): Fault | null {
  switch (response.status) {
    case 'completed':
    case undefined:
      return null;
    case 'incomplete':
      return response.incomplete_details?.reason === 'content_filter'
        ? fault('refused', 'content_filter')
        : fault('truncated', response.incomplete_details?.reason ?? 'incomplete');
    default: {
      const { code, message } = response.error ?? { code: response.status, message: '' };
      return faultOfVendorError({ ...noStatus, code, message });
    }
  }
}

function count(usage: Partial<OpenAI.Responses.ResponseUsage>): TokenUsage {
  return {
    ...noTokens,
    input: usage.input_tokens ?? 0,
    cached: usage.input_tokens_details?.cached_tokens ?? 0,
    output: usage.output_tokens ?? 0,
    reasoning: usage.output_tokens_details?.reasoning_tokens ?? 0,
  };
}
