import { setTimeout as delay } from 'node:timers/promises';
import { type Instance, startInstance } from '../support/instances.ts';
import { type BookedModel, startBookedModel } from './booked-model.ts';

/** Who is killed: an instance that serves and works, one that only works, or the database. */
export type Victim = 'api' | 'worker' | 'postgres';

export interface KillPlan {
  /** The folder of the built instance. */
  readonly folder: string;
  readonly databaseUrl: string;
  /** Kills the database; it comes back by itself, or is there again when this settles. @throws where it is not there at the moment */
  readonly killPostgres: () => Promise<void>;
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
  /** Requests that got a solution with an id, and how many of these did not come to an end. */
  readonly accepted: number;
  readonly lost: number;
  /** Problems that were answered in more than one way. */
  readonly contradicted: number;
  /** Problems that the model was asked about, and the calls made for them. */
  readonly problems: number;
  readonly calls: number;
  /** Calls that are in no solution's books, so that they had to be made again, and those that were under way at a kill. */
  readonly lostCalls: number;
  readonly exposedCalls: number;
  /** Of those that were lost, the ones that no kill explains. */
  readonly lostForNothing: number;
}

interface Accepted {
  readonly id: string;
  readonly problem: string;
}

const solve = `mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id state answer { text } } } }`;
const look = `query ($id: ID!) { solution(id: $id) { id state answer { text } attempts { calls } } }`;

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly answer: { readonly text: string } | null;
  readonly attempts?: readonly { readonly calls: number }[];
}

const ends: ReadonlySet<string> = new Set(['SOLVED', 'NEEDS_REVIEW']);

/** How long the database is away when it is killed, and leases run out that could not be extended, in milliseconds. */
const awayMs = 3_000;

/** Puts a load on two instances and a worker, kills among them and the database at random, and counts what became of every accepted request. */
export async function killDuringLoad(plan: KillPlan): Promise<KillReport> {
  const model = await startBookedModel(() => 50 + plan.random() * 400);
  const settings = {
    DATABASE_URL: plan.databaseUrl,
    COMPATIBLE_BASE_URL: model.url,
    MODELS_STANDARD: 'compatible:counted',
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
    model.killed(victim === 'postgres' ? awayMs : 0);
    if (victim === 'postgres') await retry(plan.killPostgres);
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
  /** Calls in the books, by problem. */
  private readonly booked = new Map<string, number>();

  constructor(private readonly model: BookedModel) {}

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
    // A problem whose request nobody heard back of may still be worked on: its books are not closed.
    const known = [...this.model.calls.keys()].filter((problem) => this.booked.has(problem));
    const madeOf = (problem: string) => this.model.calls.get(problem)?.length ?? 0;
    const lostOf = (problem: string) => madeOf(problem) - (this.booked.get(problem) ?? 0);
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    return {
      accepted: this.accepted.length,
      lost,
      contradicted: [...this.answers.values()].filter(({ size }) => size > 1).length,
      problems: known.length,
      calls: sum(known.map(madeOf)),
      lostCalls: sum(known.map(lostOf)),
      exposedCalls: sum(known.map((problem) => this.model.exposed(problem))),
      lostForNothing: sum(known.map((problem) => Math.max(0, lostOf(problem) - this.model.exposed(problem)))),
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
      if (reply?.solution && ends.has(reply.solution.state)) {
        this.see(problem, reply.solution);
        this.booked.set(
          problem,
          (reply.solution.attempts ?? []).reduce((sum, { calls }) => sum + calls, 0),
        );
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
