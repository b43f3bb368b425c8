import { type Fault, fault } from './failure.ts';
import {
  type CallLimits,
  type CallRecord,
  type ModelReply,
  type ModelRequest,
  noTokens,
  type TokenUsage,
} from './language-model.ts';
import { readStructured } from './read-structured.ts';
import { estimatedTokens } from './tokens.ts';
import { Watchdog } from './watchdog.ts';

/** The line to a vendor during one exchange. What was heard so far counts, even where the exchange is cut. */
export class Line {
  /** The text so far. */
  text = '';
  /** As the vendor counts it; null until it says. */
  usage: TokenUsage | null = null;

  constructor(
    readonly signal: AbortSignal,
    readonly heard: () => void,
  ) {}
}

/** How an exchange ended, in the vendor's words, and which failure that is, if any. */
export interface Ending {
  readonly model: string;
  readonly requestId: string | null;
  readonly stop: string;
  readonly fault: Fault | null;
}

/** What an adapter knows of its vendor. */
export interface Vendor {
  /** Sends the request and listens until the reply is whole. May throw whatever the SDK throws. */
  converse(request: ModelRequest, line: Line): Promise<Ending>;
  faultOf(error: unknown): Fault;
  /** Whether the vendor itself keeps replies to the shape. One that is out of shape all the same is then not listened to. */
  readonly keepsToShape: boolean;
}

/** Makes one exchange, cut by our own watchdog, and turns whatever happened into a reply with its books. Never rejects. */
export async function exchange(
  name: string,
  vendor: Vendor,
  request: ModelRequest,
  limits: CallLimits,
): Promise<ModelReply> {
  const startedMs = performance.now();
  const watchdog = new Watchdog(limits);
  const line = new Line(watchdog.signal, () => watchdog.heard());
  const ended = await converse(vendor, request, line, watchdog);
  watchdog.end();
  const found = 'failure' in ended ? ended : readEnding(ended, line.text, request, vendor.keepsToShape);
  const record = (failure: CallRecord['failure']): readonly CallRecord[] => [
    {
      model: name,
      usage: usageOf(line, request, failure),
      costUsd: 0,
      failure,
      durationMs: Math.round(performance.now() - startedMs),
    },
  ];
  if ('failure' in found) return { kind: 'failed', ...found, calls: record(found.failure) };
  return { kind: 'replied', ...found, calls: record(null) };
}

/** An SDK that ignores its signal is not waited for. */
async function converse(
  vendor: Vendor,
  request: ModelRequest,
  line: Line,
  watchdog: Watchdog,
): Promise<Ending | Fault> {
  if (watchdog.cutBy !== null) return fault(watchdog.cutBy, 'not sent');
  const talk = vendor.converse(request, line).catch((error: unknown) => vendor.faultOf(error));
  const cut = watchdog.cutting.then((by) => fault(by, by));
  const ended = await Promise.race([talk, cut]);
  return watchdog.cutBy === null ? ended : fault(watchdog.cutBy, watchdog.cutBy);
}

type Found = { readonly text: string; readonly value: unknown; readonly raw: Omit<Ending, 'fault'> } | Fault;

function readEnding(
  { fault: broken, ...raw }: Ending,
  text: string,
  request: ModelRequest,
  keepsToShape: boolean,
): Found {
  if (broken !== null) return broken;
  if (text.trim() === '') return fault('empty', raw.stop);
  if (request.schema === undefined) return { text, value: text, raw };
  const read = readStructured(text, request.schema.shape);
  return read.kind === 'valid'
    ? { text, value: read.value, raw }
    : fault('malformed', read.why, keepsToShape ? undefined : text);
}

/**
 * What the vendor counted; where the exchange was cut before it said so, an estimate from what was sent and heard, because it is billed
 * all the same. What was refused or never arrived costs nothing.
 */
function usageOf(line: Line, request: ModelRequest, failure: CallRecord['failure']): TokenUsage {
  const heard = estimatedTokens(line.text.length);
  if (line.usage !== null) return { ...line.usage, output: Math.max(line.usage.output, failure === null ? 0 : heard) };
  const wasSent = line.text !== '' || failure === 'timeout' || failure === 'stalled' || failure === 'aborted';
  if (failure !== null && !wasSent) return noTokens;
  const sent = estimatedTokens(request.instructions.length + request.input.length);
  return { input: sent, cached: 0, output: heard, reasoning: 0 };
}
