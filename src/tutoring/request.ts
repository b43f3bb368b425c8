import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { classify } from '../tiers/classify.ts';
import type { Judge } from '../verification/judge.ts';
import { type Rejection, rejectText } from './admit-problem.ts';
import { textKeyOf } from './keys.ts';
import type { AskingStore, SolutionStore } from './ports.ts';
import type { SolveRunner } from './runner.ts';
import { isFinished, type Solution } from './solution.ts';

/** How long an asker is ready to wait for the best answer in all. */
export const paces = ['INTERACTIVE', 'HOMEWORK', 'PATIENT'] as const;
export type Pace = (typeof paces)[number];

export interface SolveRequest {
  readonly problem: string;
  /** How long to wait here, in milliseconds, 0 to 30,000. */
  readonly waitMs: number;
  readonly pace: Pace;
  readonly idempotencyKey?: string;
  /** The opaque subject of who asks. */
  readonly subject: string;
  /** Ends the wait of this asker only, as when they hang up. */
  readonly signal?: AbortSignal;
}

export type SolveReply =
  /** `remembered` is true where the answer came from the permanent cache. */
  | { readonly kind: 'solution'; readonly solution: Solution; readonly remembered: boolean }
  | Rejection
  | { readonly kind: 'rate-limited'; readonly message: string; readonly retryAfterMs: number }
  | { readonly kind: 'budget-exhausted'; readonly message: string; readonly resetsAt: Date | null };

/** How often a waiter looks for a result that another instance works on, in milliseconds. */
const pollMs = 200;

/** Answers requests for solutions: recalls what is known, joins what is in flight, opens what is new, and waits as long as asked. */
export class Tutoring {
  constructor(
    private readonly judge: Judge,
    private readonly solutions: SolutionStore,
    private readonly askings: AskingStore,
    private readonly runner: SolveRunner,
    private readonly judgeDeadlineMs: number,
  ) {}

  async solve(request: SolveRequest): Promise<SolveReply> {
    const rejection = rejectText(request.problem, ['input', 'problem'], 'The problem');
    if (rejection !== null) return rejection;
    const inputHash = hashOf(request);
    const earlier = await this.earlier(request, inputHash);
    if (earlier !== null) return earlier;

    const opened = await this.open(request.problem);
    if ('code' in opened) return opened;
    const asked = await this.askings.remember({
      subject: request.subject,
      solutionId: opened.solution.id,
      inputHash,
      ...(request.idempotencyKey === undefined ? {} : { idempotencyKey: request.idempotencyKey }),
    });
    if (asked.kind === 'conflict') return keyConflict;
    const solution = await this.settle(opened.solution, request);
    return { kind: 'solution', solution, remembered: opened.remembered };
  }

  /** What the same idempotency key stands for already. */
  private async earlier(request: SolveRequest, inputHash: string): Promise<SolveReply | null> {
    if (request.idempotencyKey === undefined) return null;
    const seen = await this.askings.recall(request.subject, request.idempotencyKey, inputHash);
    if (seen.kind === 'none') return null;
    if (seen.kind === 'conflict') return keyConflict;
    const solution = await this.solutions.find(seen.solutionId);
    if (solution === null) return null;
    return { kind: 'solution', solution: await this.settle(solution, request), remembered: false };
  }

  /** The row for a problem: recalled or joined where one is in force, else opened. Reading comes first, so that bad input opens none. */
  private async open(
    problem: string,
  ): Promise<{ readonly solution: Solution; readonly remembered: boolean } | Rejection> {
    const textKey = textKeyOf(problem);
    const known = await this.solutions.findByText(textKey);
    if (known !== null) return { solution: known, remembered: isFinished(known) && known.answer !== null };
    const reading = await this.judge.ask('read', { statement: problem }, { remainingMs: this.judgeDeadlineMs });
    if (reading.kind === 'unreadable')
      return { kind: 'rejected', code: reading.code, message: reading.message, path: ['input', 'problem'] };
    const { solution } = await this.solutions.open({
      keys: { textKey, taskKey: reading.kind === 'task' ? reading.taskKey : null },
      problem,
      readAs: reading.kind === 'task' ? reading.readAs : null,
      tier: classify(problem, reading).tier,
    });
    return { solution, remembered: false };
  }

  /** Waits until the solution is finished, the asker's patience ends or they leave, and gives its state then. */
  private async settle(solution: Solution, request: SolveRequest): Promise<Solution> {
    if (isFinished(solution)) return solution;
    const patience = AbortSignal.any([
      AbortSignal.timeout(request.waitMs),
      ...(request.signal ? [request.signal] : []),
    ]);
    const ended = new Promise<null>((resolve) =>
      patience.addEventListener('abort', () => resolve(null), { once: true }),
    );
    const mine = await Promise.race([this.runner.run(solution.id), ended]);
    if (mine !== null) return mine;
    for (;;) {
      const present = (await this.solutions.find(solution.id)) ?? solution;
      if (isFinished(present) || patience.aborted) return present;
      await delay(pollMs, undefined, { signal: patience }).catch(() => undefined);
    }
  }
}

const keyConflict: Rejection = {
  kind: 'rejected',
  code: 'IDEMPOTENCY_KEY_REUSED',
  message: 'This idempotency key was used with another input. Use a new key for a new request.',
  path: ['input', 'idempotencyKey'],
};

/** What makes two requests the same under one key: the problem and the pace; how long one waits does not matter. */
function hashOf(request: SolveRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([request.problem, request.pace]))
    .digest('hex');
}
