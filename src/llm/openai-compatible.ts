import type OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { Stream } from 'openai/streaming';
import { z } from 'zod';
import { Degrading } from './degrading.ts';
import { type Ending, exchange, type Line, type Vendor } from './exchange.ts';
import { type Fault, fault } from './failure.ts';
import {
  type CallLimits,
  LanguageModel,
  type ModelReply,
  type ModelRequest,
  type TokenUsage,
} from './language-model.ts';
import { isWhole, watched } from './listen.ts';
import { faultOfOpenAiError, never, type OpenAiSettings, openAiClient } from './openai-client.ts';

type Chunk = OpenAI.Chat.Completions.ChatCompletionChunk;
type Completion = OpenAI.Chat.Completions.ChatCompletion;

/**
 * A model behind Chat Completions, as vLLM, Ollama, llama.cpp, DeepSeek and many others speak it. What such a server does not know
 * (structured output, reasoning effort, usage in streams) is left out after its first refusal; the shape is then asked for in words.
 */
export class OpenAiCompatibleModel extends LanguageModel implements Vendor {
  readonly name: string;
  readonly faultOf = faultOfOpenAiError;
  /** Many of these servers take a shape and do not care about it. */
  readonly keepsToShape = false;
  private readonly client: OpenAI;
  private readonly degrading = new Degrading(['schema', 'effort', 'usage']);

  constructor(
    private readonly model: string,
    settings: OpenAiSettings,
    provider = 'compatible',
  ) {
    super();
    this.name = `${provider}:${model}`;
    this.client = openAiClient(settings);
  }

  ask(request: ModelRequest, limits: CallLimits): Promise<ModelReply> {
    return exchange(this.name, this, request, limits);
  }

  async converse(request: ModelRequest, line: Line): Promise<Ending> {
    const send = () =>
      this.client.chat.completions
        .create({ ...this.translate(request), stream: true }, { signal: line.signal, maxRetries: 0, timeout: never })
        .asResponse();
    const response = watched(await this.degrading.run(send, this.faultOf), line);
    const heard: Heard = { model: this.model, stop: null, refusal: false };
    if (isWhole(response)) hear(asChunk((await response.json()) as Completion), line, heard);
    else
      for await (const chunk of Stream.fromSSEResponse<Chunk>(response, new AbortController(), this.client))
        hear(chunk, line, heard);
    const requestId = response.headers.get('x-request-id');
    return { model: heard.model, requestId, stop: heard.stop ?? 'cut off', fault: faultOfStop(heard) };
  }

  private translate(request: ModelRequest) {
    const { schema, effort } = request;
    const asksInWords = schema !== undefined && !this.degrading.takes('schema');
    const instructions = asksInWords
      ? `${request.instructions}\n\n${shapeInWords(schema.shape)}`
      : request.instructions;
    return {
      model: this.model,
      messages: [
        { role: 'system' as const, content: instructions },
        { role: 'user' as const, content: request.input },
      ],
      max_tokens: request.maxOutputTokens,
      ...(effort && this.degrading.takes('effort') ? { reasoning_effort: effort } : {}),
      ...(this.degrading.takes('usage') ? { stream_options: { include_usage: true } } : {}),
      ...(schema && !asksInWords ? { response_format: zodResponseFormat(schema.shape, schema.name) } : {}),
    };
  }
}

function shapeInWords(shape: z.ZodType): string {
  return `Reply with one JSON object and nothing else. It has to fit this JSON schema:\n${JSON.stringify(z.toJSONSchema(shape))}`;
}

interface Heard {
  model: string;
  stop: string | null;
  refusal: boolean;
}

type Piece = Pick<Chunk, 'model' | 'choices' | 'usage'>;

function hear(chunk: Piece, line: Line, heard: Heard): void {
  heard.model = chunk.model ?? heard.model;
  const choice = chunk.choices?.[0];
  line.text += choice?.delta?.content ?? '';
  heard.refusal ||= Boolean(choice?.delta?.refusal);
  heard.stop = choice?.finish_reason ?? heard.stop;
  if (chunk.usage) line.usage = count(chunk.usage);
}

function asChunk(completion: Completion): Piece {
  const choices = (completion.choices ?? []).map(({ index, finish_reason, message }) => ({
    index,
    finish_reason,
    delta: { content: message?.content ?? null, refusal: message?.refusal ?? null },
  }));
  return { model: completion.model, choices, ...(completion.usage ? { usage: completion.usage } : {}) };
}

function faultOfStop({ stop, refusal }: Heard): Fault | null {
  if (refusal || stop === 'content_filter') return fault('refused', stop ?? 'refusal');
  if (stop === 'length') return fault('truncated', stop);
  if (stop === null) return fault('unreachable', 'the stream ended early');
  return stop === 'stop' ? null : fault('malformed', stop);
}

function count(usage: OpenAI.CompletionUsage): TokenUsage {
  return {
    input: usage.prompt_tokens ?? 0,
    cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
    output: usage.completion_tokens ?? 0,
    reasoning: usage.completion_tokens_details?.reasoning_tokens ?? 0,
  };
}
