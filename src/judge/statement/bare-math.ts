import { constantSpellings, functionSpellings, greek } from '../../math/names.ts';
import type { Piece } from './pieces.ts';

/** Short words of English that the math reader would take for products of letters. */
const shortWords: ReadonlySet<string> = new Set(
  (
    'is of to at by on as be it if no so do we an us up me my he the not all any are has how for one two six ten sum per let its few odd top off out ' +
    'put can may was who why old new day am or and go ok yes you use but her his she our per set end way see get got ago act add ask big bit both each'
  ).split(' '),
);

/** Words that join formulas inside one hole. */
export const joints: ReadonlySet<string> = new Set(['and', 'or']);

/**
 * Whether a piece may stand in a formula. Bare text must not smuggle in words as products of letters (`is` is no i times s), so a run of
 * letters outside delimiters is a known name, hangs on other math (`4xy`, `xy^2`), or has no vowel and is no word (`xy`).
 */
export function isMath(piece: Piece): boolean {
  if (piece.kind === 'mark') return false;
  if (piece.kind === 'formula') return !shortWords.has(piece.lower.replace(/[.?!,]$/, '')) && !hasWord(piece.lower);
  return (piece.text.match(/\\?[A-Za-z]+/g) ?? []).every((run) => isName(run, piece.text));
}

/** Words that are functions or that join formulas. */
const usedInFormulas: ReadonlySet<string> = new Set(['and', 'or', 'if', 'for']);

/** Whether a word stands after an operand inside a formula (`3x as y`), where it would be taken for letters; `ax + by` has none. */
function hasWord(lower: string): boolean {
  for (const match of lower.matchAll(/(?<=[\w)}\]]\s+)([a-z]{2,3})(?=\s|$)/g))
    if (shortWords.has(match[1] ?? '') && !usedInFormulas.has(match[1] ?? '')) return true;
  return false;
}

function isName(run: string, whole: string): boolean {
  if (run.length === 1 || run.startsWith('\\')) return true;
  if (functionSpellings.has(run) || constantSpellings.has(run) || greek.has(run)) return true;
  if (run === 'sqrt' || run === 'cbrt') return true;
  if (run === 'left' || run === 'right') return false;
  if (shortWords.has(run.toLowerCase()) || run.length > 3) return false;
  return run === whole ? !/[aeiou]/i.test(run) : !/^[a-z]+$/i.test(whole) && !/^[A-Za-z]+['’-][A-Za-z]+$/.test(whole);
}
