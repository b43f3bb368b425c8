import type { Check, Verdict } from './verdict.ts';

/**
 * What crosses the thread boundary between the service and a judging worker: strings and plain JSON, never trees. Every
 * request names its operation; every reply has the shape that {@link JudgeReplies} gives for it.
 */
export interface JudgeRequests {
  /** Reads a statement as a task, whole, or finds that it is prose. */
  read: { readonly statement: string };
  /** Solves the task that the statement states, by computer algebra alone. The answer is *not yet checked*. */
  solve: { readonly statement: string };
  /** Checks an answer against the task that the statement states. */
  verify: { readonly statement: string; readonly answer: string; readonly options?: AnswerReading };
  /** Decides whether two answers are the same mathematical object. */
  check: { readonly expected: string; readonly given: string; readonly options?: AnswerReading & { form?: Form } };
  /** Recomputes the lines of a worked solution; with `alone` each line only within itself, as where lines need not follow one another. */
  work: { readonly problem?: string; readonly lines: readonly string[]; readonly alone?: boolean };
  /** Groups answers into classes of symbolic equality, each named by the index of its first member. */
  group: { readonly answers: readonly string[] };
  /** Solves a formalisation that somebody else made: by computer algebra, knowing nothing of the statement it stands for. */
  formalised: { readonly formalisation: Formalisation };
}

export type Operation = keyof JudgeRequests;

export interface JudgeReplies {
  read: StatementReading;
  solve: Solving;
  verify: Verification;
  check: Comparison;
  work: WorkReport;
  group: Grouping;
  formalised: FormalisedSolving;
}

/** How an answer is to be read where its notation alone leaves it open. */
export interface AnswerReading {
  /** True where `1,5` means one and a half. */
  readonly decimalComma?: boolean;
  /** Absolute tolerance, for statements that ask for an approximate value. */
  readonly tolerance?: number;
}

export const forms = ['factored', 'expanded', 'lowest-terms', 'simplified', 'decimal', 'exact', 'scientific'] as const;
export type Form = (typeof forms)[number];

/** Why a judge could not come to a result; never a verdict on the answer. `fault`: the judge itself broke, which is a bug of ours. */
export type Obstacle = 'time' | 'memory' | 'effort' | 'overload' | 'stopped' | 'fault';

/**
 * What a statement is. `features` are numbers about the statement and its trees that classification may use, by name. For prose,
 * `where` says how far reading came: the first words that no task grammar could take.
 */
export type StatementReading =
  | {
      readonly kind: 'task';
      /** The kind of task: the name of its folder under `judge/tasks`. */
      readonly task: string;
      /** The task in words and formulas; reads back to the same task. */
      readonly readAs: string;
      /** The same for statements that state the same task, whatever their words and the names of their unknowns. */
      readonly taskKey: string;
      /** From the names used in `taskKey` to the names used in the statement. */
      readonly renaming: Readonly<Record<string, string>>;
      readonly features: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'prose'; readonly where: string; readonly features: Readonly<Record<string, number>> }
  | { readonly kind: 'unreadable'; readonly code: string; readonly message: string }
  | { readonly kind: 'undecided'; readonly obstacle: Obstacle };

export interface AnswerText {
  readonly text: string;
  readonly latex: string;
}

/** A line of worked solution as algebra writes it: an explanation, a formula, and whether its equality was recomputed. */
export interface StepText {
  readonly text: string;
  readonly latex: string | null;
  readonly holds: boolean | null;
}

export type Solving =
  | { readonly kind: 'solved'; readonly task: string; readonly answer: AnswerText; readonly steps: readonly StepText[] }
  /** No task was read, or its kind has no method that fits. `reason` is one sentence. */
  | { readonly kind: 'unsolved'; readonly task: string | null; readonly reason: string }
  | { readonly kind: 'undecided'; readonly obstacle: Obstacle };

export interface Verification {
  readonly verdict: Verdict;
  /** The kind of task that the statement was read as; null for prose. */
  readonly task: string | null;
  /** How the answer was read, as LaTeX; null where it could not be read. */
  readonly readAs: string | null;
  /** Where the verdict is REFUTED or WRONG_FORM: for the student, in plain words, without the right answer. */
  readonly feedback: string | null;
  /** True where the value is right and only the form asked for is not met. */
  readonly wrongForm: boolean;
}

export interface Comparison {
  readonly verdict: 'equal' | 'different' | 'undecided';
  readonly form: 'met' | 'unmet' | null;
  /** How each side was read, as plain math; null where it could not be. */
  readonly readAs: { readonly expected: string | null; readonly given: string | null };
  /** How `given` was read, as LaTeX; null where it could not be. */
  readonly givenLatex: string | null;
  /** By what argument: `canonical`, `exact`, `identity`, `witness`, `solution-set`, ..., or why undecided. */
  readonly method: string;
  /** One sentence for a teacher: the witness, or the argument. */
  readonly evidence: string;
  readonly feedback: string | null;
}

export interface WorkReport {
  readonly lines: readonly {
    readonly text: string;
    readonly verdict: 'holds' | 'fails' | 'unchecked';
    readonly evidence: string;
    /** The formula that the line is, where lines are checked alone; null where it is none. */
    readonly latex?: string | null;
  }[];
  readonly firstFailing: number | null;
}

/** The classes of some answers. `readings` holds how each answer was read, null where it could not be; such an answer has no class. */
export interface Grouping {
  readonly classes: readonly (number | null)[];
  readonly readings: readonly (AnswerText | null)[];
}

/** The version of the formalised language; it changes whenever an older formalisation could be read differently. */
export const formalisedVersion = 'formalised-1';

export const domains = ['real', 'positive', 'nonnegative', 'integer', 'natural'] as const;
export const goals = ['value', 'values', 'count', 'sum', 'product', 'least', 'greatest'] as const;

/**
 * A problem as data: never code. Relations and the goal's expression are plain typed math over the unknowns. `natural` means a whole number
 * from 1. The goal asks about the values that `of` takes over all solutions of the relations: the only one (`value`), all distinct ones
 * (`values`), how many (`count`), their sum or product, the least or the greatest.
 */
export interface Formalisation {
  readonly unknowns: readonly { readonly name: string; readonly domain: (typeof domains)[number] }[];
  readonly relations: readonly string[];
  readonly goal: { readonly find: (typeof goals)[number]; readonly of: string };
}

/** `unsolved` says in one sentence why: it could not be read, has no solution or too many, or no method fits. */
export type FormalisedSolving =
  | { readonly kind: 'solved'; readonly answer: AnswerText; readonly evidence: string }
  | { readonly kind: 'unsolved'; readonly reason: string }
  | { readonly kind: 'undecided'; readonly obstacle: Obstacle };

export type { Check };
