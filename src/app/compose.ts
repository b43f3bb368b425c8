import type { Config } from '../config.ts';
import type { RerunStore } from '../review/rerun-store.ts';
import { Rerunning } from '../review/rerunning.ts';
import { Reviewing } from '../review/reviewing.ts';
import { openStores } from '../storage/open-stores.ts';
import type { Tier } from '../tiers/tier.ts';
import { AnswerChecking } from '../tutoring/check-answer.ts';
import type { CallStore, SolutionStore, SpendingLedger } from '../tutoring/ports.ts';
import { RateLimiting } from '../tutoring/rate-limiting.ts';
import { RecallByText } from '../tutoring/recall-by-text.ts';
import { Tutoring } from '../tutoring/request.ts';
import { SolveRunner } from '../tutoring/runner.ts';
import type { Outcome, Solution, WorkNote } from '../tutoring/solution.ts';
import { SolutionWatch } from '../tutoring/solution-watch.ts';
import { Spending } from '../tutoring/spending.ts';
import type { Judge } from '../verification/judge.ts';
import { WorkerJudge } from '../verification/worker-judge.ts';
import type { Core, HealthReport } from './core.ts';
import { openLadder } from './ladder.ts';
import type { Log } from './log.ts';
import { solving } from './solving.ts';
import { startWork } from './work.ts';

/** How long a stopping instance lets solves in flight go on before it hands them back, in milliseconds. */
const stopGraceMs = 10_000;

/** What finds and checks answers. */
export interface Solving {
  readonly judge: Judge;
  /** Works out one claimed row; settles with an outcome for every one, and notes on the way how it goes. No model below `floor` is asked. */
  solve(claimed: Solution, signal: AbortSignal, note: (note: WorkNote) => void, floor?: Tier): Promise<Outcome>;
}

/** What is at hand for that. */
export interface SolvingGround {
  readonly log: Log;
  readonly ledger: SpendingLedger;
  readonly spending: Spending;
  readonly calls: CallStore;
}

/**
 * Puts the service together from its parts, without any framework. Opens the database, migrated, and the sandbox of the algebra.
 * @param solvingOf makes what finds and checks answers
 */
export async function compose(
  config: Config,
  log: Log,
  solvingOf: (config: Config, ground: SolvingGround) => Solving = ladder,
): Promise<Core> {
  const stores = await openStores(config, (error) => log.error({ err: error }, 'storage failed in the background'));
  const rates = new RateLimiting(stores.rates, config.rates);
  const spending = new Spending(stores.ledger, config.spending);
  const { judge, solve } = solvingOf(config, { log, ledger: stores.ledger, spending, calls: stores.calls });
  const runner = new SolveRunner(stores.solutions, solve, config.solving, (error, solutionId) =>
    log.error({ err: error, solutionId }, 'a solve broke off; its lease passes on'),
  );
  await takeUpAgain(config, stores.solutions, log);
  const work = startWork(config, runner, stores.queue);
  const reruns = startReruns(config, stores.reruns, solve, log);
  const { solutions, askings, tally } = stores;
  const watch = new SolutionWatch(solutions, stores.news, (error) =>
    log.error({ err: error }, 'watched solutions could not be looked up'),
  );
  const judgeDeadlineMs = config.judge.deadlineMs;
  return {
    tutoring: new Tutoring({
      judge,
      solutions,
      askings,
      recall: new RecallByText(solutions, stores.news),
      watch,
      tally,
      work,
      judgeDeadlineMs,
      paceMs: config.solving.paceMs,
      spending,
      rates,
    }),
    answerChecking: new AnswerChecking(judge, solutions, judgeDeadlineMs, rates),
    solutions,
    askings,
    watch,
    routing: stores.routing,
    reviews: stores.reviews,
    reviewing: new Reviewing(judge, stores.reviews, judgeDeadlineMs, () => reruns.wake()),
    news: stores.news,
    health: async () => healthOf(await stores.isUp(), await isUp(judge)),
    async close() {
      await Promise.all([work.stop(stopGraceMs), reruns.stop(stopGraceMs)]);
      watch.close();
      await judge.close();
      await stores.close();
    },
  };
}

function ladder(config: Config, ground: SolvingGround): Solving {
  return ladderOver(new WorkerJudge(config.judge), config, ground);
}

/** The ladder of the settings over a judge. */
export function ladderOver(judge: Judge, config: Config, { log, ...ground }: SolvingGround): Solving {
  const onFault = (error: unknown, solutionId: string) =>
    log.error({ err: error, solutionId }, 'a call of a model could not be written down');
  return { judge, solve: solving({ ladder: openLadder(config.models, judge, log), onFault, config, ...ground }) };
}

/** How much longer than a solve may take a rerun is left to whoever works on it, in milliseconds. */
const rerunSlackMs = 30_000;

function startReruns(config: Config, store: RerunStore, solve: Solving['solve'], log: Log): Rerunning {
  const { deadlineMs, maxClaims, sweepMs } = config.solving;
  const settings = { leaseMs: deadlineMs + rerunSlackMs, maxClaims, sweepMs };
  const reruns = new Rerunning(store, solve, settings, (error) => log.error({ err: error }, 'a rerun broke off'));
  if (config.role !== 'api') reruns.start();
  return reruns;
}

/** What waited only because there was no model is worked on again, now that there is one. */
async function takeUpAgain({ models }: Config, solutions: SolutionStore, log: Log): Promise<void> {
  if (models.standard.length + models.reasoning.length === 0) return;
  const queued = await solutions.requeueWithoutModel();
  if (queued > 0) log.info({ queued }, 'problems that waited for a model are taken up again');
}

/** The judge is up when it really judges: a task that it must be able to read. */
async function isUp(judge: Judge): Promise<boolean> {
  const reading = await judge.ask('read', { statement: 'What is 1 + 1?' }, { remainingMs: 2_000 });
  return reading.kind === 'task';
}

function healthOf(databaseUp: boolean, judgeUp: boolean): HealthReport {
  return {
    isReady: databaseUp && judgeUp,
    parts: { database: databaseUp ? 'up' : 'down', judge: judgeUp ? 'up' : 'down' },
  };
}
