import { raised, spelledFraction } from './raised.ts';

/** Names the canonical form: a new one whenever two statements may come to share, or no longer share, a text. */
export const canonicalVersion = 'text-2';

/** Spellings that mean the same wherever they stand. Longest first, so that no rule eats the start of another. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\\(?:d|t|c)frac(?![A-Za-z])/g, '\\frac'],
  [/\\(?:left|right|big|Big|bigg|Bigg|bigl|bigr|Bigl|Bigr)(?=[\s()[\]|.{}\\])\s*/g, ''],
  [/\\(?:displaystyle|textstyle|limits|nolimits)(?![A-Za-z])/g, ''],
  [/(?<=\d)(?:\{,\}|\\!|,\\!)(?=\d{3}(?!\d))/g, ''],
  // Thousands, where the comma can hardly part the items of a list, a point or an interval.
  [/(?<![\d.,;([{])(\d{1,3}),(\d{3})(?![\d,)\]}]|\.\d)/g, '$1$2'],
  [/(?<![\d.,;([{])(\d{1,2}),(\d{3}),(\d{3})(?![\d,)\]}]|\.\d)/g, '$1$2$3'],
  [/\\(?:quad|qquad|thinspace|enspace)(?![A-Za-z])|(?<!\\)\\[,;:! ]|~/g, ' '],
  [/\\(?:cdot|times|ast)(?![A-Za-z])|[×·⋅∙∗]/g, '*'],
  [/\\leq?(?![A-Za-z])|\\leqslant(?![A-Za-z])|[≤⩽]/g, '<='],
  [/\\geq?(?![A-Za-z])|\\geqslant(?![A-Za-z])|[≥⩾]/g, '>='],
  [/\\neq?(?![A-Za-z])|≠/g, '!='],
  [/\\(?:lt|less)(?![A-Za-z])/g, '<'],
  [/\\(?:gt|greater)(?![A-Za-z])/g, '>'],
  [/[−–]/g, '-'],
  [/÷|\\div(?![A-Za-z])/g, '/'],
  [/π/g, '\\pi '],
  [/∞/g, '\\infty '],
  [/√\s*(\w)(?!\w)/g, '\\sqrt{$1}'],
  [/√/g, '\\sqrt'],
  [/[’‘′]/g, "'"],
  [/[“”]/g, '"'],
  [/\*\*/g, '^'],
  [/\\(?:frac)\s*(?:\{\s*(\w)\s*\}|\s(\w)|(\d))\s*(?:\{\s*(\w)\s*\}|(\w))/g, '\\frac{$1$2$3}{$4$5}'],
  [/\\sqrt\s*(?:\{\s*(\w)\s*\}|\s(\w)|(\d))/g, '\\sqrt{$1$2$3}'],
  [/\^\s*\{\s*(\w)\s*\}/g, '^$1'],
  [/_\s*\{\s*(\w)\s*\}/g, '_$1'],
];

/** Formulas between their delimiters. A dollar that is followed by a digit closes none: `$5 and $6` are amounts. */
const formulas = /(?<!\\)\$\$([^$]*)\$\$|(?<!\\)\$([^$]*)(?<!\\)\$(?!\d)|\\\(|\\\)|\\\[|\\\]/g;

/**
 * The canonical text of a statement: what stays the same when only its dress changes (LaTeX dialect, delimiters of formulas, spacing, Unicode signs,
 * thousands separators, capitals of words, the full stop at the end). Digits, signs, words, letters of formulas, the direction of inequalities, amounts of money and the
 * order of everything are never touched. Linear in the length.
 */
export function canonicalText(statement: string): string {
  let text = raised(spelledFraction(statement)).normalize('NFKC').replace(/\s+/g, ' ');
  text = text.replace(formulas, (_, display?: string, inline?: string) => ` ${display ?? inline ?? ''} `);
  text = text.replaceAll('\\$', '$');
  for (const [pattern, spelling] of spellings) text = text.replace(pattern, spelling);
  text = text.replace(/(?<![\p{L}\p{N}\\_^{=+\-*/<>])\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}_^]|\s*[=+*/<>^])/gu, foldWord);
  text = text.replace(/\s*([-+*/^=<>!(){}[\]|,])\s*/g, '$1');
  // A space that parts a number from its letter, or a command from what is none of its letters, is dress.
  text = text.replace(/\s+(?=\\)|(?<=\d)\s+(?=\p{L})|(?<=\\[A-Za-z]+)\s+(?![A-Za-z\s])/gu, '');
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.?!:]+$/, '')
    .trimEnd();
}

function foldWord(word: string): string {
  return word.toLowerCase();
}
