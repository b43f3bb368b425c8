import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { classify } from '../tiers/classify.ts';
import type { Judge } from '../verification/judge.ts';
import { type Rejection, rejectText } from './admit-problem.ts';
import { identityOf, type TextIdentity } from './keys.ts';
import { nobody, type Party } from './party.ts';
import { withBestSoFar } from './patience.ts';
import type { AskingStore, NewProblem, ServingTally, SolutionStore } from './ports.ts';
import { type RateLimited, type RateLimiting, unitsFor } from './rate-limiting.ts';
import { recallByTask } from './recall-by-task.ts';
import type { RecallByText } from './recall-by-text.ts';
import { isFinished, type Solution } from './solution.ts';
import type { SolutionWatch } from './solution-watch.ts';
import type { Spending } from './spending.ts';

/** How long an asker is ready to wait for the best answer in all. */
export const paces = ['INTERACTIVE', 'HOMEWORK', 'PATIENT'] as const;
export type Pace = (typeof paces)[number];

export interface SolveRequest {
  readonly problem: string;
  /** How long to wait here, in milliseconds, 0 to 30,000. */
  readonly waitMs: number;
  readonly pace: Pace;
  readonly idempotencyKey?: string;
  /** Who asks. */
  readonly party: Party;
  /** Ends the wait of this asker only, as when they hang up. */
  readonly signal?: AbortSignal;
}

export type SolveReply =
  /** `remembered` is true where the answer came from the permanent cache. */
  | { readonly kind: 'solution'; readonly solution: Solution; readonly remembered: boolean }
  | Rejection
  | RateLimited
  | { readonly kind: 'budget-exhausted'; readonly message: string; readonly resetsAt: Date | null };

/** What answering stands on. */
export interface TutoringParts {
  readonly judge: Judge;
  readonly solutions: SolutionStore;
  readonly askings: AskingStore;
  readonly recall: RecallByText;
  readonly watch: SolutionWatch;
  readonly tally: ServingTally;
  /** Takes up a row at once where this instance works itself; null where another holds it, or where this one leaves work to others. */
  readonly work: { run(id: string): Promise<Solution | null> };
  readonly judgeDeadlineMs: number;
  /** How long askers of each pace wait for the best answer in all, in milliseconds. */
  readonly paceMs: Readonly<Record<Pace, number>>;
  readonly spending: Spending;
  readonly rates: RateLimiting;
}

/** How much of statements is held with their keys, in characters. */
const heldCharacters = 1_000_000;

/** What is computed of a statement as it was sent. */
interface Sent {
  readonly identity: TextIdentity;
  /** Of its very characters. */
  readonly hash: string;
}

/** Why no row was opened. */
type NotOpened = Rejection | RateLimited | Extract<SolveReply, { kind: 'budget-exhausted' }>;

/** A row for a problem, and whether its answer was there before anybody asked this time. */
interface Opened {
  readonly solution: Solution;
  readonly remembered: boolean;
}

/** Answers requests for solutions: recalls what is known, joins what is in flight, opens what is new, and waits as long as asked. */
export class Tutoring {
  /** What is being opened here, by text key: those who ask the same at once share one reading. */
  private readonly opening = new Map<string, Promise<Opened | NotOpened>>();

  /** By the statement as it was sent: the same ones come again and again. */
  private readonly known = new LRUCache<string, Sent>({
    maxSize: heldCharacters,
    sizeCalculation: (_, problem) => problem.length,
  });

  constructor(private readonly parts: TutoringParts) {}

  async solve(request: SolveRequest): Promise<SolveReply> {
    const rejection = rejectText(request.problem, ['input', 'problem'], 'The problem');
    if (rejection !== null) return rejection;
    // What makes two requests the same under one key: the problem and the pace; how long one waits does not matter.
    const inputHash = `${this.lookAt(request.problem).hash} ${request.pace}`;
    const earlier = request.idempotencyKey === undefined ? null : await this.earlier(request, inputHash);
    if (earlier !== null) return earlier;

    const limited = await this.parts.rates.take(request.party, unitsFor.request);
    if (limited !== null) return limited;
    const opened = await this.open(request);
    if ('kind' in opened) return opened;
    if (!isFinished(opened.solution)) await this.parts.spending.charge(opened.solution.id, request.party);
    const asked = await this.parts.askings.remember({
      subject: request.party.subject,
      solutionId: opened.solution.id,
      inputHash,
      ...(request.idempotencyKey === undefined ? {} : { idempotencyKey: request.idempotencyKey }),
    });
    if (asked.kind === 'conflict') return keyConflict;
    const solution = await this.settle(opened.solution, request);
    return this.give({ solution, remembered: opened.remembered });
  }

  /** Solves a problem that nobody has asked for yet, and nobody pays for, so that it is remembered when somebody does. */
  async solveAhead(problem: string, waitMs: number, signal: AbortSignal): Promise<SolveReply> {
    const rejection = rejectText(problem, ['problem'], 'The problem');
    if (rejection !== null) return rejection;
    const opened = await this.open({ problem, party: nobody });
    if ('kind' in opened) return opened;
    const solution = await this.settle(opened.solution, { waitMs, pace: 'PATIENT', signal });
    return { kind: 'solution', solution, remembered: opened.remembered };
  }

  /** What the same idempotency key stands for already. */
  private async earlier(request: SolveRequest, inputHash: string): Promise<SolveReply | null> {
    if (request.idempotencyKey === undefined) return null;
    const seen = await this.parts.askings.recall(request.party.subject, request.idempotencyKey, inputHash);
    if (seen.kind === 'none') return null;
    if (seen.kind === 'conflict') return keyConflict;
    const solution = await this.parts.solutions.find(seen.solutionId);
    if (solution === null) return null;
    return { kind: 'solution', solution: await this.settle(solution, request), remembered: false };
  }

  private give({ solution, remembered }: Opened): SolveReply {
    if (solution.answer !== null) this.parts.tally.count(solution.id, remembered);
    else this.parts.tally.countUnanswered(solution.id);
    return { kind: 'solution', solution, remembered };
  }

  /** The row for a problem: recalled or joined where one is in force, else opened. */
  private async open(request: Pick<SolveRequest, 'problem' | 'party'>): Promise<Opened | NotOpened> {
    const { identity } = this.lookAt(request.problem);
    const known = await this.parts.recall.find(identity.textKey);
    if (known !== null) return { solution: known, remembered: known.state === 'SOLVED' && known.answer !== null };
    const already = this.opening.get(identity.textKey);
    if (already === undefined) return this.begin(request, identity);
    const opened = await already;
    // That whoever came first may not open it is theirs alone.
    const isTheirs = 'kind' in opened && opened.kind !== 'rejected';
    return isTheirs ? this.open(request) : opened;
  }

  private begin(request: Pick<SolveRequest, 'problem' | 'party'>, identity: TextIdentity): Promise<Opened | NotOpened> {
    const opened = this.openNew(request, identity).finally(() => this.opening.delete(identity.textKey));
    this.opening.set(identity.textKey, opened);
    return opened;
  }

  private lookAt(problem: string): Sent {
    const held = this.known.get(problem);
    if (held !== undefined) return held;
    const sent: Sent = {
      identity: identityOf(problem),
      hash: createHash('sha256').update(problem).digest('base64url'),
    };
    this.known.set(problem, sent);
    return sent;
  }

  /** Reads a problem first, so that bad input opens no row; then adopts what is known of the same task in other words, or opens a row. */
  private async openNew(
    { problem, party }: Pick<SolveRequest, 'problem' | 'party'>,
    { textKey, canonical }: TextIdentity,
  ): Promise<Opened | NotOpened> {
    const { judge, solutions, judgeDeadlineMs, rates, spending } = this.parts;
    const limited = await rates.take(party, unitsFor.opening);
    if (limited !== null) return limited;
    const limits = { remainingMs: judgeDeadlineMs };
    const reading = await judge.ask('read', { statement: problem }, limits);
    if (reading.kind === 'unreadable')
      return { kind: 'rejected', code: reading.code, message: reading.message, path: ['input', 'problem'] };
    const isTask = reading.kind === 'task';
    const isTooMuch = isTask ? null : await rates.take(party, unitsFor.models);
    if (isTooMuch !== null) return isTooMuch;
    const resetsAt = isTask ? null : await spending.spentUntil(party);
    if (resetsAt !== null) return { kind: 'budget-exhausted', message: noBudget, resetsAt };
    const fresh: NewProblem = {
      keys: { textKey, taskKey: isTask ? reading.taskKey : null },
      canonical,
      renaming: isTask ? reading.renaming : {},
      problem,
      readAs: isTask ? reading.readAs : null,
      tier: classify(problem).tier,
    };
    const adopted = isTask ? await recallByTask(fresh, reading, this.parts, limits) : null;
    if (adopted !== null) return { solution: adopted, remembered: adopted.state === 'SOLVED' };
    const { solution } = await solutions.open(fresh);
    return { solution, remembered: false };
  }

  /** Waits until the solution is finished, the asker's patience ends or they leave, and gives its state then. */
  private async settle(
    solution: Solution,
    request: Pick<SolveRequest, 'waitMs' | 'pace' | 'signal'>,
  ): Promise<Solution> {
    if (isFinished(solution)) return solution;
    const { work, watch, solutions, paceMs } = this.parts;
    const patienceMs = paceMs[request.pace];
    const mine = work.run(solution.id);
    // One controller, one timer and one listener: when a solve ends many wake at once, and whatever each costs the last one waits for.
    const patience = new AbortController();
    const { signal } = request;
    const leave = () => patience.abort();
    const timer = setTimeout(leave, Math.min(request.waitMs, patienceMs));
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
    try {
      const news = watch.whenFinished(solution.id, patience.signal);
      const finished = (await Promise.race([mine, news])) ?? (await news);
      const present = finished ?? (await solutions.find(solution.id)) ?? solution;
      return request.waitMs >= patienceMs ? withBestSoFar(present) : present;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
      leave();
    }
  }
}

/** What computer algebra cannot read needs a model, which nobody would pay for. */
const noBudget = 'The budget for today is used up. Problems that need no language model are still solved.';

const keyConflict: Rejection = {
  kind: 'rejected',
  code: 'IDEMPOTENCY_KEY_REUSED',
  message: 'This idempotency key was used with another input. Use a new key for a new request.',
  path: ['input', 'idempotencyKey'],
};
