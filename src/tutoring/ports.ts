import type { Tier } from '../tiers/tier.ts';
import type { CanonicalStatement } from '../verification/canonical.ts';
import type { Verdict } from '../verification/verdict.ts';
import type { Assurance } from './assurance.ts';
import type { Attempt, EscalationReason } from './attempt.ts';
import type { Outcome, ProblemKeys, Solution, SolutionState, WorkNote } from './solution.ts';

/** A problem to be solved, as a row is opened for it. */
export interface NewProblem {
  readonly keys: ProblemKeys;
  readonly canonical: CanonicalStatement;
  /** From the names in the task's key to those of this statement; empty where no task was read. */
  readonly renaming: Readonly<Record<string, string>>;
  readonly problem: string;
  readonly readAs: string | null;
  readonly tier: Tier;
}

export interface PageRequest {
  readonly first: number;
  readonly after?: string;
  readonly assurance?: readonly Assurance[];
  readonly state?: readonly SolutionState[];
  /** Only what this asker asked for; absent for those who may see all. */
  readonly askedBy?: string;
}

export interface Page<T> {
  readonly items: readonly { readonly cursor: string; readonly node: T }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

/** What was asked, by whom (an opaque subject), for how long it is remembered; kept apart from answers. */
export interface Asking {
  readonly subject: string;
  readonly solutionId: string;
  readonly idempotencyKey?: string;
  /** Hash of the whole input, so that a key used again with another input is seen. */
  readonly inputHash: string;
}

/** A verified solution of a task, with the names that its own statement uses for those in the task's key. */
export interface KnownTask {
  readonly solution: Solution;
  readonly renaming: Readonly<Record<string, string>>;
}

/** Who takes an answer back (a teacher's subject, or the verifier's version) and why. */
export interface RevocationRequest {
  readonly by: string;
  readonly because: string;
  /** Set where a teacher has to look at it, and why. */
  readonly escalate?: EscalationReason;
}

/** What came of it: the rows that were taken back, the one asked for first, and how often their answers had been given out. */
export type Revocation =
  | { readonly kind: 'revoked'; readonly solutions: readonly Solution[]; readonly deliveries: number }
  | { readonly kind: 'not-kept'; readonly solution: Solution }
  | { readonly kind: 'not-found' };

/** What another verifier than the first found of a kept answer. */
export interface Reconfirmation {
  readonly verifierVersion: string;
  readonly verdict: Verdict;
  readonly assurance: Assurance;
  readonly reading: Pick<Outcome, 'readAs' | 'taskKey' | 'renaming'>;
  /** What speaks against an answer that a teacher confirmed; a teacher then has to look at it again. */
  readonly dispute?: string;
}

/**
 * Where solutions live. A row with a lease is the truth about a solve in flight: whoever holds the lease works on it, and when the
 * lease runs out another may. Each method is one transaction.
 */
export abstract class SolutionStore {
  /** The solution in force under this text key: in flight, waiting for review, or kept and not expired. */
  abstract findByText(textKey: string): Promise<Solution | null>;
  /** A *verified* solution of the same task, whatever its words. */
  abstract findVerifiedByTask(taskKey: string): Promise<KnownTask | null>;
  abstract find(id: string): Promise<Solution | null>;
  /** Those of these ids that exist, in any order. */
  abstract findAll(ids: readonly string[]): Promise<readonly Solution[]>;
  abstract attempts(id: string): Promise<readonly Attempt[]>;
  abstract list(request: PageRequest): Promise<Page<Solution>>;

  /**
   * Opens a row for a problem, QUEUED, or joins the one that is in force under its text key (exactly one, however many ask at once).
   * A row whose answer has expired is superseded.
   */
  abstract open(problem: NewProblem): Promise<{ readonly solution: Solution; readonly opened: boolean }>;

  /**
   * Opens a row for a problem that is solved already: `outcome` was told from the verified solution `sourceId` of the same task, and checked.
   * Joins the row that is in force under its text key, where there is one. @returns null where the source was taken back meanwhile.
   */
  abstract adopt(problem: NewProblem, outcome: Outcome, sourceId: string): Promise<Solution | null>;

  /**
   * Takes the lease of a row that is QUEUED or whose lease ran out, and marks it WORKING.
   * @param maxClaims a row that was claimed so often already is left to be ended; without it, any row is taken
   * @returns null where another holds it, or it is finished.
   */
  abstract claim(id: string, holder: string, leaseMs: number, maxClaims?: number): Promise<Solution | null>;
  /** The same for whichever row has waited longest; null where none waits. A row claimed `maxClaims` times already is ended as FAILED instead. */
  abstract claimNext(holder: string, leaseMs: number, maxClaims: number): Promise<Solution | null>;
  /** @returns false where the lease was lost: then the work is somebody else's, and its result must not be written. */
  abstract extend(id: string, holder: string, leaseMs: number): Promise<boolean>;
  /** Notes on a row that is held what is being tried, and the best answer so far; whoever watches it is told. Nothing where the lease was lost. */
  abstract note(id: string, holder: string, note: WorkNote): Promise<void>;
  /** Gives a row back to the queue, as a stopping instance does with work that it cannot finish. */
  abstract release(id: string, holder: string): Promise<void>;
  /** Writes the outcome and its attempts and ends the lease. @returns null where the lease was lost; nothing is written then. */
  abstract conclude(id: string, holder: string, outcome: Outcome): Promise<Solution | null>;

  /**
   * Takes an answer back, with those that were adopted from it or that it was adopted from: they are never served again, keep their rows as
   * REVOKED, and the next who asks gets a fresh solve.
   */
  abstract revoke(id: string, request: RevocationRequest): Promise<Revocation>;

  /** The kept answers behind `afterId` that another verifier checked, at most `limit`, by id. */
  abstract listOutdated(verifierVersion: string, afterId: string | null, limit: number): Promise<readonly Solution[]>;
  /** How many these are. */
  abstract countOutdated(verifierVersion: string): Promise<number>;
  /**
   * Writes what the present verifier found of a kept answer that holds, with how it reads the statement; what is verified by now is kept for good.
   * @returns false where it is not kept any more.
   */
  abstract reconfirm(id: string, found: Reconfirmation): Promise<boolean>;

  /** Queues again what waits only because no model was configured. @returns how many. */
  abstract requeueWithoutModel(): Promise<number>;
}

/** Who asked for what; the only place where a person's requests are kept. */
export abstract class AskingStore {
  /**
   * Remembers a request. With an idempotency key seen before: `same` and its solution where the input is the same, else `conflict`.
   */
  abstract remember(
    asking: Asking,
  ): Promise<
    { readonly kind: 'new' } | { readonly kind: 'same'; readonly solutionId: string } | { readonly kind: 'conflict' }
  >;
  /** The solution that this subject's key stands for already, before anything is opened for it. */
  abstract recall(
    subject: string,
    idempotencyKey: string,
    inputHash: string,
  ): Promise<
    { readonly kind: 'none' } | { readonly kind: 'same'; readonly solutionId: string } | { readonly kind: 'conflict' }
  >;
  /** Whether this subject asked for this solution. */
  abstract hasAsked(subject: string, solutionId: string): Promise<boolean>;

  /** Forgets everything about one person, at once. @returns how many askings there were. */
  abstract eraseSubject(subject: string): Promise<number>;
  /** Everything that is kept about one person, oldest first. */
  abstract exportSubject(subject: string): Promise<readonly RememberedAsking[]>;
}

/** One request of a person's as it is kept. */
export interface RememberedAsking {
  readonly solutionId: string;
  /** What was asked; null where the solution is no longer there. */
  readonly problem: string | null;
  readonly hasIdempotencyKey: boolean;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** Counts how often answers are given out, for reports and for whoever takes one back. May lose what a crash interrupts. */
export abstract class ServingTally {
  abstract count(solutionId: string, remembered: boolean): void;
  /** That a problem was given out while it had no answer: somebody waits for it. */
  abstract countUnanswered(solutionId: string): void;
}

/** What one call of a model came to, as it is kept; `reply` is plain data. */
export interface KeptCall {
  /** Stands for what was asked of whom. */
  readonly key: string;
  readonly reply: object;
}

/**
 * What models replied to solves that are not finished, so that whoever takes one up again need not pay for the same once more. Kept until the solve ends; nothing in
 * it says who asked.
 */
export abstract class CallStore {
  /** Those of one solve, in the order in which they were kept. */
  abstract callsOf(solutionId: string): Promise<readonly KeptCall[]>;
  /** Keeps one, unless the solve has ended meanwhile. */
  abstract keep(solutionId: string, call: KeptCall): Promise<void>;
}

/**
 * Wakes whoever works, on any instance, when a row is opened. It only wakes: which rows wait, and who works on them, is said by the rows and
 * their leases alone.
 */
export abstract class WorkQueue {
  /** Begins to call `work` with the ids of rows that may wait, so many at once. */
  abstract start(concurrency: number, work: (solutionId: string) => Promise<void>): void;
  /** Takes nothing new, and settles when the calls in flight have. */
  abstract stop(): Promise<void>;
}

/** Something that money is counted for: everybody together, a class, a person (as a hash). */
export interface SpendingScope {
  readonly name: string;
  readonly dayUsd: number;
}

/** What is spent on models, by scope and by day (UTC). What is reserved counts as spent until it is settled, also where a crash forgets it. */
export abstract class SpendingLedger {
  /** Remembers who pays for a solve: whoever asked first. */
  abstract charge(solutionId: string, scopeNames: readonly string[]): Promise<void>;
  /** Empty where nobody in particular pays. */
  abstract payersOf(solutionId: string): Promise<readonly string[]>;
  /** Takes an amount from all scopes, or from none where one has not so much left today. @returns the day, or null */
  abstract take(scopes: readonly SpendingScope[], usd: number): Promise<string | null>;
  /** Gives back what was taken that day and not used; a negative amount takes what a call cost beyond it. */
  abstract giveBack(scopes: readonly SpendingScope[], day: string, usd: number): Promise<void>;
  /** Whether one of the scopes has nothing left today, and until when. */
  abstract spentUntil(scopes: readonly SpendingScope[]): Promise<Date | null>;
}

/** Something that requests are counted for, and how many units it may use in a minute. */
export interface RateScope {
  readonly name: string;
  readonly unitsPerMinute: number;
}

/** How much was asked for, over all instances. */
export abstract class RateLimits {
  /** Takes units from all scopes, or from none where one has not so many left. @returns null, or after how many milliseconds it has */
  abstract take(scopes: readonly RateScope[], units: number): Promise<number | null>;
}
