import { createRemoteJWKSet, errors, type JWTVerifyResult, jwtVerify } from 'jose';
import { z } from 'zod';
import type { ApiKeyConfig, AuthConfig, TokenConfig } from '../../config.ts';
import { type Asker, roles } from '../../graphql/asker.ts';
import { isApiKey, serverOf } from './api-keys.ts';
import { subjectOf } from './subject.ts';

/** Finds out who sends a request from its `authorization` header; null where that cannot be told. Rejects where the keys cannot be had. */
export type Authenticate = (authorization: string | undefined) => Promise<Asker | null>;

/** What a token must say. A token without an end, or with another role, is none. */
const Claims = z.object({
  sub: z.string().min(1).max(200),
  role: z.enum(roles),
  tenant: z.string().min(1).max(100).optional(),
  classes: z.array(z.string().min(1).max(100)).max(50).default([]),
});

/** Clocks that differ by this much still agree, in seconds. */
const clockTolerance = 5;

/** Signatures that are taken from a key set: asymmetric ones only, so that a public key can never serve as a shared secret. */
const asymmetric = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** In development without settings whoever sends no token is this asker. */
const developer: Asker = { subject: 'developer', role: 'administrator', tenant: null, classes: [] };

/** What is let in besides tokens of an identity provider. */
export interface Credentials {
  readonly apiKeys?: readonly ApiKeyConfig[];
  /** What the tokens are signed with that an open service hands out itself. */
  readonly developmentSecret?: string;
}

/** @param auth how tokens are verified; their keys are fetched when the first token comes. */
export function createAuthenticate(auth: AuthConfig, credentials: Credentials = {}): Authenticate {
  const { apiKeys = [], developmentSecret } = credentials;
  const tokens = tokensOf(auth, developmentSecret);
  const verify = tokens === null ? async () => null : verifierOf(tokens);
  const stranger = auth.kind === 'open' ? developer : null;
  return async (authorization) => {
    if (authorization === undefined) return stranger;
    const credential = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
    if (credential === undefined) return null;
    return isApiKey(credential) ? serverOf(credential, apiKeys) : askerOf(await verify(credential));
  };
}

function tokensOf(auth: AuthConfig, developmentSecret: string | undefined): TokenConfig | null {
  switch (auth.kind) {
    case 'secret':
    case 'jwks':
      return auth;
    case 'keys':
      return null;
    case 'open':
      return developmentSecret === undefined ? null : { kind: 'secret', secret: developmentSecret };
  }
}

type Verify = (token: string) => Promise<unknown>;

function verifierOf(auth: TokenConfig): Verify {
  const claims = {
    requiredClaims: ['exp', 'sub'],
    clockTolerance,
    ...(auth.issuer === undefined ? {} : { issuer: auth.issuer }),
    ...(auth.audience === undefined ? {} : { audience: auth.audience }),
  };
  if (auth.kind === 'secret') {
    const secret = new TextEncoder().encode(auth.secret);
    return (token) => payloadOf(jwtVerify(token, secret, { ...claims, algorithms: ['HS256'] }));
  }
  const keys = createRemoteJWKSet(new URL(auth.url), { timeoutDuration: 3_000 });
  return (token) => payloadOf(jwtVerify(token, keys, { ...claims, algorithms: asymmetric }));
}

/** The claims of a token, or null where the token is at fault. */
async function payloadOf(verification: Promise<JWTVerifyResult>): Promise<unknown> {
  try {
    return (await verification).payload;
  } catch (error) {
    if (isFaultOfToken(error)) return null;
    throw error;
  }
}

/** A key set that is slow, unreachable or malformed says nothing about the token. */
function isFaultOfToken(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}

function askerOf(claims: unknown): Asker | null {
  const read = Claims.safeParse(claims);
  if (!read.success) return null;
  const { sub, role, tenant = null, classes } = read.data;
  return { subject: subjectOf(sub, tenant), role, tenant, classes, ...(role === 'service' ? { isServer: true } : {}) };
}
