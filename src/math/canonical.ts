/** Names the canonical form: a new one whenever two statements may come to share, or no longer share, a text. */
export const canonicalVersion = 'text-1';

/** Spellings that mean the same wherever they stand. Longest first, so that no rule eats the start of another. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\\(?:d|t|c)frac(?![A-Za-z])/g, '\\frac'],
  [/\\(?:left|right|big|Big|bigg|Bigg|bigl|bigr|Bigl|Bigr)(?=[\s()[\]|.{}\\])\s*/g, ''],
  [/\\(?:displaystyle|textstyle|limits|nolimits)(?![A-Za-z])/g, ''],
  [/(?<=\d)(?:\{,\}|\\!|,\\!)(?=\d{3}(?!\d))/g, ''],
  [/\\(?:quad|qquad|thinspace|enspace)(?![A-Za-z])|\\[,;:! ]|~/g, ' '],
  [/\\(?:cdot|times|ast)(?![A-Za-z])|[×·⋅∙∗]/g, '*'],
  [/\\leq?(?![A-Za-z])|\\leqslant(?![A-Za-z])|[≤⩽]/g, '<='],
  [/\\geq?(?![A-Za-z])|\\geqslant(?![A-Za-z])|[≥⩾]/g, '>='],
  [/\\neq?(?![A-Za-z])|≠/g, '!='],
  [/[−–]/g, '-'],
  [/÷|\\div(?![A-Za-z])/g, '/'],
  [/π/g, '\\pi '],
  [/∞/g, '\\infty '],
  [/[’‘′]/g, "'"],
  [/[“”]/g, '"'],
  [/\*\*/g, '^'],
  [/\^\{(\w)\}/g, '^$1'],
  [/_\{(\w)\}/g, '_$1'],
];

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The canonical text of a statement: what stays the same when only its dress changes (LaTeX dialect, delimiters of formulas, spacing, Unicode signs,
 * thousands separators of LaTeX, capitals of words, the full stop at the end). Digits, signs, words, letters of formulas, the direction of inequalities and the order of
 * everything are never touched. Linear in the length.
 */
export function canonicalText(statement: string): string {
  let text = raise(statement).normalize('NFKC');
  for (const [pattern, spelling] of spellings) text = text.replace(pattern, spelling);
  text = text.replace(/\\\(|\\\)|\\\[|\\\]|(?<!\\)\${1,2}/g, ' ');
  text = text.replace(/\p{L}{3,}/gu, foldWord);
  text = text.replace(/\s*([-+*/^=<>!(){}[\]|,])\s*/g, '$1').replace(/\s+/g, ' ');
  return text
    .trim()
    .replace(/[.?!:]+$/, '')
    .trimEnd();
}

/** Superscript digits become powers before compatibility folding would turn x² into x2. */
function raise(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => {
    const plain = [...digits].map((digit) => superscripts.indexOf(digit)).join('');
    return plain.length === 1 ? `^${plain}` : `^{${plain}}`;
  });
}

/** Words of three letters and more are folded; a name in capitals (`ABC`, a triangle) and a command keep theirs. */
function foldWord(word: string, at: number, whole: string): string {
  const isCommand = whole[at - 1] === '\\';
  return isCommand || word === word.toUpperCase() ? word : word.toLowerCase();
}
