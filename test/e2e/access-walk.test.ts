import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Solving } from '../../src/app/compose.ts';
import type { Config } from '../../src/config.ts';
import { access, isShown, mayAsk } from '../../src/graphql/access.ts';
import { type Role, roles } from '../../src/graphql/asker.ts';
import type { Attempt } from '../../src/tutoring/attempt.ts';
import { WorkerJudge } from '../../src/verification/worker-judge.ts';
import { outcomeOf } from '../support/rows.ts';
import { type Reply, startService, type TestService, tokenOf, type Who } from './service.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** Every field that can be asked for, with the type it belongs to. */
const fields = Object.values(schema.getTypeMap())
  .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
  .flatMap((type) =>
    Object.values((type as GraphQLObjectType).getFields()).map((field) => ({ type: type.name, field })),
  );

/** Arguments for every field at the root, with which it gives as much as it can. `%SOLUTION%` and the like are ids of rows that are there. */
const samples: Readonly<Record<string, string>> = {
  'Query.node': 'id: "%SOLUTION%"',
  'Query.solution': 'id: "%SOLUTION%"',
  'Query.solutions': '',
  'Query.escalations': 'first: 5',
  'Query.escalation': 'id: "%ESCALATION%"',
  'Query.routing': '',
  'Query.routingSeries': 'parts: 2',
  'Query.exportSubject': 'subject: "student"',
  'Mutation.solve': 'input: { problem: "%PROBLEM%" }',
  'Mutation.checkAnswer': 'input: { problem: "Solve $x + 1 = 2$", answer: "1" }',
  'Mutation.reportAnswer': 'solutionId: "%SOLUTION%"',
  'Mutation.claimNextEscalation': 'filter: { text: "nowhere" }',
  'Mutation.claimEscalation': 'id: "%OTHER%"',
  'Mutation.releaseEscalation': 'id: "%ESCALATION%"',
  'Mutation.resolveEscalation': 'input: { id: "%OTHER%", decision: OVERRIDE, answer: ")(", note: "" }',
  'Mutation.assignEscalation': 'id: "%ESCALATION%", to: "somebody else"',
  'Mutation.commentEscalation': 'id: "%ESCALATION%", text: "seen"',
  'Mutation.rerunEscalation': 'id: "%ESCALATION%", tier: HARD',
  'Mutation.revokeAnswer': 'solutionId: "nothing", reason: "wrong"',
  'Mutation.eraseSubject': 'subject: "nobody"',
  'Subscription.solutionChanged': 'id: "%SOLUTION%"',
  'Subscription.escalationChanged': '',
};

/** Ways to come to a type, the first that a role may go is gone: what each selects, with `*` for the fields of the type. */
const doors: Readonly<Record<string, readonly string[]>> = {
  Query: ['query { * }'],
  Mutation: ['mutation { * }'],
  Node: ['query { node(id: "%SOLUTION%") { * } }'],
  Solution: ['query { solution(id: "%SOLUTION%") { * } }'],
  Answer: ['query { solution(id: "%SOLUTION%") { answer { * } } }'],
  Step: ['query { solution(id: "%SOLUTION%") { steps { * } } }'],
  Verification: ['query { solution(id: "%SOLUTION%") { verification { * } } }'],
  Check: ['query { solution(id: "%SOLUTION%") { verification { checks { * } } } }'],
  Progress: ['query { solution(id: "%SOLUTION%") { progress { * } } }'],
  Attempt: ['query { solution(id: "%SOLUTION%") { attempts { * } } }'],
  CandidateGroup: ['query { solution(id: "%SOLUTION%") { attempts { answers { * } } } }'],
  Viewer: ['query { viewer { * } }'],
  InputRejected: ['mutation { solve(input: { problem: "" }) { ... on InputRejected { * } } }'],
  RateLimited: ['mutation { solve(input: { problem: "" }) { ... on RateLimited { * } } }'],
  BudgetExhausted: ['mutation { solve(input: { problem: "" }) { ... on BudgetExhausted { * } } }'],
  AnswerCheck: [
    'mutation { checkAnswer(input: { problem: "Solve $x + 1 = 2$", answer: "1" }) { ... on AnswerCheck { * } } }',
  ],
  Escalation: ['mutation { reportAnswer(solutionId: "%SOLUTION%") { ... on Escalation { * } } }'],
  EscalationEvent: ['mutation { reportAnswer(solutionId: "%SOLUTION%") { ... on Escalation { events { * } } } }'],
  Conflict: ['mutation { reportAnswer(solutionId: "%REFERRED%") { ... on Conflict { * } } }'],
  NotFound: ['mutation { reportAnswer(solutionId: "nothing") { ... on NotFound { * } } }'],
  PageInfo: ['query { solutions { pageInfo { * } } }'],
  SolutionEdge: ['query { solutions { edges { * } } }'],
  SolutionConnection: ['query { solutions { * } }'],
  EscalationEdge: ['query { escalations { edges { * } } }'],
  EscalationConnection: ['query { escalations { * } }'],
  RoutingReport: ['query { routing { * } }'],
  TierReport: ['query { routing { tiers { * } } }'],
  ReasonCount: ['query { routing { reasons { * } } }'],
  AssuranceCount: ['query { routing { assurances { * } } }'],
  KeptAsking: ['query { exportSubject(subject: "student") { * } }'],
};

/** What can only be reached where limits are set, which they are elsewhere. */
const unreached = new Set(['RateLimited', 'BudgetExhausted']);

/** What is kept from others, and is there for reviewers to see. */
const kept = new Set(['Solution.attempts', 'Solution.costUsd', 'Escalation.events']);

const attempt: Attempt = {
  ...{
    tier: 'EASY',
    method: 'SINGLE_PASS',
    model: 'm',
    promptVersion: '1',
    verdict: 'VERIFIED',
    escalatedBecause: null,
  },
  ...{ answers: [{ answer: { text: '1', latex: '1' }, votes: 1, verdict: 'VERIFIED' }], checks: [], calls: 1 },
  ...{ inputTokens: 10, outputTokens: 5, costUsd: 0.25, durationMs: 3 },
};
const check = {
  kind: 'SUBSTITUTION',
  verdict: 'VERIFIED',
  evidence: '1 + 1 = 2',
  engine: 'e 1',
  durationMs: 0.5,
} as const;

/** The judge itself; what finds answers settles no story, and says 1 to the rest. */
function solvingOf(config: Config): Solving {
  const nothing = { method: null, answer: null, steps: [], verdict: null, readAs: null } as const;
  return {
    judge: new WorkerJudge(config.judge),
    solve: async ({ problem, tier }) =>
      problem.includes('story')
        ? outcomeOf({
            ...{ ...nothing, tier, state: 'NEEDS_REVIEW', assurance: 'UNVERIFIED', reasons: ['NO_MAJORITY'] },
            attempts: [{ ...attempt, escalatedBecause: 'NO_MAJORITY' }],
          })
        : outcomeOf({ tier, verdict: { kind: 'VERIFIED', checks: [check], notChecked: [] }, attempts: [attempt] }),
  };
}

const people: Readonly<Record<Role, Who>> = {
  student: { sub: 'student', role: 'student' },
  service: { sub: 'service', role: 'service' },
  teacher: { sub: 'teacher', role: 'teacher' },
  administrator: { sub: 'administrator', role: 'administrator' },
};

let service: TestService;
let names: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  service = await startService({ AUTH_JWT_SECRET: 'set' }, undefined, solvingOf);
  const problem = 'Solve $x + 1 = 2$';
  const solve = async (asked: string, who: Who) => {
    const query = 'mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id } } }';
    return (
      (await service.ask<{ solve: { id: string } }>(query, { input: { problem: asked } }, who)).data?.solve.id ?? ''
    );
  };
  for (const who of Object.values(people)) await Promise.all([solve(problem, who), solve('A story.', who)]);
  const [SOLUTION, REFERRED] = [await solve(problem, people.student), await solve('A story.', people.student)];
  await solve('Another story.', people.student);
  await service.ask(`mutation { reportAnswer(solutionId: "${SOLUTION}") { __typename } }`, {}, people.student);
  const listed = await service.ask<{ escalations: { nodes: { id: string; solution: { id: string } }[] } }>(
    '{ escalations(orderBy: OLDEST) { nodes { id solution { id } } } }',
    {},
    people.teacher,
  );
  const [first, other, reported] = listed.data?.escalations.nodes ?? [];
  names = {
    ...{ SOLUTION, REFERRED, PROBLEM: problem },
    ...{ ESCALATION: first?.id ?? '', OTHER: other?.id ?? '', REPORTED: reported?.id ?? '' },
  };
});
afterAll(() => service?.close());

/** An operation that asks for one field and, where that is an object, for what everybody may have of it. */
function operationFor(type: string, field: GraphQLField<unknown, unknown>): string {
  const door = doors[type]?.[0];
  if (door === undefined) throw new Error(`say how to come to ${type}`);
  const sample = samples[`${type}.${field.name}`];
  if (sample === undefined && field.args.some(({ name }) => name !== 'first' && name !== 'after'))
    throw new Error(`give arguments for ${type}.${field.name}`);
  const args = sample ? `(${sample})` : '';
  const named = getNamedType(field.type);
  const below = isObjectType(named) || isAbstractType(named) ? ' { __typename }' : '';
  const filled = door.replace('*', `asked: ${field.name}${args}${below}`);
  return filled.replaceAll(/%(\w+)%/g, (_, name: string) => names[name] ?? '');
}

/** Everything that stands under `asked` in a reply. */
function askedIn(data: unknown): unknown[] {
  if (Array.isArray(data)) return data.flatMap(askedIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (key === 'asked' ? [value] : askedIn(value)));
}

const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

describe('the table of access', () => {
  it('has every field of the schema, and no other', () => {
    const written = Object.entries(access).flatMap(([type, given]) =>
      Object.keys(given).map((name) => `${type}.${name}`),
    );
    expect(written.sort()).toEqual(fields.map(({ type, field }) => `${type}.${field.name}`).sort());
  });

  it('is spelled out in docs/access.md', async () => {
    const mark = (type: string, name: string, role: Role) => {
      const given = access[type]?.[name];
      if (given === undefined || !mayAsk(given, role)) return '–';
      return isShown(given, role) ? 'yes' : 'nothing';
    };
    const lines = fields.map(({ type, field: { name } }) => {
      const marks = roles.map((role) => mark(type, name, role));
      return `| ${type}.${name} | ${marks.join(' | ')} |`;
    });
    const head = `# Who may have which field

Printed from \`src/graphql/access.ts\` by \`npx vitest run test/e2e/access-walk.test.ts --update\`, and executed cell by cell by that test. –: refused.
*nothing*: may be asked for, and shows that there is nothing. Without a valid token everything is refused. \`solution\`, \`solutions\`, \`node\`, \`solutionChanged\` and
\`reportAnswer\` give students and services only what they asked for themselves; of a tenant, teachers and administrators review what was asked there.

| field | ${roles.join(' | ')} |
|---|${roles.map(() => '---|').join('')}`;
    await expect(`${head}\n${lines.join('\n')}\n`).toMatchFileSnapshot('../../docs/access.md');
  });
});

describe.each(
  fields
    .filter(({ type }) => type !== 'Subscription')
    .map(({ type, field }) => ({ name: `${type}.${field.name}`, type, field })),
)('$name', ({ type, field }) => {
  const given = access[type]?.[field.name] ?? 'administrators';

  it('is refused without a token', async () => {
    expect(await service.ask(operationFor(type, field))).toMatchObject({
      ...{ status: 401, data: null },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it.each(roles)('is had by a %s as the table says', async (role) => {
    const reply: Reply<unknown> = await service.ask(operationFor(type, field), {}, people[role]);
    if (!mayAsk(given, role)) {
      expect(reply).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      return;
    }
    expect(reply.errors).toEqual([]);
    const shown = askedIn(reply.data);
    if (isShown(given, role)) expect(shown.length > 0 || unreached.has(type)).toBe(true);
    else expect(shown.every(isNothing)).toBe(true);
    if (isShown(given, role) && kept.has(`${type}.${field.name}`)) expect(shown.some(isNothing)).toBe(false);
  });
});

describe.each(
  Object.values(schema.getSubscriptionType()?.getFields() ?? {}).map((field) => ({ name: field.name, field })),
)('Subscription.$name', ({ name }) => {
  const given = access.Subscription?.[name] ?? 'administrators';

  async function firstOf(authorization: string | undefined): Promise<unknown> {
    const sample = samples[`Subscription.${name}`];
    const query = `subscription { asked: ${name}${sample ? `(${sample})` : ''} { __typename } }`.replaceAll(
      /%(\w+)%/g,
      (_, each: string) => names[each] ?? '',
    );
    const client = createClient({
      url: `${service.url}/graphql/stream`,
      ...(authorization === undefined ? {} : { headers: { authorization } }),
      retryAttempts: 0,
    });
    let ended = false;
    const first = new Promise<unknown>((resolve) => {
      client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve(null) });
    }).finally(() => {
      ended = true;
    });
    const comment = `mutation { commentEscalation(id: "${names.ESCALATION}", text: "news") { __typename } }`;
    while (!ended) {
      await service.ask(comment, {}, people.teacher);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    client.dispose();
    return first;
  }

  it('is refused without a token', async () => {
    expect(await firstOf(undefined)).toBeInstanceOf(Error);
  });

  it.each(roles)('is had by a %s as the table says', async (role) => {
    const first = await firstOf(`Bearer ${await tokenOf(people[role])}`);
    if (mayAsk(given, role)) expect(first).toMatchObject({ data: { asked: { __typename: expect.any(String) } } });
    else expect(JSON.stringify(first) + String(first)).toMatch(/FORBIDDEN|400/);
  });
});
