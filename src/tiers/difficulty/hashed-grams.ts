/** Bins of the hashed text: two kinds of grams share them. */
export const binCount = 32_768;

/** Which bins a statement's grams fall into, and how much they count: each kind of gram has length one. */
export interface HashedText {
  readonly bins: readonly number[];
  readonly values: readonly number[];
}

/** How much the pairs of words count beside the runs of characters; by cross-validation. */
const wordPairShare = Math.SQRT1_2;
const gramLength = 5;

/**
 * Hashes a statement: runs of five characters of the spaced tokens, and pairs of neighbouring tokens. Figures are one token, numbers
 * of several digits are masked to their length, so that a template filled with other numbers looks the same. `1 + ln(count)` a bin.
 */
export function hashText(statement: string): HashedText {
  const tokens = tokensOf(statement);
  const runs = new Map<number, number>();
  const text = tokens.join(' ');
  for (let i = 0; i + gramLength <= text.length; i++) count(runs, hash(text, i, i + gramLength, 0x811c9dc5));
  const pairs = new Map<number, number>();
  let start = 0;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const next = start + (tokens[i]?.length ?? 0) + 1;
    count(pairs, hash(text, start, next + (tokens[i + 1]?.length ?? 0), 0x2f0b4f77));
    start = next;
  }
  const bins: number[] = [];
  const values: number[] = [];
  for (const [grams, share] of [
    [runs, 1],
    [pairs, wordPairShare],
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

/** FNV-1a over a part of the text, folded into the bins. */
function hash(text: string, from: number, to: number, seed: number): number {
  let value = seed;
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return ((value ^ (value >>> 15)) >>> 0) % binCount;
}
