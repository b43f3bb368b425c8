import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService } from './service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

interface Solved {
  readonly solve: {
    readonly __typename: string;
    readonly id: string;
    readonly state: string;
    readonly remembered: boolean;
  };
}

const solve = `mutation Solve($input: SolveInput!) {
  solve(input: $input) {
    __typename
    ... on Solution {
      id problem readAs state tier method remembered assurance caveat createdAt finishedAt costUsd
      answer { text latex }
      steps { text latex holds }
      verification { verdict checks { kind verdict evidence engine durationMs } notChecked }
      progress { code message elapsedMs expectedMs }
      attempts { tier method model verdict escalatedBecause inputTokens outputTokens costUsd durationMs answers { votes verdict answer { text } } }
    }
    ... on InputRejected { code message path }
  }
}`;

const quadratic = 'Solve x^2 - 5x + 6 = 0';

describe('solve', () => {
  it('gives a proved answer with what it rests on', async () => {
    const { data, errors } = await service.ask<Solved>(solve, { input: { problem: quadratic } });
    expect(errors).toEqual([]);
    expect(data?.solve).toMatchObject({
      __typename: 'Solution',
      problem: quadratic,
      readAs: expect.stringContaining('x'),
      state: 'SOLVED',
      method: 'ALGEBRA',
      assurance: 'PROVED',
      caveat: null,
      answer: { text: expect.stringMatching(/2.*3/), latex: expect.stringMatching(/2.*3/) },
      verification: { verdict: 'VERIFIED', notChecked: [] },
      progress: { code: 'SOLVED' },
      attempts: [{ method: 'ALGEBRA', model: null, escalatedBecause: null, inputTokens: 0, costUsd: 0 }],
      costUsd: 0,
    });
  });

  it('remembers it', async () => {
    const first = await service.ask<Solved>(solve, { input: { problem: quadratic } });
    const second = await service.ask<Solved>(solve, { input: { problem: quadratic } });
    expect(second.data?.solve).toMatchObject({ id: first.data?.solve.id, remembered: true, state: 'SOLVED' });
  });

  it('solves one problem once, however many ask at the same time', async () => {
    const ask = () => service.ask<Solved>(solve, { input: { problem: 'Solve x^2 - 7x + 12 = 0' } });
    const replies = await Promise.all(Array.from({ length: 8 }, ask));
    expect(replies.map(({ data }) => data?.solve.state)).toEqual(Array(8).fill('SOLVED'));
    expect(new Set(replies.map(({ data }) => data?.solve.id)).size).toBe(1);
  });

  it('goes on in the background for whoever does not wait', async () => {
    const { data } = await service.ask<Solved>(solve, { input: { problem: 'Solve x^2 - 9x + 20 = 0', waitMs: 0 } });
    const id = data?.solve.id;
    await expect
      .poll(async () => (await service.ask('query ($id: ID!) { solution(id: $id) { state } }', { id })).data, {
        timeout: 10_000,
      })
      .toEqual({ solution: { state: 'SOLVED' } });
  });

  it('keeps for review what it can neither read nor ask a model about, and says what is missing', async () => {
    const problem = 'Describe in your own words why the sky seems to be larger near the horizon.';
    const { data } = await service.ask<Solved>(solve, { input: { problem } });
    expect(data?.solve).toMatchObject({
      state: 'NEEDS_REVIEW',
      readAs: null,
      answer: null,
      assurance: 'UNVERIFIED',
      remembered: false,
      caveat: expect.stringContaining('model'),
    });
  });

  it.each([
    ['nothing', '', 'EMPTY'],
    ['blanks', ' \n ', 'EMPTY'],
    ['too much', 'x'.repeat(4_001), 'TOO_LONG'],
    ['a control character', 'Solve x\u0000 = 1', 'BAD_CHARACTER'],
  ])('takes %s as rejected input, which is data', async (_, problem, code) => {
    const { data, errors } = await service.ask<Solved>(solve, { input: { problem } });
    expect(errors).toEqual([]);
    expect(data?.solve).toMatchObject({ __typename: 'InputRejected', code, path: ['input', 'problem'] });
  });

  it('gives the same solution for the same key, and refuses the key for another problem', async () => {
    const input = { problem: 'Solve x^2 - 4 = 0', idempotencyKey: 'worksheet 3, question 1' };
    const first = await service.ask<Solved>(solve, { input });
    const again = await service.ask<Solved>(solve, { input });
    expect(again.data?.solve.id).toBe(first.data?.solve.id);
    const other = await service.ask<Solved>(solve, { input: { ...input, problem: 'Solve x^2 - 16 = 0' } });
    expect(other.data?.solve).toMatchObject({ __typename: 'InputRejected', path: ['input', 'idempotencyKey'] });
  });

  it.each([
    ['a wait that is too long', { waitMs: 30_001 }, 'waitMs'],
    ['a wait that is negative', { waitMs: -1 }, 'waitMs'],
    ['an empty key', { idempotencyKey: '' }, 'idempotencyKey'],
    ['a key that is too long', { idempotencyKey: 'k'.repeat(201) }, 'idempotencyKey'],
  ])('refuses %s, naming the field', async (_, fault, field) => {
    const { data, errors } = await service.ask<Solved>(solve, { input: { problem: quadratic, ...fault } });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: ['input', field] }] } }]);
  });

  it('takes null for an optional input as if it were left out', async () => {
    const input = { problem: quadratic, waitMs: null, pace: null, idempotencyKey: null };
    const { data } = await service.ask<Solved>(solve, { input });
    expect(data?.solve).toMatchObject({ state: 'SOLVED' });
  });
});

describe('checkAnswer', () => {
  const check = `mutation Check($input: CheckAnswerInput!) {
    checkAnswer(input: $input) {
      __typename
      ... on AnswerCheck { mark readAs feedback }
      ... on InputRejected { code path }
    }
  }`;

  it.each([
    ['a right answer', { problem: quadratic, answer: 'x = 3 or x = 2' }, 'CORRECT'],
    ['a wrong answer', { problem: quadratic, answer: 'x = 1 or x = 6' }, 'INCORRECT'],
    ['half of the answer', { problem: quadratic, answer: 'x = 2' }, 'INCORRECT'],
    ['what is no mathematics', { problem: quadratic, answer: '((((' }, 'UNREADABLE'],
    [
      'a right answer against a key',
      { problem: 'How much is left of the cake?', answer: '2/4', expected: '0.5' },
      'CORRECT',
    ],
    [
      'a wrong answer against a key',
      { problem: 'How much is left of the cake?', answer: '1/4', expected: '0.5' },
      'INCORRECT',
    ],
    ['the wrong form', { problem: 'Which part?', answer: '2/4', expected: '1/2', form: 'lowest-terms' }, 'WRONG_FORM'],
    ['a decimal comma', { problem: 'How long?', answer: '1,5', expected: '3/2', decimalComma: true }, 'CORRECT'],
  ])('marks %s', async (_, input, mark) => {
    const { data, errors } = await service.ask(check, { input });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ checkAnswer: { __typename: 'AnswerCheck', mark } });
  });

  it('never calls an answer to prose wrong', async () => {
    const input = { problem: 'How many sheep can the shepherd see from the hill at noon?', answer: '7' };
    const { data } = await service.ask(check, { input });
    expect(data).toMatchObject({ checkAnswer: { mark: 'UNDECIDED' } });
  });

  it.each([
    ['an empty answer', { problem: quadratic, answer: '' }, ['input', 'answer']],
    ['an unknown form', { problem: quadratic, answer: '1', form: 'pretty' }, ['input', 'form']],
  ])('rejects %s', async (_, input, path) => {
    const { data } = await service.ask(check, { input });
    expect(data).toMatchObject({ checkAnswer: { __typename: 'InputRejected', path } });
  });
});
