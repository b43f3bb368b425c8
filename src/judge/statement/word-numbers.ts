import { Rational } from '../../exact/rational.ts';

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: ReadonlyMap<string, bigint> = new Map([
  ['hundred', 100n],
  ['thousand', 1000n],
  ['million', 1_000_000n],
  ['billion', 1_000_000_000n],
]);
const ordinals: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const parts: ReadonlyMap<string, number> = new Map([
  ...[...ordinals].filter(([, value]) => value > 2),
  ...[...ordinals].filter(([, value]) => value > 2).map(([word, value]) => [`${word}s`, value] as const),
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ['hundredth', 100],
  ['hundredths', 100],
  ['thousandth', 1000],
  ['thousandths', 1000],
]);

/** A number in digits or words: `7`, `seven`, `twenty-one`, `one hundred thousand`, `two thirds`, `half`. Null where the words are none. */
export function readCount(words: readonly string[]): Rational | null {
  const split = words.flatMap((word) => word.split('-'));
  const last = parts.get(split.at(-1) ?? '');
  if (last !== undefined) {
    const over = split.length === 1 ? 1n : readWhole(split.slice(0, -1).map((word) => (word === 'a' ? 'one' : word)));
    // One half, two halves; "six half" is no number.
    const isPlural = split.at(-1)?.endsWith('s') ?? false;
    return over === null || isPlural === (over === 1n) ? null : Rational.of(over, last);
  }
  const whole = readWhole(split);
  return whole === null ? null : Rational.of(whole);
}

function readWhole(words: readonly string[]): bigint | null {
  if (words.length === 1 && /^\d{1,3}(?:,?\d{3})*$|^\d+$/.test(words[0] ?? ''))
    return BigInt((words[0] ?? '').replaceAll(',', ''));
  let total = 0n;
  let group: bigint | null = null;
  for (const word of words) {
    const small = smallNumber(word);
    const scale = scales.get(word);
    if (small !== null) {
      if (group !== null && !(group % 10n === 0n && small < 10n && group % 100n !== 10n)) return null;
      group = (group ?? 0n) + small;
    } else if (scale === 100n && (group === null || (group > 0n && group < 10n))) group = (group ?? 1n) * 100n;
    else if (scale !== undefined && scale > 100n) {
      total += (group ?? 1n) * scale;
      group = null;
    } else return null;
  }
  return words.length === 0 ? null : total + (group ?? 0n);
}

function smallNumber(word: string): bigint | null {
  const unit = units.indexOf(word);
  if (unit >= 0) return BigInt(unit);
  const ten = tens.indexOf(word);
  return ten < 0 ? null : BigInt((ten + 2) * 10);
}

/** `third`, `3rd`, `2nd`; null for other words. */
export function readOrdinal(word: string): number | null {
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  return digits !== null ? Number(digits[1]) : (ordinals.get(word) ?? null);
}
