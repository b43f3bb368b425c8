/** Bins of the hashed text: two kinds of grams share them. */
export const binCount = 65_536;

/** Which bins a statement's grams fall into, and how much they count: each kind of gram has length one. */
export interface HashedText {
  readonly bins: readonly number[];
  readonly values: readonly number[];
}

/** How much runs of characters count beside runs of words; by cross-validation, as the lengths are. */
const characterShare = 0.7;
const charactersPerRun = 6;
const wordsPerRun = 4;

/**
 * Hashes a statement: runs of six characters of the spaced tokens, and runs of one to four tokens. Figures are one token, numbers
 * of several digits are masked to their length, so that a template filled with other numbers looks the same. `1 + ln(count)` a bin.
 */
export function hashText(statement: string): HashedText {
  const tokens = tokensOf(statement);
  const text = `${tokens.join(' ')} `;
  const characters = new Map<number, number>();
  for (let i = 0; i + charactersPerRun <= text.length; i++)
    count(characters, binOf(hash(text, i, i + charactersPerRun, 0x811c9dc5)));
  const words = new Map<number, number>();
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    let [at, value] = [start, 0x2f0b4f77];
    for (const token of tokens.slice(i, i + wordsPerRun)) {
      value = hash(text, at, at + token.length + 1, value);
      count(words, binOf(value));
      at += token.length + 1;
    }
    start += (tokens[i]?.length ?? 0) + 1;
  }
  const bins: number[] = [];
  const values: number[] = [];
  for (const [grams, share] of [
    [characters, characterShare],
    [words, 1],
  ] as const) {
    let squares = 0;
    for (const times of grams.values()) squares += (1 + Math.log(times)) ** 2;
    const scale = share / Math.sqrt(squares || 1);
    for (const [bin, times] of grams) {
      bins.push(bin);
      values.push(scale * (1 + Math.log(times)));
    }
  }
  return { bins, values };
}

const figure = /\[asy\][\s\S]*?\[\/asy\]/g;

/** Words in lower case, commands of LaTeX as they are, numbers masked, every other character by itself. */
function tokensOf(statement: string): string[] {
  const tokens = statement.replace(figure, ' figure ').match(/\\[a-zA-Z]+|[a-zA-Z]+|\d+|[^\sa-zA-Z\d]/g) ?? [];
  return tokens.map((token) => {
    const first = token.charCodeAt(0);
    if (first >= 48 && first <= 57) return token.length === 1 ? token : '0'.repeat(Math.min(4, token.length));
    return first === 92 ? token : token.toLowerCase();
  });
}

function count(grams: Map<number, number>, bin: number): void {
  grams.set(bin, (grams.get(bin) ?? 0) + 1);
}

/** FNV-1a over a part of the text, going on from a value. */
function hash(text: string, from: number, to: number, seed: number): number {
  let value = seed;
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}

function binOf(hashed: number): number {
  return ((hashed ^ (hashed >>> 15)) >>> 0) % binCount;
}
