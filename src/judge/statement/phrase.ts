import type { Tree } from '../../math/tree.ts';
import type { Facts } from './facts.ts';

/**
 * One sentence that states a task. `pattern` is lower-case words with `[optional]`, `(one|other)`, holes `{name:type}` and named choices
 * `{name=one|two words}` (filled with the words taken, as a `text` tree): `(solve|find the roots of) [the equation] {it:equation} [for {unknown:symbol}]`.
 * A sentence matches only as a whole; punctuation between its words and at its end, capitals and formula delimiters do not matter, every other word does.
 * `value(s)` is one word, as it is written. A pattern may run over several sentences (`let {it:equation} what is {x:symbol}`).
 */
export interface Phrase<T> {
  readonly pattern: string;
  /** A first look at the holes, before the rest of the statement is read; absent where any will do. */
  readonly mayTake?: (holes: Holes) => boolean;
  /**
   * The task that the filled holes make, or null where they make none (then the next reading is tried). In `holes` every name that
   * the statement defines is replaced by what it stands for; `written` has the trees as they were written, with `definitions` of those names.
   * `facts`: what other sentences say of unknowns; a phrase that does not take them is no question of a statement that has any.
   */
  readonly build: (holes: Holes, written: Holes, definitions: Definitions, facts: Facts) => T | null;
  readonly takesFacts?: true;
}

/** What the holes of a pattern were filled with, each read whole by the math reader. A hole inside an unused option is absent. */
export type Holes = ReadonlyMap<string, Tree>;

/** Names that givens bind ("Let f(x) = 2x + 1.", "where a = 3"): a function with parameters, or without any a value. */
export type Definitions = ReadonlyMap<string, Definition>;
export interface Definition {
  readonly parameters: readonly string[];
  /** In terms of the parameters and of names that the statement leaves free. */
  readonly body: Tree;
}

/**
 * What a hole takes. `expr`: something with a value. `constant`: an expr without symbols. `integer`: a whole number as written.
 * `equation`: one `=`. `relation`: any relation or chain. `equations`: two or more, by commas, "and" or line breaks. `list`: two items
 * or more, by commas and a last "and" or "or". `symbol`, `symbols`: one name, several (by commas and "and"). `definition`: `f(x) = ...`, `y = ...`.
 * `application`: `f(2)`, `f(g(x))`. `point`: a tuple. `matrix`, `vector`, `set`, `interval`. `any`: whatever the reader reads.
 * Holes for words: `count`: a number in digits or words ("seven", "one hundred thousand", "two thirds"), as a number; `ordinal`: "third", "2nd", as a number;
 * `word`: any one word, as a text; `choices`: `(a) 3 (b) 1/2 ...`, as a list of choices; `bag`: a word, or `{a: 2, b: 1}`, as a text;
 * `method`: words that name a way to work ("the quotient to a power property"), as a text, which no task depends on;
 * `prose`: words, marks and formulas up to the end of a sentence or a comma, one or more sentences, as a list of texts and trees, for a grammar of the kind's own.
 */
export const holeTypes = [
  ...['expr', 'constant', 'integer', 'equation', 'relation', 'equations', 'list', 'symbol', 'symbols'],
  ...['definition', 'application', 'point', 'matrix', 'vector', 'set', 'interval', 'any'],
  ...['count', 'ordinal', 'word', 'choices', 'bag', 'method', 'prose'],
] as const;
export type HoleType =
  | ('expr' | 'constant' | 'integer' | 'equation' | 'relation' | 'equations' | 'list' | 'symbol' | 'symbols')
  | ('definition' | 'application' | 'point' | 'matrix' | 'vector' | 'set' | 'interval' | 'any')
  | ('count' | 'ordinal' | 'word' | 'choices' | 'bag' | 'method' | 'prose');

/** A phrase; a function, so that a table of phrases reads as one. */
export function phrase<T>(pattern: string, build: Phrase<T>['build']): Phrase<T> {
  return { pattern, build };
}

/** A question about what other sentences state of unknowns. */
export function phraseWithFacts<T>(pattern: string, build: Phrase<T>['build']): Phrase<T> {
  return { pattern, build, takesFacts: true };
}
