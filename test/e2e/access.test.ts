import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService, type Who } from './service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService({ AUTH_JWT_SECRET: 'set' });
});
afterAll(() => service.close());

const ada: Who = { sub: 'ada', role: 'student' };
const bob: Who = { sub: 'bob', role: 'student' };
const otherAda: Who = { sub: 'ada', role: 'student', tenant: 'another school' };
const frontend: Who = { sub: 'frontend', role: 'service' };
const teacher: Who = { sub: 'tea', role: 'teacher' };
const administrator: Who = { sub: 'ann', role: 'administrator' };

async function solve(problem: string, who: Who): Promise<string> {
  const query = 'mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id } } }';
  const { data } = await service.ask<{ solve: { id: string } }>(query, { input: { problem } }, who);
  return data?.solve.id ?? '';
}

interface Listed {
  readonly solutions: {
    readonly nodes: readonly { readonly id: string; readonly problem: string }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly endCursor: string | null;
    };
    readonly totalCount: number;
  };
}

const listing = `query ($first: Int, $after: String, $state: [SolutionState!], $assurance: [Assurance!]) {
  solutions(first: $first, after: $after, state: $state, assurance: $assurance) {
    nodes { id problem }
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
  }
}`;

describe('who is let in', () => {
  it('is nobody without a token, whatever they ask', async () => {
    for (const query of ['{ __typename }', '{ __schema { types { name } } }', '{ nonsense', 'mutation { solve }']) {
      const { status, data, errors } = await service.ask(query);
      expect(status).toBe(401);
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
  });

  it('is told how to come in', async () => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer nonsense' };
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers,
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('is whoever carries a token', async () => {
    expect((await service.ask('{ __typename }', {}, ada)).data).toEqual({ __typename: 'Query' });
  });
});

describe('a solution', () => {
  const looking =
    'query ($id: ID!) { solution(id: $id) { id } node(id: $id) { __typename id ... on Solution { problem } } }';
  let id: string;
  beforeAll(async () => {
    id = await solve('Solve x^2 - 5x + 6 = 0', ada);
  });

  it.each([
    ['the student who asked', ada],
    ['a teacher', teacher],
    ['an administrator', administrator],
  ])('is shown to %s, by either door', async (_, who) => {
    const { data } = await service.ask(looking, { id }, who);
    expect(data).toEqual({
      solution: { id },
      node: { __typename: 'Solution', id, problem: 'Solve x^2 - 5x + 6 = 0' },
    });
  });

  it.each([
    ['another student', bob],
    ['a student of the same name at another school', otherAda],
    ['a frontend that did not ask for it', frontend],
  ])('does not exist for %s', async (_, who) => {
    expect((await service.ask(looking, { id }, who)).data).toEqual({ solution: null, node: null });
  });

  it('is shown to everybody who asked for the same', async () => {
    expect(await solve('Solve x^2 - 5x + 6 = 0', frontend)).toBe(id);
    expect((await service.ask(looking, { id }, frontend)).data).toMatchObject({ solution: { id } });
  });

  it.each(['', 'nonsense', '00000000-0000-4000-8000-000000000000', "'; DROP TABLE solution; --", '\u0000'])(
    'is not found by the id %j',
    async (wrong) => {
      expect(await service.ask(looking, { id: wrong }, teacher)).toMatchObject({
        data: { solution: null, node: null },
        errors: [],
      });
    },
  );

  const inside = 'query ($id: ID!) { solution(id: $id) { answer { text } costUsd attempts { method costUsd } } }';

  it.each([
    ['a teacher', teacher],
    ['an administrator', administrator],
  ])('shows %s how it was tried and what it cost', async (_, who) => {
    const { data } = await service.ask(inside, { id }, who);
    expect(data).toMatchObject({ solution: { costUsd: 0, attempts: [{ method: 'ALGEBRA', costUsd: 0 }] } });
  });

  it('keeps that from students', async () => {
    const { data, errors } = await service.ask(inside, { id }, ada);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ solution: { answer: { text: expect.any(String) }, costUsd: null, attempts: null } });
  });
});

describe('solutions', () => {
  const eve: Who = { sub: 'eve', role: 'student' };
  const problems = Array.from({ length: 5 }, (_, index) => `Solve x^2 - ${(index + 2) ** 2} = 0`);
  const all = async (who: Who, variables: object = {}) =>
    (await service.ask<Listed>(listing, variables, who)).data?.solutions;

  beforeAll(async () => {
    for (const problem of problems) await solve(problem, eve);
    await solve('Tell a story about a triangle and its angles.', bob);
  });

  it("are a student's own, newest first", async () => {
    const page = await all(eve);
    expect(page?.nodes.map(({ problem }) => problem)).toEqual([...problems].reverse());
    expect(page?.totalCount).toBe(5);
  });

  it('are all for a teacher', async () => {
    const seen = (await all(teacher, { first: 100 }))?.nodes.map(({ problem }) => problem);
    expect(seen).toEqual(expect.arrayContaining([...problems, 'Tell a story about a triangle and its angles.']));
  });

  it('come in pages that neither repeat nor leave out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page: Listed['solutions'] | undefined = await all(eve, { first: 2, after });
      seen.push(...(page?.nodes.map(({ problem }) => problem) ?? []));
      expect(page?.pageInfo.hasPreviousPage).toBe(pages > 0);
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      pages += 1;
    } while (after !== null);
    expect(pages).toBe(3);
    expect(seen).toEqual([...problems].reverse());
  });

  it('can be had by state and by assurance', async () => {
    expect((await all(teacher, { state: ['NEEDS_REVIEW'] }))?.nodes).toMatchObject([
      { problem: expect.stringContaining('story') },
    ]);
    expect((await all(bob, { assurance: ['PROVED'] }))?.totalCount).toBe(0);
    expect((await all(bob, { assurance: ['UNVERIFIED'], state: ['NEEDS_REVIEW', 'FAILED'] }))?.totalCount).toBe(1);
  });

  it('have nothing behind a cursor that was never given', async () => {
    expect(await all(eve, { after: 'nonsense' })).toMatchObject({ nodes: [], totalCount: 5 });
  });

  it.each([0, -1, 101])('do not come %i at a time', async (first) => {
    const { errors } = await service.ask(listing, { first }, eve);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: ['first'] }] } }]);
  });
});
