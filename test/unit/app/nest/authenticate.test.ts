import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newApiKey } from '../../../../src/app/nest/api-keys.ts';
import { createAuthenticate } from '../../../../src/app/nest/authenticate.ts';
import { developmentTokens, showTokens } from '../../../../src/app/nest/development-tokens.ts';

const secret = 'a shared secret of at least thirty-two characters';
const key = new TextEncoder().encode(secret);

function token(claims: JWTPayload, expires: string | null = '5m', by: Uint8Array = key): Promise<string> {
  const unsigned = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' });
  return (expires === null ? unsigned : unsigned.setExpirationTime(expires)).sign(by);
}

const bearer = async (signed: Promise<string>) => `Bearer ${await signed}`;

describe('authentication by a shared secret', () => {
  const authenticate = createAuthenticate({ kind: 'secret', secret });

  it.each(['student', 'teacher', 'administrator', 'service'] as const)('knows a %s', async (role) => {
    const header = await bearer(token({ sub: 'ada', role }));
    expect(await authenticate(header)).toEqual({
      ...{ subject: 'ada', role, tenant: null, classes: [] },
      ...(role === 'service' ? { isServer: true } : {}),
    });
  });

  it('tells people of two tenants apart, whatever they are called', async () => {
    const subjectOf = async (claims: JWTPayload) =>
      (await authenticate(await bearer(token({ role: 'student', ...claims }))))?.subject;
    const subjects = await Promise.all([
      subjectOf({ sub: 'ada', tenant: 'north' }),
      subjectOf({ sub: 'ada', tenant: 'south' }),
      subjectOf({ sub: 'ada' }),
      subjectOf({ sub: 'north/ada' }),
      subjectOf({ sub: 'b/c', tenant: 'a' }),
      subjectOf({ sub: 'c', tenant: 'a/b' }),
    ]);
    expect(new Set(subjects).size).toBe(6);
  });

  it.each([
    ['nothing', () => undefined],
    ['another scheme', () => 'Basic YTpi'],
    ['no token', () => 'Bearer '],
    ['something that is no token', () => 'Bearer abc'],
    ['a token of another secret', () => bearer(token({ sub: 'ada', role: 'teacher' }, '5m', new Uint8Array(32)))],
    ['a token that has ended', () => bearer(token({ sub: 'ada', role: 'teacher' }, '-1m'))],
    ['a token without an end', () => bearer(token({ sub: 'ada', role: 'teacher' }, null))],
    ['a token without a subject', () => bearer(token({ role: 'teacher' }))],
    ['a token without a role', () => bearer(token({ sub: 'ada' }))],
    ['a role that does not exist', () => bearer(token({ sub: 'ada', role: 'root' }))],
    ['several roles', () => bearer(token({ sub: 'ada', role: ['teacher', 'student'] }))],
    ['an unsigned token', () => `Bearer ${part({ alg: 'none' })}.${part({ sub: 'ada', role: 'teacher', exp: 9e9 })}.`],
  ])('does not know the sender of %s', async (_, header) => {
    expect(await authenticate(await header())).toBeNull();
  });

  it('asks for the issuer and the audience where they are set', async () => {
    const strict = createAuthenticate({ kind: 'secret', secret, issuer: 'school', audience: 'verity' });
    const claims = { sub: 'ada', role: 'student' };
    expect(await strict(await bearer(token({ ...claims, iss: 'school', aud: 'verity' })))).not.toBeNull();
    expect(await strict(await bearer(token({ ...claims, iss: 'other', aud: 'verity' })))).toBeNull();
    expect(await strict(await bearer(token({ ...claims, iss: 'school' })))).toBeNull();
  });
});

describe('authentication by a key set', () => {
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let status = 200;
  const server = createServer(async (_, response) => {
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
  });
  const authenticator = () => {
    const { port } = server.address() as AddressInfo;
    return createAuthenticate({ kind: 'jwks', url: `http://127.0.0.1:${port}/`, issuer: 'school', audience: 'verity' });
  };
  const signed = (kid: string) =>
    new SignJWT({ sub: 'ada', role: 'teacher', iss: 'school', aud: 'verity' })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setExpirationTime('5m')
      .sign(keys.privateKey);

  beforeAll(async () => {
    keys = await generateKeyPair('RS256');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
  });

  it('knows who signed with one of its keys, and nobody else', async () => {
    const authenticate = authenticator();
    expect(await authenticate(await bearer(signed('one')))).toMatchObject({ subject: 'ada', role: 'teacher' });
    expect(await authenticate(await bearer(signed('two')))).toBeNull();
  });

  it('does not take the public key for a shared secret', async () => {
    const publicKey = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
    const forged = token({ sub: 'ada', role: 'administrator', iss: 'school', aud: 'verity' }, '5m', publicKey);
    expect(await authenticator()(await bearer(forged))).toBeNull();
  });

  it('does not blame the token where the keys cannot be had', async () => {
    status = 500;
    await expect(authenticator()(await bearer(signed('one')))).rejects.toThrow();
    status = 200;
  });
});

describe('the classes of a token', () => {
  const authenticate = createAuthenticate({ kind: 'secret', secret });

  it('are told', async () => {
    const header = await bearer(token({ sub: 'ada', role: 'student', tenant: 'north', classes: ['5b', 'chess'] }));
    expect(await authenticate(header)).toMatchObject({ tenant: 'north', classes: ['5b', 'chess'] });
  });

  it.each([[['']], ['5b'], [[7]], [Array.from({ length: 51 }, (_, n) => `${n}`)]])(
    'that are none make it no token: %j',
    async (classes) => {
      expect(await authenticate(await bearer(token({ sub: 'ada', role: 'student', classes })))).toBeNull();
    },
  );
});

describe('an API key', () => {
  const [mine, another] = [newApiKey(), newApiKey()];
  const apiKeys = [
    { name: 'frontend', tenant: null, hash: mine.hash },
    { name: 'frontend', tenant: 'a school', hash: another.hash },
  ];

  it.each([
    ['keys alone', { kind: 'keys' }],
    ['a secret', { kind: 'secret', secret }],
    ['nothing', { kind: 'open' }],
  ] as const)('lets a server in, beside %s', async (_, auth) => {
    const authenticate = createAuthenticate(auth, { apiKeys });
    const servers = await Promise.all([mine, another].map(({ key }) => authenticate(`Bearer ${key}`)));
    expect(servers).toEqual([
      { subject: 'key%3Afrontend', role: 'service', tenant: null, classes: [], isServer: true },
      { subject: 'a%20school/key%3Afrontend', role: 'service', tenant: 'a school', classes: [], isServer: true },
    ]);
    expect(await authenticate(`Bearer ${newApiKey().key}`)).toBeNull();
    expect(await authenticate(`Bearer ${mine.hash}`)).toBeNull();
    expect(await authenticate(`Bearer verity_${mine.hash}`)).toBeNull();
  });

  it('is not needed by those with a token', async () => {
    const header = await bearer(token({ sub: 'ada', role: 'student' }));
    expect(await createAuthenticate({ kind: 'secret', secret }, { apiKeys })(header)).not.toBeNull();
    expect(await createAuthenticate({ kind: 'keys' }, { apiKeys })(header)).toBeNull();
    expect(await createAuthenticate({ kind: 'keys' }, { apiKeys })(undefined)).toBeNull();
  });
});

describe('without authentication', () => {
  it('takes whoever sends no token for a developer who may see everything', async () => {
    const authenticate = createAuthenticate({ kind: 'open' });
    expect(await authenticate(undefined)).toMatchObject({ role: 'administrator' });
    expect(await authenticate(await bearer(token({ sub: 'ada', role: 'student' })))).toBeNull();
  });

  it('hands out a token for each role', async () => {
    const development = await developmentTokens();
    const authenticate = createAuthenticate({ kind: 'open' }, { developmentSecret: development.secret });
    for (const { role, token } of development.tokens)
      expect(await authenticate(`Bearer ${token}`)).toMatchObject({ role });
    expect(development.tokens.map(({ role }) => role)).toEqual(['student', 'teacher', 'administrator', 'service']);
    const later = createAuthenticate({ kind: 'open' }, { developmentSecret: (await developmentTokens()).secret });
    expect(await later(`Bearer ${development.tokens[0]?.token}`)).toBeNull();
    expect(showTokens(development.tokens)).toContain(development.tokens[3]?.token);
  });
});

function part(json: object): string {
  return Buffer.from(JSON.stringify(json)).toString('base64url');
}
