const units = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const small: ReadonlyMap<string, bigint> = new Map([
  ...units.map((word, value) => [word, BigInt(value)] as const),
  ...tens.map((word, index) => [word, BigInt(10 * (index + 2))] as const),
]);
const large: ReadonlyMap<string, bigint> = new Map([
  ['thousand', 1_000n],
  ['million', 1_000_000n],
  ['billion', 1_000_000_000n],
]);
const irregular: ReadonlyMap<string, string> = new Map([
  ['first', 'one'],
  ['second', 'two'],
  ['third', 'three'],
  ['fifth', 'five'],
  ['eighth', 'eight'],
  ['ninth', 'nine'],
  ['twelfth', 'twelve'],
]);

/** The number that words name: "twenty-one", "one hundred and five", "third". Null where a word is no part of a number. */
export function readNumberWords(text: string): bigint | null {
  const words = text
    .toLowerCase()
    .trim()
    .split(/[\s-]+|\band\b/)
    .filter((word) => word !== '' && word !== 'and');
  const last = words.pop();
  if (last === undefined || words.length > 12) return null;
  return sumOf([...words, cardinalOf(last)]);
}

/** The cardinal of an ordinal; other words as they are. */
function cardinalOf(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.endsWith('ieth')) return `${word.slice(0, -4)}y`;
  return word.endsWith('th') ? word.slice(0, -2) : word;
}

function sumOf(words: readonly string[]): bigint | null {
  let total = 0n;
  let group: bigint | null = null;
  let previous = 1_000n;
  for (const word of words) {
    const value = small.get(word);
    const scale = large.get(word);
    if (value !== undefined) {
      const isDigitAfterTens: boolean =
        group !== null && value < 10n && value > 0n && previous >= 20n && previous < 100n;
      if (group !== null && group !== 0n && group % 100n !== 0n && !isDigitAfterTens) return null;
      group = (group ?? 0n) + value;
      previous = value;
    } else if (word === 'hundred' && group !== null && group > 0n && group < 10n) group *= 100n;
    else if (scale !== undefined && group !== null) {
      total += group * scale;
      group = null;
      previous = 1_000n;
    } else return null;
  }
  return total + (group ?? 0n);
}
