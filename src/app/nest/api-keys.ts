import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ApiKeyConfig } from '../../config.ts';
import type { Asker } from '../../graphql/asker.ts';
import { subjectOf } from './subject.ts';

/** What keys begin with, so that they are told from tokens, and found where they were left by mistake. */
const prefix = 'verity_';

/** A new key for a server: 256 random bits, which is why a plain hash of it gives nothing away. */
export function newApiKey(): { readonly key: string; readonly hash: string } {
  const key = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { key, hash: hashOf(key).toString('hex') };
}

export function isApiKey(credential: string): boolean {
  return credential.startsWith(prefix);
}

/** Finds whose key this is; null where it is nobody's. Compared with every hash in full, so that the time tells nothing. */
export function serverOf(key: string, known: readonly ApiKeyConfig[]): Asker | null {
  const hash = hashOf(key);
  let found: ApiKeyConfig | null = null;
  for (const each of known) if (timingSafeEqual(hash, Buffer.from(each.hash, 'hex'))) found = each;
  if (found === null) return null;
  const { name, tenant } = found;
  return { subject: subjectOf(`key:${name}`, tenant), role: 'service', tenant, classes: [], isServer: true };
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
