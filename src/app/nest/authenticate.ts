import { createRemoteJWKSet, errors, type JWTVerifyResult, jwtVerify } from 'jose';
import { z } from 'zod';
import type { AuthConfig } from '../../config.ts';
import { type Asker, roles } from '../../graphql/asker.ts';

/** Finds out who sends a request from its `authorization` header; null where that cannot be told. Rejects where the keys cannot be had. */
export type Authenticate = (authorization: string | undefined) => Promise<Asker | null>;

/** What a token must say. A token without an end, or with another role, is none. */
const Claims = z.object({
  sub: z.string().min(1).max(200),
  role: z.enum(roles),
  tenant: z.string().min(1).max(100).optional(),
});

/** Clocks that differ by this much still agree, in seconds. */
const clockTolerance = 5;

/** Signatures that are taken from a key set: asymmetric ones only, so that a public key can never serve as a shared secret. */
const asymmetric = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** In development without settings everybody is this asker. */
const developer: Asker = { subject: 'developer', role: 'administrator', tenant: null };

/** @param auth how tokens are verified; their keys are fetched when the first token comes. */
export function createAuthenticate(auth: AuthConfig): Authenticate {
  if (auth.kind === 'open') return async () => developer;
  const verify = verifierOf(auth);
  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
    return token === undefined ? null : askerOf(await verify(token));
  };
}

type Verify = (token: string) => Promise<unknown>;

function verifierOf(auth: Exclude<AuthConfig, { kind: 'open' }>): Verify {
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
  const { sub, role, tenant = null } = read.data;
  return { subject: subjectOf(sub, tenant), role, tenant };
}

/** Two tenants may call two people by the same name. A slash occurs in no encoded part, so no two pairs give one subject. */
function subjectOf(sub: string, tenant: string | null): string {
  const own = encodeURIComponent(sub);
  return tenant === null ? own : `${encodeURIComponent(tenant)}/${own}`;
}
