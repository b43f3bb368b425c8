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

  it('wants issuer and audience beside a JWKS', () => {
    expect(() => readConfig({ AUTH_JWKS_URL: 'https://id.example/jwks' })).toThrow(/AUTH_ISSUER/);
  });

  it('gives settings that cannot be changed', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.database) && Object.isFrozen(config.auth)).toBe(true);
  });
});
