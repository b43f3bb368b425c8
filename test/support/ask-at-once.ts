import { startService, type TestService } from '../e2e/service.ts';
import { askingModel, startCountingModel } from './counting-model.ts';
import { createTestDatabase, type TestServer } from './database.ts';
import { ProseJudge } from './prose-judge.ts';

export interface AtOnce {
  readonly server: TestServer;
  readonly requests: number;
  readonly instances: number;
  readonly modelMs: number;
}

export interface AtOnceReport {
  readonly modelCalls: number;
  readonly answered: number;
  readonly differentAnswers: number;
  /** The first reply, and what 95 of 100 replies took at most, in milliseconds since all were sent. */
  readonly firstMs: number;
  readonly p95Ms: number;
}

const solve =
  'mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id state answer { text } } } }';

interface Solved {
  readonly solve: { readonly state: string; readonly answer: { readonly text: string } | null };
}

/** Sends the same new problem at once to several instances over one database. */
export async function askAtOnce({ server, requests, instances, modelMs }: AtOnce): Promise<AtOnceReport> {
  const database = await createTestDatabase(server);
  const model = await startCountingModel(() => modelMs);
  const solvingOf = () => ({ judge: new ProseJudge(), solve: askingModel(model.url) });
  const services: TestService[] = [];
  for (let n = 0; n < instances; n++) services.push(await startService({}, database, solvingOf));
  await Promise.all(services.map((each) => each.ask('{ __typename }')));

  const startedMs = performance.now();
  const replies = await Promise.all(
    Array.from({ length: requests }, async (_, n) => {
      const input = { problem: 'Tell the story of the three birds.', waitMs: 20_000 };
      const reply = await services[n % instances]?.ask<Solved>(solve, { input });
      return { solved: reply?.data?.solve, tookMs: performance.now() - startedMs };
    }),
  );
  await Promise.all(services.map((each) => each.close()));
  await model.close();
  await database.drop();
  const answers = replies.map(({ solved }) => solved?.answer?.text).filter((text) => text !== undefined);
  const times = replies.map(({ tookMs }) => tookMs).sort((one, other) => one - other);
  return {
    modelCalls: [...model.calls.values()].reduce((sum, count) => sum + count, 0),
    answered: answers.length,
    differentAnswers: new Set(answers).size,
    firstMs: Math.round(times[0] ?? 0),
    p95Ms: Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
  };
}
