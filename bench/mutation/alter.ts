/** Numbers in [0, 1). */
type Random = () => number;

type Change = readonly [RegExp, (found: string, random: Random) => string];

const digitsButThis = (digit: string, random: Random) => String((Number(digit) + 1 + Math.floor(random() * 9)) % 10);

/** What changes what a statement says: a digit, a sign, a negation, the direction of an inequality, a unit, which name plays which part. */
const changes: readonly Change[] = [
  [/\d/g, digitsButThis],
  [/(?<=\d)(?=\d)/g, () => '0'],
  [/(?<=[\w)}\s])-(?=[\s\w(\\])/g, () => '+'],
  [/\+/g, () => '-'],
  [/(?<=[=(,<>]\s?)(?=\d)/g, () => '-'],
  [/\b(?:is|are|does)\b/g, (word) => `${word} not`],
  [/\\leq?(?![A-Za-z])|≤/g, () => '\\ge '],
  [/\\geq?(?![A-Za-z])|≥/g, () => '\\le '],
  [/\\leq?(?![A-Za-z])|≤/g, () => '<'],
  [/</g, () => '>'],
  [/>/g, () => '<'],
  [/\bkm\b/g, () => 'm'],
  [/\bcm\b/g, () => 'mm'],
  [/\b(?:minutes|hours|days)\b/g, () => 'seconds'],
  [/\\\$/g, () => '€'],
  [/\b(?:largest|greatest|maximum)\b/g, () => 'smallest'],
  [/\b(?:sum)\b/g, () => 'product'],
  [/\b(?:all|each)\b/g, () => 'any'],
  [/\bx\b/g, () => 'z'],
  [/\\frac(?![A-Za-z])/g, () => '\\binom'],
  [/\\sin(?![A-Za-z])/g, () => '\\cos '],
  [/\^/g, () => ''],
];

/** A statement that says something else in one place; null where the change that chance chose does not fit. */
export function alter(statement: string, random: Random): string | null {
  const change = changes[Math.floor(random() * changes.length)];
  if (change === undefined) return null;
  const [pattern, by] = change;
  const places = [...statement.matchAll(pattern)];
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return null;
  const after = statement.slice(place.index + place[0].length);
  return `${statement.slice(0, place.index)}${by(place[0], random)}${after}`;
}
