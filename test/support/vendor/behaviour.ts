/** A request as a model of any vendor would see it, whatever protocol it came in. */
export interface VendorRequest {
  readonly protocol: 'anthropic' | 'responses' | 'chat';
  readonly model: string;
  readonly instructions: string;
  readonly input: string;
  /** Whether a JSON schema was asked for. */
  readonly hasSchema: boolean;
  readonly effort: string | null;
  readonly stream: boolean;
  /** The key that came with it. */
  readonly key: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface VendorTokens {
  readonly input: number;
  readonly cached?: number;
  readonly output: number;
  readonly reasoning?: number;
}

/** What a vendor does with one request. The faults are those that real ones have. */
export type VendorReply =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly tokens?: VendorTokens;
      readonly stop?: 'end' | 'length' | 'refusal';
      /** Before the headers. */
      readonly delayMs?: number;
    }
  /** An error before any reply; `message` and `code` as vendors word them. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: string;
      readonly type?: string;
      readonly code?: string;
      readonly message?: string;
      /** The error's own body stalls after half of it. */
      readonly stalls?: boolean;
    }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Sends headers and half of a reply, then nothing more. */
  | { readonly kind: 'stall' }
  /** Sends half of a reply, then an error inside the stream. */
  | { readonly kind: 'overload-in-stream' }
  /** Closes the connection before any reply. */
  | { readonly kind: 'reset' }
  /** Closes the connection in the middle of a reply. */
  | { readonly kind: 'reset-in-body' }
  /** Ends the reply properly, in the middle of its JSON. */
  | { readonly kind: 'truncated-json' }
  /** A whole reply, a few bytes at a time. */
  | { readonly kind: 'drip'; readonly text: string; readonly everyMs: number };

/** Decides what is done with each request. */
export type Behaviour = (request: VendorRequest) => VendorReply;
