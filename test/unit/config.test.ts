import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';

const secret = 'a'.repeat(32);

describe('readConfig', () => {
  it('starts a newcomer without any setting: embedded Postgres, open, local', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      environment: 'development',
      auth: { kind: 'open' },
      database: { kind: 'embedded' },
      http: { host: '127.0.0.1' },
    });
  });

  it('refuses production without authentication', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(ConfigError);
    expect(readConfig({ NODE_ENV: 'production', AUTH_JWT_SECRET: secret }).auth.kind).toBe('secret');
  });

  it('counts empty variables as absent', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', 'eighty'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['AUTH_JWT_SECRET', 'short'],
    ['JUDGE_HEAP_MB', '-1'],
    ['LOG_LEVEL', 'loud'],
  ])('names the setting at fault: %s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(name));
  });

  it('reads the hashes of API keys', () => {
    const hash = 'ab'.repeat(32);
    const config = readConfig({ NODE_ENV: 'production', AUTH_API_KEYS: `front=${hash}, a%20school/front.2=${hash}` });
    expect(config.auth).toEqual({ kind: 'keys' });
    expect(config.apiKeys).toEqual([
      { name: 'front', tenant: null, hash },
      { name: 'front.2', tenant: 'a school', hash },
    ]);
    for (const wrong of ['front', `=${hash}`, 'front=abc', `a/b/front=${hash}`, `front=${hash.toUpperCase()}`])
      expect(() => readConfig({ AUTH_API_KEYS: wrong })).toThrow(/AUTH_API_KEYS/);
  });

  it('wants issuer and audience beside a JWKS', () => {
    expect(() => readConfig({ AUTH_JWKS_URL: 'https://id.example/jwks' })).toThrow(/AUTH_ISSUER/);
  });

  it('gives settings that cannot be changed', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.database) && Object.isFrozen(config.auth)).toBe(true);
  });
});
