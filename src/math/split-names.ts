import { functionSpellings, greek, reciprocalSpellings, splitName } from './names.ts';
import { spelledUnit } from './read-unit.ts';
import { refuse, type Token, type Unreadable } from './tokens.ts';

/** Words that join formulas, and differentials; they stay whole. */
const whole: ReadonlySet<string> = new Set([
  'or',
  'and',
  'not',
  'mod',
  'in',
  'dx',
  'dy',
  'dt',
  'du',
  'dz',
  'sqrt',
  'cbrt',
]);

/** Names that are functions only before a bracket. */
const calledNames: ReadonlySet<string> = new Set(['re', 'im', 'sum', 'prod', 'product', 'round']);

/** Words of a sentence that would read as products of letters. */
const sentenceWords: ReadonlySet<string> = new Set(
  'yes so is non odd off the are but has can its was any all per too say let get one two six ten'.split(' '),
);

/** The most single letters beside the known names in a longer run: `2sinxcosx` is a product, "constant" a word. */
const mostSingles = 3;

/** The longest run of letters that may be a product of single symbols; a longer one is a word. */
const longestProduct = 3;

/**
 * Splits runs of letters into names: `xy` into two symbols, `2sinx` into a function and its argument. Joining words, units after a space and
 * the names in `variables` stay whole. A longer run without any known name in it is a word, and no formula.
 */
export function splitNames(tokens: readonly Token[], variables: ReadonlySet<string>): readonly Token[] | Unreadable {
  const split: Token[] = [];
  const hasIntegral = tokens.some(({ kind, text }) => kind === 'command' && text === 'int');
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'name' || token.text.length === 1 || staysWhole(token, variables, tokens[index + 1])) {
      const isPart = /^(?:re|im)$/.test(token.text) && tokens[index + 1]?.text === '(';
      split.push(isPart ? { ...token, text: token.text === 're' ? 'Re' : 'Im' } : token);
      continue;
    }
    const differential = hasIntegral && /^[A-Za-z]*?(d[a-z])$/.exec(token.text)?.[1];
    const parts = differential
      ? [...splitName(token.text.slice(0, -2), variables), differential]
      : splitName(token.text, variables);
    if (isWord(token.text, parts)) return refuse('WORD', `"${token.text}" is a word, not a formula`, token.at);
    let { at } = token;
    for (const [place, text] of parts.entries()) {
      split.push({ kind: 'name', text, at, isSpaced: place === 0 && token.isSpaced });
      at += text.length;
    }
  }
  return split;
}

function isWord(text: string, parts: readonly string[]): boolean {
  if (sentenceWords.has(text.toLowerCase())) return true;
  const singles = parts.filter((part) => part.length === 1).length;
  return text.length > longestProduct && (singles === parts.length || singles > mostSingles);
}

function staysWhole({ text, isSpaced }: Token, variables: ReadonlySet<string>, next: Token | undefined): boolean {
  if (calledNames.has(text) && next?.text === '(') return true;
  if (
    variables.has(text) ||
    functionSpellings.has(text) ||
    reciprocalSpellings.has(text) ||
    greek.has(text) ||
    whole.has(text.toLowerCase())
  )
    return true;
  return isSpaced && text.length > 1 && spelledUnit(text) !== null;
}
