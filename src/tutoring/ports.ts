import type { Tier } from '../tiers/tier.ts';
import type { Assurance } from './assurance.ts';
import type { Attempt } from './attempt.ts';
import type { Outcome, ProblemKeys, Solution, SolutionState } from './solution.ts';

/** A problem to be solved, as a row is opened for it. */
export interface NewProblem {
  readonly keys: ProblemKeys;
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

/**
 * Where solutions live. A row with a lease is the truth about a solve in flight: whoever holds the lease works on it, and when the
 * lease runs out another may. Each method is one transaction.
 */
export abstract class SolutionStore {
  /** The solution in force under this text key: in flight, waiting for review, or kept and not expired. */
  abstract findByText(textKey: string): Promise<Solution | null>;
  /** A *verified* solution of the same task, whatever its words. */
  abstract findVerifiedByTask(taskKey: string): Promise<Solution | null>;
  abstract find(id: string): Promise<Solution | null>;
  abstract attempts(id: string): Promise<readonly Attempt[]>;
  abstract list(request: PageRequest): Promise<Page<Solution>>;

  /**
   * Opens a row for a problem, QUEUED, or joins the one that is in force under its text key (exactly one, however many ask at once).
   * A row whose answer has expired is superseded.
   */
  abstract open(problem: NewProblem): Promise<{ readonly solution: Solution; readonly opened: boolean }>;

  /**
   * Takes the lease of a row that is QUEUED or whose lease ran out, and marks it WORKING.
   * @returns null where another holds it, or it is finished.
   */
  abstract claim(id: string, holder: string, leaseMs: number): Promise<Solution | null>;
  /** The same for whichever row has waited longest; null where none waits. A row claimed `maxClaims` times already is ended as FAILED instead. */
  abstract claimNext(holder: string, leaseMs: number, maxClaims: number): Promise<Solution | null>;
  /** @returns false where the lease was lost: then the work is somebody else's, and its result must not be written. */
  abstract extend(id: string, holder: string, leaseMs: number): Promise<boolean>;
  /** Gives a row back to the queue, as a stopping instance does with work that it cannot finish. */
  abstract release(id: string, holder: string): Promise<void>;
  /** Writes the outcome and its attempts and ends the lease. @returns null where the lease was lost; nothing is written then. */
  abstract conclude(id: string, holder: string, outcome: Outcome): Promise<Solution | null>;

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
}
