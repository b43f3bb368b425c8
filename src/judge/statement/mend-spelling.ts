import { questions } from '../tasks/registry.ts';
import { headingWords } from './heading.ts';
import { requests } from './parse-statement.ts';
import type { Piece } from './pieces.ts';

/** The shortest word that is mended; shorter ones have too many neighbours. */
const shortest = 6;
/** The shortest word in which a wrong letter is mended, and not only one left out, doubled or swapped. */
const shortestForSubstitution = 8;

let vocabulary: ReadonlyMap<string, readonly string[]> | null = null;

/** Words of all patterns and headings, by their first letter. */
function known(): ReadonlyMap<string, readonly string[]> {
  if (vocabulary !== null) return vocabulary;
  const words = new Set([...headingWords(), ...questions.words(), ...requests.words()]);
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest - 1 || !/^[a-z]+$/.test(word)) continue;
    const list = byLetter.get(word.charAt(0));
    if (list === undefined) byLetter.set(word.charAt(0), [word]);
    else list.push(word);
  }
  vocabulary = byLetter;
  return byLetter;
}

/**
 * The pieces with misspelt words put right for comparing ("expresssion", "folloing"): a long word that no sentence of ours has, and that is one slip away from exactly one
 * that some has, with the same first letter. Null where nothing was mended.
 */
export function mendSpelling(pieces: readonly Piece[]): readonly Piece[] | null {
  let isMended = false;
  const mended = pieces.map((piece) => {
    if (piece.kind !== 'word' || piece.lower.length < shortest || !/^[a-z]+$/.test(piece.lower)) return piece;
    const words = known().get(piece.lower.charAt(0)) ?? [];
    if (words.includes(piece.lower)) return piece;
    const [near, ...others] = words.filter((word) => isOneSlip(piece.lower, word));
    if (near === undefined || others.length > 0) return piece;
    isMended = true;
    return { ...piece, lower: near };
  });
  return isMended ? mended : null;
}

/** One letter too many or too few, two neighbours swapped, or in long words one other letter. */
function isOneSlip(written: string, meant: string): boolean {
  if (Math.abs(written.length - meant.length) > 1) return false;
  let at = 0;
  while (at < written.length && written[at] === meant[at]) at++;
  const [rest, wanted] = [written.slice(at), meant.slice(at)];
  if (written.length > meant.length) return rest.slice(1) === wanted;
  if (written.length < meant.length) return rest === wanted.slice(1);
  const isSwapped = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
  return isSwapped || (meant.length >= shortestForSubstitution && rest.slice(1) === wanted.slice(1));
}
