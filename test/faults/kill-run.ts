import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type CountingModel, startCountingModel } from '../support/counting-model.ts';
import { type Instance, startInstance } from '../support/instances.ts';

/** Who is killed: an instance that serves and works, one that only works, or the database. */
export type Victim = 'api' | 'worker' | 'postgres';

export interface KillPlan {
  /** The folder of the built instance, the home of the embedded server and its address. */
  readonly folder: string;
  readonly home: string;
  readonly databaseUrl: string;
  readonly kills: number;
  /** Who is killed in turn, at times that chance chooses. */
  readonly victims: readonly Victim[];
  /** Time between kills, in milliseconds, and requests between them. */
  readonly everyMs: number;
  readonly requestsPerKill: number;
  readonly random: () => number;
}

export interface KillReport {
  readonly kills: Readonly<Record<Victim, number>>;
  /** Requests that got a solution with an id, and how many of these did not end as solved. */
  readonly accepted: number;
  readonly lost: number;
  /** Problems that were answered in more than one way. */
  readonly contradicted: number;
  /** Problems that the model was asked about, the calls beyond the first of each, and the most of these for one problem. */
  readonly problems: number;
  readonly repeatedCalls: number;
  readonly mostRepeats: number;
}

interface Accepted {
  readonly id: string;
  readonly problem: string;
}

const solve = `mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id state answer { text } } } }`;
const look = `query ($id: ID!) { solution(id: $id) { id state answer { text } } }`;

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly answer: { readonly text: string } | null;
}

/** Puts a load on two instances and a worker, kills among them and the database at random, and counts what became of every accepted request. */
export async function killDuringLoad(plan: KillPlan): Promise<KillReport> {
  const model = await startCountingModel(() => 50 + plan.random() * 400);
  const settings = {
    DATABASE_URL: plan.databaseUrl,
    MODEL_URL: model.url,
    SOLVE_LEASE_MS: '1500',
    SOLVE_SWEEP_MS: '300',
    SOLVE_MAX_CLAIMS: '20',
  };
  const start = (role: string) => startInstance(plan.folder, { ...settings, ROLE: role });
  const [first, second, worker] = await Promise.all([start('all'), start('api'), start('worker')]);
  const apis = [first, second];
  let background = worker;
  const run = new Run(model);
  const kills = { api: 0, worker: 0, postgres: 0 };

  for (let kill = 0; kill < plan.kills; kill++) {
    run.load(apis, kill, plan.requestsPerKill);
    await delay(plan.everyMs * (0.5 + plan.random()));
    const victim = plan.victims[kill % plan.victims.length] ?? 'api';
    kills[victim] += 1;
    if (victim === 'postgres') await retry(async () => killPostgres(plan.home));
    else if (victim === 'worker') {
      await background.kill();
      background = await retry(() => start('worker'));
    } else {
      const which = plan.random() < 0.5 ? 0 : 1;
      await apis[which]?.kill();
      apis[which] = await retry(() => start(which === 0 ? 'all' : 'api'));
    }
  }
  const report = await run.finish(apis);
  await Promise.all([...apis, background].map((each) => each.stop()));
  await model.close();
  return { kills, ...report };
}

class Run {
  private readonly accepted: Accepted[] = [];
  private readonly answers = new Map<string, Set<string>>();
  private readonly sending: Promise<void>[] = [];

  constructor(private readonly model: CountingModel) {}

  /** Sends requests, some of them for the same problems, and does not wait. */
  load(apis: readonly Instance[], round: number, requests: number): void {
    for (let n = 0; n < requests; n++) {
      const problem = `Tell a story with ${round} birds on ${n % Math.ceil(requests / 2)} wires.`;
      const url = apis[n % apis.length]?.url ?? '';
      this.sending.push(this.send(url, problem, n % 3 === 0 ? 0 : 2_000));
    }
  }

  /** Waits until everything accepted has ended, and counts. */
  async finish(apis: readonly Instance[]): Promise<Omit<KillReport, 'kills'>> {
    await Promise.all(this.sending);
    let lost = 0;
    for (const { id, problem } of this.accepted) if (!(await this.hasEnded(apis, id, problem))) lost += 1;
    const repeats = [...this.model.calls.values()].map((calls) => calls - 1);
    return {
      accepted: this.accepted.length,
      lost,
      contradicted: [...this.answers.values()].filter(({ size }) => size > 1).length,
      problems: repeats.length,
      repeatedCalls: repeats.reduce((sum, count) => sum + count, 0),
      mostRepeats: Math.max(0, ...repeats),
    };
  }

  private async send(url: string, problem: string, waitMs: number): Promise<void> {
    const reply = await ask<{ solve: Seen }>(url, solve, { input: { problem, waitMs } });
    if (reply?.solve?.id === undefined) return;
    this.accepted.push({ id: reply.solve.id, problem });
    this.see(problem, reply.solve);
  }

  private async hasEnded(apis: readonly Instance[], id: string, problem: string): Promise<boolean> {
    for (let tries = 0; tries < 300; tries++) {
      const reply = await ask<{ solution: Seen | null }>(apis[tries % apis.length]?.url ?? '', look, { id });
      if (reply?.solution?.state === 'SOLVED') {
        this.see(problem, reply.solution);
        return true;
      }
      await delay(100);
    }
    return false;
  }

  private see(problem: string, { answer }: Seen): void {
    if (answer === null) return;
    const answers = this.answers.get(problem) ?? new Set<string>();
    this.answers.set(problem, answers.add(answer.text));
  }
}

/** @returns null where the instance was killed meanwhile, or could not reach the database: the request was not accepted */
async function ask<Data>(url: string, query: string, variables: object): Promise<Data | null> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data?: Data | null }).data ?? null;
  } catch {
    return null;
  }
}

/** @throws where it is not there, because it was killed just before and is on its way back */
function killPostgres(home: string): void {
  const note = readFileSync(path.join(home, 'postgres18/data/postmaster.pid'), 'utf8');
  process.kill(Number.parseInt(note, 10), 'SIGKILL');
}

/** The database may be on its way back. */
async function retry<T>(start: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await start();
    } catch (error) {
      if (tries >= 20) throw error;
      await delay(500);
    }
  }
}
