import { availableParallelism } from 'node:os';
import { z } from 'zod';

/** How requests are authenticated. `open` lets everybody act as a developer and exists in development only. */
export type AuthConfig =
  | { readonly kind: 'open' }
  | { readonly kind: 'secret'; readonly secret: string; readonly issuer?: string; readonly audience?: string }
  | { readonly kind: 'jwks'; readonly url: string; readonly issuer: string; readonly audience: string };

/** Where the data lives: a Postgres of the operator's, or the embedded one under a directory of ours. */
export type DatabaseConfig =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'embedded'; readonly home: string };

/** Everything that can be set, read once from the environment and frozen. Units are in the names. */
export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  /** What this instance does: serve requests, work on what waits, or both. */
  readonly role: 'api' | 'worker' | 'all';
  readonly http: { readonly host: string; readonly port: number };
  readonly database: DatabaseConfig & { readonly poolSize: number; readonly statementTimeoutMs: number };
  readonly auth: AuthConfig;
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
  };
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
  JUDGE_THREADS: whole(Math.max(1, Math.min(4, availableParallelism())), 1, 64),
  JUDGE_HEAP_MB: whole(256, 64, 4096),
  JUDGE_DEADLINE_MS: whole(5_000, 50, 60_000),
  SOLVE_CONCURRENCY: whole(8, 1, 1_000),
  SOLVE_DEADLINE_MS: whole(120_000, 1_000, 3_600_000),
  SOLVE_LEASE_MS: whole(15_000, 1_000, 600_000),
  SOLVE_MAX_CLAIMS: whole(3, 1, 20),
  SOLVE_SWEEP_MS: whole(2_000, 100, 60_000),
  KEEP_CHECKED_DAYS: whole(30, 0, 3_650),
  KEEP_AGREED_HOURS: whole(24, 0, 8_760),
  KEEP_ASKINGS_DAYS: whole(30, 1, 3_650),
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
    judge: { threads: set.JUDGE_THREADS, heapMb: set.JUDGE_HEAP_MB, deadlineMs: set.JUDGE_DEADLINE_MS },
    solving: {
      concurrency: set.SOLVE_CONCURRENCY,
      deadlineMs: set.SOLVE_DEADLINE_MS,
      leaseMs: set.SOLVE_LEASE_MS,
      maxClaims: set.SOLVE_MAX_CLAIMS,
      sweepMs: set.SOLVE_SWEEP_MS,
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
  if (set.NODE_ENV === 'production')
    throw new ConfigError('In production set AUTH_JWKS_URL with AUTH_ISSUER and AUTH_AUDIENCE, or AUTH_JWT_SECRET.');
  return { kind: 'open' };
}

function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`).join('\n');
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
  return Object.freeze(value);
}
