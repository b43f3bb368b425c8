import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService, type Who } from './service.ts';

const ada: Who = { sub: 'ada', role: 'student' };
const bob: Who = { sub: 'bob', role: 'student' };

let service: TestService;
beforeAll(async () => {
  service = await startService({ AUTH_JWT_SECRET: 'set', RATE_USER_MINUTE_UNITS: '60' });
});
afterAll(() => service?.close());

async function solve(problem: string, who: Who): Promise<unknown> {
  const query = `mutation ($input: SolveInput!) { solve(input: $input) {
    __typename ... on Solution { remembered } ... on RateLimited { message retryAfterMs } } }`;
  return (await service.ask<{ solve: unknown }>(query, { input: { problem } }, who)).data?.solve;
}

describe('who asks too often', () => {
  it('is told when to come back, as data, and still gets what is remembered', async () => {
    const replies: unknown[] = [];
    for (let n = 2; n < 9; n++) replies.push(await solve(`Solve $x + 1 = ${n}$`, ada));
    expect(replies[0]).toMatchObject({ __typename: 'Solution' });
    const refused = { __typename: 'RateLimited', retryAfterMs: expect.any(Number), message: expect.any(String) };
    expect(replies.at(-1)).toEqual(refused);
    expect(await solve('Solve $x + 1 = 2$', ada)).toEqual({ __typename: 'Solution', remembered: true });
  });

  it('does not stand in the way of others', async () => {
    expect(await solve('Solve $x + 1 = 90$', bob)).toMatchObject({ __typename: 'Solution' });
  });

  it('is limited in marking, too', async () => {
    const query = `mutation { checkAnswer(input: { problem: "Solve $x + 1 = 2$", answer: "1" }) { __typename } }`;
    const eve: Who = { sub: 'eve', role: 'student' };
    const replies = [];
    for (let n = 0; n < 15; n++)
      replies.push((await service.ask<{ checkAnswer: object }>(query, {}, eve)).data?.checkAnswer);
    expect(replies[0]).toEqual({ __typename: 'AnswerCheck' });
    expect(replies.at(-1)).toEqual({ __typename: 'RateLimited' });
  });
});
