import type { Tree } from '../../math/tree.ts';

/**
 * One sentence that states a task. `pattern` is lower-case words with `[optional]`, `(one|other)` and holes `{name:type}`:
 * `(solve|find the roots of) [the equation] {it:equation} [for {unknown:symbol}]`. A sentence matches only as a whole; punctuation at its
 * end, capitals and formula delimiters do not matter, every other word does.
 */
export interface Phrase<T> {
  readonly pattern: string;
  /** The task that the filled holes make, or null where they make none (then the next phrase is tried). */
  readonly build: (holes: Holes) => T | null;
}

/** What the holes of a pattern were filled with, each read whole by the math reader. A hole inside an unused option is absent. */
export type Holes = ReadonlyMap<string, Tree>;

/**
 * What a hole takes. `expr`: something with a value. `constant`: an expr without symbols. `integer`: a whole number as written.
 * `equation`: one `=`. `relation`: any relation or chain. `equations`: two or more, by commas, "and" or line breaks. `list`: two items
 * or more, by commas and a last "and" or "or". `symbol`, `symbols`: one name, several. `definition`: `f(x) = ...`. `application`: `f(2)`,
 * `(f \circ g)(x)`. `point`: a tuple. `matrix`, `vector`, `set`, `interval`. `any`: whatever the reader reads.
 */
export const holeTypes = [
  ...['expr', 'constant', 'integer', 'equation', 'relation', 'equations', 'list', 'symbol', 'symbols'],
  ...['definition', 'application', 'point', 'matrix', 'vector', 'set', 'interval', 'any'],
] as const;

/** A phrase; a function, so that a table of phrases reads as one. */
export function phrase<T>(pattern: string, build: (holes: Holes) => T | null): Phrase<T> {
  return { pattern, build };
}
