import type { Tree } from '../../math/tree.ts';
import type { Event, Experiment } from './experiment.ts';
import type { Figure } from './figure.ts';
import type { IntegerClass, IntegerTest } from './integer-class.ts';
import type { Parts } from './parts.ts';

/**
 * What the parts of a described quantity mean. `question`, `value`: an exact expression without names. `claim`, and `fact`, which no "and" joins: whether it holds.
 * `noun`, `head` (with adjectives), `class` (whole): whole numbers that a noun phrase describes. What is said of a whole number: `trait` and, joined, `test` after "is", `had` after "has" or
 * "with", `did` by a verb, `said` by any of these, `post` by what follows a noun, `posts` by all of it. `map`: what is done to each of several numbers.
 */
export interface Meanings {
  readonly question: Tree;
  readonly value: Tree;
  /** What is asked of the numbers that a name may stand for. */
  readonly goal: (members: IntegerClass) => Tree | null;
  /** A sentence that says what a word means, rightly. */
  readonly note: true;
  readonly claim: Claim;
  readonly fact: Claim;
  readonly noun: IntegerClass;
  readonly head: IntegerClass;
  readonly class: IntegerClass;
  readonly trait: IntegerTest;
  readonly test: IntegerTest;
  readonly had: IntegerTest;
  readonly did: IntegerTest;
  readonly said: IntegerTest;
  readonly post: IntegerTest;
  readonly posts: IntegerTest;
  readonly map: (n: bigint) => Tree | null;
  readonly figure: Figure;
  readonly experiment: Experiment;
  readonly event: Event;
}

/** A claim with names. `holds` where every name stands for a value; `implies`: a relation that follows from it, with names, for bounds. */
export interface Claim {
  readonly holds: boolean | null;
  readonly implies: Tree | null;
}

export type Sort = keyof Meanings;

export const sorts = [
  ...(['question', 'value', 'goal', 'note', 'claim', 'fact', 'noun', 'head', 'class'] as const),
  ...(['trait', 'test', 'had', 'did', 'said', 'post', 'posts', 'map', 'figure', 'experiment', 'event'] as const),
] satisfies readonly Sort[];

/**
 * Holes that no construction fills. `formula`: an expression; `relation`: a relation or several; `symbol`: one name; `count`: a whole number in digits or words; `ordinal`; `numeral`: a
 * number in words; * `word`; `numbers`: two expressions or more by commas and "and"; `choices`: the same with "or".
 */
export const leaves = [
  'formula',
  'relation',
  'symbol',
  'count',
  'numeral',
  'ordinal',
  'word',
  'numbers',
  'choices',
] as const;
export type Leaf = (typeof leaves)[number];

/**
 * One way to say something. `patterns` in the language of phrases, with sorts and leaves as holes; the first one that a printed part is read back by is `print`, a
 * template with the same holes. `meaning`: null where the parts make no sense together, or beyond us.
 */
export interface Construction<S extends Sort> {
  readonly patterns: readonly string[];
  readonly print: string;
  readonly meaning: (parts: Parts) => Meanings[S] | null;
}

/** Constructions of each sort. */
export type Table = { readonly [S in Sort]?: readonly Construction<S>[] };

/** A part of a statement as it was read: by which construction, from which parts. */
export type Part =
  | { readonly kind: 'made'; readonly sort: Sort; readonly print: string; readonly parts: ReadonlyMap<string, Part> }
  | { readonly kind: 'formula'; readonly tree: Tree }
  | { readonly kind: 'word'; readonly text: string };
export type Made = Extract<Part, { kind: 'made' }>;
