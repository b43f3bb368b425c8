import type { Config } from '../config.ts';
import { openStores } from '../storage/open-stores.ts';
import { algebra } from '../tiers/algebra.ts';
import { budgetOf } from '../tutoring/budget.ts';
import { AnswerChecking } from '../tutoring/check-answer.ts';
import { Tutoring } from '../tutoring/request.ts';
import { SolveRunner } from '../tutoring/runner.ts';
import type { Outcome } from '../tutoring/solution.ts';
import { SolutionWatch } from '../tutoring/solution-watch.ts';
import { type Ladder, solveProblem } from '../tutoring/solver.ts';
import type { Judge } from '../verification/judge.ts';
import { WorkerJudge } from '../verification/worker-judge.ts';
import type { Core, HealthReport } from './core.ts';
import type { Log } from './log.ts';
import { startWork } from './work.ts';

/** How long a stopping instance lets solves in flight go on before it hands them back, in milliseconds. */
const stopGraceMs = 10_000;

/** What finds and checks answers. */
export interface Solving {
  readonly judge: Judge;
  /** Works out one statement; settles with an outcome for every one. */
  solve(statement: string, signal: AbortSignal): Promise<Outcome>;
}

/**
 * Puts the service together from its parts, without any framework. Opens the database, migrated, and the sandbox of the algebra.
 * @param solvingOf makes what finds and checks answers
 */
export async function compose(
  config: Config,
  log: Log,
  solvingOf: (config: Config) => Solving = ladder,
): Promise<Core> {
  const stores = await openStores(config, (error) => log.error({ err: error }, 'storage failed in the background'));
  const { judge, solve } = solvingOf(config);
  const runner = new SolveRunner(stores.solutions, solve, config.solving, (error, solutionId) =>
    log.error({ err: error, solutionId }, 'a solve broke off; its lease passes on'),
  );
  const work = startWork(config, runner, stores.queue);
  const { solutions, askings, tally } = stores;
  const watch = new SolutionWatch(solutions, stores.news, (error) =>
    log.error({ err: error }, 'watched solutions could not be looked up'),
  );
  const judgeDeadlineMs = config.judge.deadlineMs;
  return {
    tutoring: new Tutoring({ judge, solutions, askings, watch, tally, work, judgeDeadlineMs }),
    answerChecking: new AnswerChecking(judge, solutions, judgeDeadlineMs),
    solutions,
    askings,
    watch,
    health: async () => healthOf(await stores.isUp(), await isUp(judge)),
    async close() {
      await work.stop(stopGraceMs);
      watch.close();
      await judge.close();
      await stores.close();
    },
  };
}

function ladder(config: Config): Solving {
  const judge = new WorkerJudge(config.judge);
  const rungs: Ladder = { judge, strategies: [algebra(judge)] };
  return {
    judge,
    solve: (statement, signal) => solveProblem(statement, rungs, budgetOf(config.solving.deadlineMs, signal)),
  };
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
