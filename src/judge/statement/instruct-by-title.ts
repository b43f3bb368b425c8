import { isDomainWord, isHeadingWord, isTitleWord, openers } from './heading.ts';
import type { Piece } from './pieces.ts';

/** What a title tells to do, by its first word. */
const instructions: ReadonlyMap<string, string> = new Map(
  (
    'simplify:simplify simplifying:simplify evaluate:evaluate evaluating:evaluate add:simplify adding:simplify subtract:simplify subtracting:simplify multiply:multiply ' +
    'multiplying:multiply divide:divide dividing:divide combine:combine combining:combine solve:solve solving:solve factor:factor factoring:factor expand:expand expanding:expand ' +
    'condense:condense condensing:condense'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.replace(/:.*/, ''), pair.replace(/.*:/, '')]),
);

/** Where which numbers are meant changes nothing: one expression is worked out. */
const isOfExpression: ReadonlySet<string> = new Set(['simplify', 'evaluate', 'multiply', 'divide', 'combine']);

/**
 * An exercise that has a title and a formula, and no words of its own ("Dividing Integers with Signs $\frac{-8}{2}$"): the title says what to do. Null where the first formula does
 * not follow a title of known words right away, or the title begins with no instruction or holds a second one.
 */
export function instructByTitle(pieces: readonly Piece[]): readonly Piece[] | null {
  const first = pieces.findIndex(({ kind }) => kind === 'formula');
  const [opening] = pieces;
  const verb = instructions.get(opening?.lower ?? '');
  if (first < 1 || opening === undefined || verb === undefined) return null;
  const title = pieces.slice(0, first).filter(({ text }) => text !== '.' && text !== ':');
  const isTitle = title.every(
    ({ kind, text, lower }, index) =>
      kind === 'word' &&
      isTitleWord(text) &&
      (index === 0 || !openers.has(lower) || /^[a-z]/.test(text)) &&
      (isHeadingWord(lower) || (isDomainWord(lower) && isOfExpression.has(verb))),
  );
  const before = title.at(-1)?.lower ?? '';
  if (!isTitle || title.length < 2 || /^(?:forms?|with|by|for|in|of|to|at)$/.test(before)) return null;
  return [{ ...opening, text: verb, lower: verb }, ...pieces.slice(first)];
}
