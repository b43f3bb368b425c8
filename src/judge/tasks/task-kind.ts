import type { Tree } from '../../math/tree.ts';
import type { Form } from '../../verification/protocol.ts';
import type { Check, VerdictKind } from '../../verification/verdict.ts';
import type { Phrase } from '../statement/phrase.ts';

/** A statement that was read whole. Plain data of its kind's own: trees, names, options. */
export interface Task {
  readonly kind: string;
}

/**
 * What a statement asks of the answer besides its value, in sentences of their own ("Round to two decimal places.", "Assume that all
 * variables are positive.", "Write your answer in factored form."). The statement reader takes these off before the question is matched.
 */
export interface Asked {
  readonly forms: readonly Form[];
  /** Rounding to so many decimals (negative: tens, hundreds) or significant digits. */
  readonly round?: { readonly decimals: number } | { readonly significant: number };
  /** Angles as numbers, not in degrees. */
  readonly angles?: 'radians';
  /** Answers without negative exponents. */
  readonly exponents?: 'positive';
  /** Several values listed by size, points by their first coordinates and then by their second. */
  readonly order?: 'increasing' | 'decreasing';
  /** The word by which an answer says that there is no solution ("N"), in lower case. */
  readonly none?: string;
  /** Symbols stated to be positive, or all of them. */
  readonly positive?: 'all' | readonly string[];
}

/** A line of worked solution. `claim` is an equality or relation that is recomputed before anyone sees it; null for words alone. */
export interface Step {
  readonly text: string;
  readonly claim: Tree | null;
}

/** What computer algebra proposes. Never a verdict: the answer is printed, read again and checked like anybody's. */
export type Solved =
  | { readonly kind: 'solved'; readonly answer: Tree; readonly steps: readonly Step[] }
  | { readonly kind: 'unsolved'; readonly reason: string };

/** A check without its bookkeeping (engine, duration), which the caller adds. Formulas stand in its evidence as typed math in `$...$`. */
export interface Finding extends Pick<Check, 'kind' | 'verdict' | 'evidence'> {
  /** Where another engine than our exact arithmetic computed it. */
  readonly engine?: string;
}

/**
 * What checking one answer found. VERIFIED only by an exact and complete argument that does not rest on how the answer was found;
 * REFUTED only with a witness among the findings; else UNDECIDED.
 */
export interface Judgement {
  readonly verdict: VerdictKind;
  readonly findings: readonly Finding[];
  /** What was not checked, in plain words; empty where VERIFIED. */
  readonly notChecked: readonly string[];
  /** For a student whose answer is refuted, without revealing the right one. */
  readonly feedback?: string;
  /** The value is right and only the form that the statement asks for is not met; the verdict is then REFUTED. */
  readonly wrongForm?: true;
}

/**
 * One kind of task, registered once. A folder under `judge/tasks/` holds it: `phrases.ts` (what statements state it), `solve.ts`,
 * `check.ts` (which may not import `solve.ts`), `index.ts` (this object) and `cases.ts` (statements with answers we wrote, used by tests
 * and by the soundness bench).
 */
export interface TaskKind<T extends Task = Task> {
  readonly kind: T['kind'];
  /** The sentences that state this kind of task. */
  readonly phrases: readonly Phrase<T>[];
  /** The task in words and formulas (typed math inside `$...$`); one of `phrases` reads it back to the same task. */
  print(task: T): string;
  /** The unknowns and bound names that may be renamed without changing the task, in order of appearance. */
  names(task: T): readonly string[];
  /** True where the statement's own givens may be among the names, because the answer names them ("put 4, k and -6 in order"). */
  readonly namesGivens?: true;
  /** Every tree in the task, for renaming (`mapTrees`) and for features. */
  mapTrees(task: T, change: (tree: Tree) => Tree): T;
  /** True where an equation of the task may be rearranged without changing the task, so that `x^2 = 5x - 6` and `x^2 - 5x + 6 = 0` are remembered as one. */
  readonly takesEquationsInAnyForm?: true;
  /** True where one expression is worked out or rewritten, so that words about the numbers meant in a heading ("Adding Integers") change nothing. */
  readonly isOfExpression?: true;
  /** Which requests this kind can honour; a statement with another one is not read as this task. */
  readonly honours: readonly ('round' | 'positive' | 'exponents' | 'order' | 'radians' | Form)[];
  /** Reads an answer in a notation of this kind's own (`11:42 AM`, digits in a base, True); null leaves it to the common reader of answers. */
  readAnswer?(task: T, text: string): Tree | null;
  solve(task: T, asked: Asked): Solved;
  check(task: T, answer: Tree, asked: Asked): Judgement;
}
