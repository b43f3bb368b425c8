import { availableParallelism } from 'node:os';
import { z } from 'zod';

/** How tokens are verified. */
export type TokenConfig =
  | { readonly kind: 'secret'; readonly secret: string; readonly issuer?: string; readonly audience?: string }
  | { readonly kind: 'jwks'; readonly url: string; readonly issuer: string; readonly audience: string };

/** How requests are authenticated. `keys`: by API keys alone. `open` lets whoever sends no token act as a developer, and exists in development only. */
export type AuthConfig = TokenConfig | { readonly kind: 'keys' } | { readonly kind: 'open' };

/** A key that a server of the operator's sends instead of a token. */
export interface ApiKeyConfig {
  readonly name: string;
  readonly tenant: string | null;
  /** SHA-256 of the key, in hexadecimal. */
  readonly hash: string;
}

/** Where the data lives: a Postgres of the operator's, or the embedded one under a directory of ours. */
export type DatabaseConfig =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'embedded'; readonly home: string };

/** Where a vendor is, and the key it knows us by. */
export interface VendorConfig {
  readonly apiKey: string;
  readonly baseUrl?: string;
}

/** Which models are asked, and what they may use. Models are named with their provider: `anthropic:…`, `openai:…`, `compatible:…`. */
export interface ModelsConfig {
  readonly anthropic: VendorConfig | null;
  /** `chat` for servers that only speak OpenAI's older protocol, Chat Completions. */
  readonly openai: (VendorConfig & { readonly protocol: 'responses' | 'chat' }) | null;
  readonly compatible: VendorConfig | null;
  /** For the easy and medium tiers, and for the hard one: the first is asked, the others stand by or take turns. */
  readonly standard: readonly string[];
  readonly reasoning: readonly string[];
  readonly effort: 'low' | 'medium' | 'high';
  /** The longest replies, in tokens. */
  readonly standardTokens: number;
  readonly reasoningTokens: number;
  /** The longest silence on a line before a call is cut. */
  readonly idleMs: number;
  readonly reasoningIdleMs: number;
  readonly votingRule: 'fixed' | 'curtailed' | 'lead-2' | 'adaptive';
  readonly samples: number;
  readonly reasoningSamples: number;
  readonly routing: 'ladder' | 'best-of-n' | 'confidence';
  /** Files that replace the prices and the thresholds that come with the program. */
  readonly pricesFile: string | null;
  readonly policyFile: string | null;
  readonly breaker: { readonly failures: number; readonly openMs: number; readonly brokenMs: number };
}

/** Dollars that may be spent on models. Null is no limit. */
export interface SpendingConfig {
  readonly solveUsd: number | null;
  readonly userDayUsd: number | null;
  readonly classDayUsd: number | null;
  readonly tenantDayUsd: number | null;
  readonly instanceDayUsd: number | null;
}

/** Units that may be asked for in a minute. Null is no limit. */
export interface RateConfig {
  readonly userUnits: number | null;
  readonly classUnits: number | null;
  readonly tenantUnits: number | null;
}

/** Everything that can be set, read once from the environment and frozen. Units are in the names. */
export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  /** What this instance does: serve requests, work on what waits, or both. */
  readonly role: 'api' | 'worker' | 'all';
  readonly http: { readonly host: string; readonly port: number };
  readonly database: DatabaseConfig & { readonly poolSize: number; readonly statementTimeoutMs: number };
  readonly auth: AuthConfig;
  readonly apiKeys: readonly ApiKeyConfig[];
  readonly judge: { readonly threads: number; readonly heapMb: number; readonly deadlineMs: number };
  readonly solving: {
    /** Solves that one instance works on at the same time. */
    readonly concurrency: number;
    /** How long a solve may take in all, queueing excluded. */
    readonly deadlineMs: number;
    /** A lease that is not extended passes on after this time. */
    readonly leaseMs: number;
    /** A problem that was claimed so often without an outcome ends as FAILED. */
    readonly maxClaims: number;
    /** How often an instance looks for rows whose lease ran out. */
    readonly sweepMs: number;
    /** How long askers of each pace wait for the best answer in all. */
    readonly paceMs: Readonly<Record<'INTERACTIVE' | 'HOMEWORK' | 'PATIENT', number>>;
  };
  readonly models: ModelsConfig;
  readonly spending: SpendingConfig;
  readonly rates: RateConfig;
  /** How long what is not kept for good is kept. */
  readonly keeping: {
    /** Answers that are CHECKED, and that are AGREED. */
    readonly checkedMs: number;
    readonly agreedMs: number;
    /** Who asked for what. */
    readonly askingMs: number;
    /** What an idempotency key stands for. */
    readonly keyMs: number;
  };
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

const hour = 60 * 60 * 1_000;
const day = 24 * hour;

const whole = (fallback: number, low: number, high: number) =>
  z.coerce.number().int().min(low).max(high).default(fallback);

const dollars = z.coerce.number().nonnegative().optional();
/** The most that a counter holds. */
const units = z.coerce.number().int().min(1).max(1_000_000_000).optional();
const names = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim()))
  .pipe(z.array(z.string().regex(/^(anthropic|openai|compatible):\S+$/, 'name models as PROVIDER:MODEL')).min(1))
  .optional();

/** Entries `NAME=HASH` or `TENANT/NAME=HASH`, as `verity api-key` prints them, by commas. */
const apiKeys = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((entry) => entry.trim() || []))
  .pipe(z.array(z.string().regex(/^([^/=\s]+\/)?[\w.-]+=[0-9a-f]{64}$/, 'name keys as `verity api-key` prints them')));

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  ROLE: z.enum(['api', 'worker', 'all']).default('all'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: whole(3000, 0, 65_535),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_POOL: whole(10, 1, 200),
  DATABASE_STATEMENT_TIMEOUT_MS: whole(10_000, 100, 600_000),
  AUTH_JWT_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  AUTH_JWKS_URL: z.url().optional(),
  AUTH_ISSUER: z.string().min(1).optional(),
  AUTH_AUDIENCE: z.string().min(1).optional(),
  AUTH_API_KEYS: apiKeys,
  JUDGE_THREADS: whole(Math.max(1, Math.min(4, availableParallelism())), 1, 64),
  JUDGE_HEAP_MB: whole(256, 64, 4096),
  JUDGE_DEADLINE_MS: whole(5_000, 50, 60_000),
  SOLVE_CONCURRENCY: whole(8, 1, 1_000),
  SOLVE_DEADLINE_MS: whole(120_000, 1_000, 3_600_000),
  SOLVE_LEASE_MS: whole(15_000, 1_000, 600_000),
  SOLVE_MAX_CLAIMS: whole(3, 1, 20),
  SOLVE_SWEEP_MS: whole(2_000, 100, 60_000),
  PACE_INTERACTIVE_MS: whole(5_000, 0, 3_600_000),
  PACE_HOMEWORK_MS: whole(30_000, 0, 3_600_000),
  PACE_PATIENT_MS: whole(120_000, 0, 3_600_000),
  KEEP_CHECKED_DAYS: whole(30, 0, 3_650),
  KEEP_AGREED_HOURS: whole(24, 0, 8_760),
  KEEP_ASKINGS_DAYS: whole(30, 1, 3_650),
  ANTHROPIC_API_KEY: z.string().min(1).optional(),
  ANTHROPIC_BASE_URL: z.url().optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z.url().optional(),
  OPENAI_PROTOCOL: z.enum(['responses', 'chat']).optional(),
  COMPATIBLE_BASE_URL: z.url().optional(),
  COMPATIBLE_API_KEY: z.string().min(1).optional(),
  MODELS_STANDARD: names,
  MODELS_REASONING: names,
  MODEL_EFFORT: z.enum(['low', 'medium', 'high']).default('medium'),
  MODEL_STANDARD_TOKENS: whole(4_000, 100, 200_000),
  MODEL_REASONING_TOKENS: whole(16_000, 100, 500_000),
  MODEL_IDLE_MS: whole(30_000, 100, 600_000),
  MODEL_REASONING_IDLE_MS: whole(90_000, 100, 600_000),
  MODEL_BREAKER_FAILURES: whole(5, 1, 100),
  MODEL_BREAKER_OPEN_MS: whole(30_000, 100, 3_600_000),
  MODEL_PRICES: z.string().min(1).optional(),
  VOTING_RULE: z.enum(['fixed', 'curtailed', 'lead-2', 'adaptive']).default('lead-2'),
  VOTING_SAMPLES: whole(5, 1, 50),
  REASONING_SAMPLES: whole(2, 1, 10),
  ROUTING: z.enum(['ladder', 'best-of-n', 'confidence']).default('ladder'),
  POLICY: z.string().min(1).optional(),
  BUDGET_SOLVE_USD: dollars,
  BUDGET_USER_DAY_USD: dollars,
  BUDGET_CLASS_DAY_USD: dollars,
  BUDGET_TENANT_DAY_USD: dollars,
  BUDGET_INSTANCE_DAY_USD: dollars,
  RATE_USER_MINUTE_UNITS: units,
  RATE_CLASS_MINUTE_UNITS: units,
  RATE_TENANT_MINUTE_UNITS: units,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** Thrown when the environment cannot be used; `message` names every setting at fault and what it should be. */
export class ConfigError extends Error {}

/**
 * Reads the settings. Empty variables count as absent, as compose files write them.
 * @throws ConfigError where a setting is malformed, or where production lacks authentication.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(present);
  if (!parsed.success) throw new ConfigError(describe(parsed.error));
  const set = parsed.data;
  return freeze({
    environment: set.NODE_ENV,
    role: set.ROLE,
    http: { host: set.HOST, port: set.PORT },
    database: {
      ...(set.DATABASE_URL === undefined
        ? { kind: 'embedded' as const, home: set.DATA_DIR }
        : { kind: 'url' as const, url: set.DATABASE_URL }),
      poolSize: set.DATABASE_POOL,
      statementTimeoutMs: set.DATABASE_STATEMENT_TIMEOUT_MS,
    },
    auth: readAuth(set),
    apiKeys: set.AUTH_API_KEYS.map(readApiKey),
    judge: { threads: set.JUDGE_THREADS, heapMb: set.JUDGE_HEAP_MB, deadlineMs: set.JUDGE_DEADLINE_MS },
    solving: {
      concurrency: set.SOLVE_CONCURRENCY,
      deadlineMs: set.SOLVE_DEADLINE_MS,
      leaseMs: set.SOLVE_LEASE_MS,
      maxClaims: set.SOLVE_MAX_CLAIMS,
      sweepMs: set.SOLVE_SWEEP_MS,
      paceMs: {
        INTERACTIVE: set.PACE_INTERACTIVE_MS,
        HOMEWORK: set.PACE_HOMEWORK_MS,
        PATIENT: set.PACE_PATIENT_MS,
      },
    },
    models: readModels(set),
    spending: {
      solveUsd: set.BUDGET_SOLVE_USD ?? null,
      userDayUsd: set.BUDGET_USER_DAY_USD ?? null,
      classDayUsd: set.BUDGET_CLASS_DAY_USD ?? null,
      tenantDayUsd: set.BUDGET_TENANT_DAY_USD ?? null,
      instanceDayUsd: set.BUDGET_INSTANCE_DAY_USD ?? null,
    },
    rates: {
      userUnits: set.RATE_USER_MINUTE_UNITS ?? null,
      classUnits: set.RATE_CLASS_MINUTE_UNITS ?? null,
      tenantUnits: set.RATE_TENANT_MINUTE_UNITS ?? null,
    },
    keeping: {
      checkedMs: set.KEEP_CHECKED_DAYS * day,
      agreedMs: set.KEEP_AGREED_HOURS * hour,
      askingMs: set.KEEP_ASKINGS_DAYS * day,
      keyMs: day,
    },
    logLevel: set.LOG_LEVEL,
  });
}

/** Models that are asked where a key is set and no model is named: what the vendors' own SDKs list. Settings replace them. */
const usualModels = {
  anthropic: { standard: 'anthropic:claude-haiku-5-5', reasoning: 'anthropic:claude-opus-5-5' },
  openai: { standard: 'openai:gpt-5.4-mini', reasoning: 'openai:gpt-5.4' },
};

function readModels(set: z.infer<typeof Environment>): ModelsConfig {
  const anthropic = vendorOf(set.ANTHROPIC_API_KEY, set.ANTHROPIC_BASE_URL);
  const openai = vendorOf(set.OPENAI_API_KEY, set.OPENAI_BASE_URL);
  const compatible = set.COMPATIBLE_BASE_URL
    ? { apiKey: set.COMPATIBLE_API_KEY ?? 'none', baseUrl: set.COMPATIBLE_BASE_URL }
    : null;
  const vendors = { anthropic, openai, compatible };
  const usual = (['anthropic', 'openai'] as const).filter((vendor) => vendors[vendor] !== null);
  const standard = set.MODELS_STANDARD ?? usual.map((vendor) => usualModels[vendor].standard);
  const reasoning =
    set.MODELS_REASONING ?? (set.MODELS_STANDARD ? [] : usual.map((vendor) => usualModels[vendor].reasoning));
  rejectUnreachable([...standard, ...reasoning], vendors);
  if (compatible !== null && standard.length === 0)
    throw new ConfigError('COMPATIBLE_BASE_URL also needs MODELS_STANDARD: which model to ask there.');
  const isOwnServer =
    set.OPENAI_BASE_URL !== undefined && !/(^|\.)openai\.com$/.test(new URL(set.OPENAI_BASE_URL).hostname);
  return {
    anthropic,
    openai: openai && { ...openai, protocol: set.OPENAI_PROTOCOL ?? (isOwnServer ? 'chat' : 'responses') },
    compatible,
    standard,
    reasoning,
    effort: set.MODEL_EFFORT,
    standardTokens: set.MODEL_STANDARD_TOKENS,
    reasoningTokens: set.MODEL_REASONING_TOKENS,
    idleMs: set.MODEL_IDLE_MS,
    reasoningIdleMs: set.MODEL_REASONING_IDLE_MS,
    votingRule: set.VOTING_RULE,
    samples: set.VOTING_SAMPLES,
    reasoningSamples: set.REASONING_SAMPLES,
    routing: set.ROUTING,
    pricesFile: set.MODEL_PRICES ?? null,
    policyFile: set.POLICY ?? null,
    breaker: { failures: set.MODEL_BREAKER_FAILURES, openMs: set.MODEL_BREAKER_OPEN_MS, brokenMs: 5 * 60_000 },
  };
}

function vendorOf(apiKey: string | undefined, baseUrl: string | undefined): VendorConfig | null {
  if (apiKey === undefined) return null;
  return { apiKey, ...(baseUrl === undefined ? {} : { baseUrl }) };
}

/** A model whose provider is not set up would never answer: better said at the start. */
function rejectUnreachable(models: readonly string[], vendors: Readonly<Record<string, VendorConfig | null>>): void {
  const missing = { anthropic: 'ANTHROPIC_API_KEY', openai: 'OPENAI_API_KEY', compatible: 'COMPATIBLE_BASE_URL' };
  for (const [vendor, setting] of Object.entries(missing)) {
    const model = models.find((name) => name.startsWith(`${vendor}:`));
    if (model !== undefined && vendors[vendor] === null) throw new ConfigError(`The model ${model} needs ${setting}.`);
  }
}

function readApiKey(entry: string): ApiKeyConfig {
  const [owner = '', hash = ''] = entry.split('=');
  const [name = '', tenant] = owner.split('/').reverse();
  return { name, tenant: tenant === undefined ? null : decodeURIComponent(tenant), hash };
}

function readAuth(set: z.infer<typeof Environment>): AuthConfig {
  if (set.AUTH_JWKS_URL !== undefined) {
    if (set.AUTH_ISSUER === undefined || set.AUTH_AUDIENCE === undefined)
      throw new ConfigError('AUTH_JWKS_URL also needs AUTH_ISSUER and AUTH_AUDIENCE.');
    return { kind: 'jwks', url: set.AUTH_JWKS_URL, issuer: set.AUTH_ISSUER, audience: set.AUTH_AUDIENCE };
  }
  if (set.AUTH_JWT_SECRET !== undefined)
    return {
      kind: 'secret',
      secret: set.AUTH_JWT_SECRET,
      ...(set.AUTH_ISSUER === undefined ? {} : { issuer: set.AUTH_ISSUER }),
      ...(set.AUTH_AUDIENCE === undefined ? {} : { audience: set.AUTH_AUDIENCE }),
    };
  if (set.AUTH_API_KEYS.length > 0) return { kind: 'keys' };
  if (set.NODE_ENV === 'production')
    throw new ConfigError(
      'In production set AUTH_JWKS_URL with AUTH_ISSUER and AUTH_AUDIENCE, or AUTH_JWT_SECRET, or AUTH_API_KEYS.',
    );
  return { kind: 'open' };
}

function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`).join('\n');
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
  return Object.freeze(value);
}
