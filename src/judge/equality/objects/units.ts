import { Rational } from '../../../exact/rational.ts';

/** A unit as an exact multiple of base units, each to a whole power: metre, gram, second, ampere, kelvin, mole, radian-degree, dollar. */
export interface Unit {
  readonly factor: Rational;
  /** Powers of base units by name, sorted; zero powers are left out. */
  readonly dimension: ReadonlyMap<string, number>;
}

const of = (num: number | bigint, den: number | bigint, dimension: Readonly<Record<string, number>>): Unit => ({
  factor: Rational.of(num, den),
  dimension: new Map(Object.entries(dimension)),
});

/**
 * Units in all their spellings. Factors are exact by definition: the international foot, pound, mile and gallon (NIST SP 811, appendix B); a
 * month and a year have no fixed number of days, and are units of their own.
 */
const table: readonly (readonly [string, Unit])[] = [
  ['m meter meters metre metres', of(1, 1, { m: 1 })],
  ['in inch inches', of(254, 10_000, { m: 1 })],
  ['ft foot feet', of(3_048, 10_000, { m: 1 })],
  ['yd yard yards', of(9_144, 10_000, { m: 1 })],
  ['mi mile miles', of(1_609_344, 1_000, { m: 1 })],
  ['g gram grams', of(1, 1, { g: 1 })],
  ['t tonne tonnes', of(1_000_000, 1, { g: 1 })],
  ['lb lbs pound pounds', of(45_359_237, 100_000, { g: 1 })],
  ['oz ounce ounces', of(45_359_237, 1_600_000, { g: 1 })],
  ['s sec secs second seconds', of(1, 1, { s: 1 })],
  ['min mins minute minutes', of(60, 1, { s: 1 })],
  ['h hr hrs hour hours', of(3_600, 1, { s: 1 })],
  ['day days', of(86_400, 1, { s: 1 })],
  ['week weeks', of(604_800, 1, { s: 1 })],
  ['month months', of(1, 1, { month: 1 })],
  ['year years yr yrs', of(12, 1, { month: 1 })],
  ['A amp amps ampere amperes', of(1, 1, { A: 1 })],
  ['K kelvin', of(1, 1, { K: 1 })],
  ['mol mole moles', of(1, 1, { mol: 1 })],
  ['N newton newtons', of(1_000, 1, { g: 1, m: 1, s: -2 })],
  ['J joule joules', of(1_000, 1, { g: 1, m: 2, s: -2 })],
  ['W watt watts', of(1_000, 1, { g: 1, m: 2, s: -3 })],
  ['Pa pascal pascals', of(1_000, 1, { g: 1, m: -1, s: -2 })],
  ['V volt volts', of(1_000, 1, { g: 1, m: 2, s: -3, A: -1 })],
  ['C coulomb coulombs', of(1, 1, { A: 1, s: 1 })],
  ['ohm ohms Ω', of(1_000, 1, { g: 1, m: 2, s: -3, A: -2 })],
  ['Hz hertz', of(1, 1, { s: -1 })],
  ['l L liter liters litre litres', of(1, 1_000, { m: 3 })],
  ['gal gallon gallons', of(3_785_411_784n, 1_000_000_000_000n, { m: 3 })],
  ['acre acres', of(40_468_564_224n, 10_000_000n, { m: 2 })],
  ['hectare hectares ha', of(10_000, 1, { m: 2 })],
  ['mph', of(1_609_344, 3_600_000, { m: 1, s: -1 })],
  ['USD dollar dollars', of(1, 1, { USD: 1 })],
  ['cent cents ¢', of(1, 100, { USD: 1 })],
  ['EUR euro euros', of(1, 1, { EUR: 1 })],
  ['GBP', of(1, 1, { GBP: 1 })],
  ['deg degree degrees °', of(1, 1, { degree: 1 })],
  ['rad radian radians', of(1, 1, { radian: 1 })],
  ['unit units', of(1, 1, { unit: 1 })],
];

const units: ReadonlyMap<string, Unit> = new Map(
  table.flatMap(([spellings, unit]) => spellings.split(' ').map((spelling) => [spelling, unit] as const)),
);

const prefixes: ReadonlyMap<string, Rational> = new Map([
  ['n', Rational.of(1, 1_000_000_000)],
  ['μ', Rational.of(1, 1_000_000)],
  ['m', Rational.of(1, 1_000)],
  ['c', Rational.of(1, 100)],
  ['d', Rational.of(1, 10)],
  ['k', Rational.of(1_000)],
  ['M', Rational.of(1_000_000)],
  ['G', Rational.of(1_000_000_000)],
  ['milli', Rational.of(1, 1_000)],
  ['centi', Rational.of(1, 100)],
  ['deci', Rational.of(1, 10)],
  ['kilo', Rational.of(1_000)],
  ['mega', Rational.of(1_000_000)],
]);
const shortPrefixed: ReadonlySet<string> = new Set([
  'm',
  'g',
  's',
  'A',
  'N',
  'J',
  'W',
  'Pa',
  'V',
  'Hz',
  'l',
  'L',
  'mol',
]);
const longPrefixed =
  /^(?:met(?:er|re)s?|grams?|seconds?|amperes?|newtons?|joules?|watts?|pascals?|volts?|hertz|lit(?:er|re)s?|moles?)$/;

/** A unit with its prefix, or null. */
function namedUnit(name: string): Unit | null {
  const plain = units.get(name) ?? units.get(name.toLowerCase().length > 2 ? name.toLowerCase() : name);
  if (plain !== undefined) return plain;
  for (const [prefix, factor] of prefixes) {
    const base = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    const isAllowed = prefix.length === 1 ? shortPrefixed.has(base) : longPrefixed.test(base);
    const unit = isAllowed ? units.get(base) : undefined;
    if (unit !== undefined) return { factor: factor.mul(unit.factor), dimension: unit.dimension };
  }
  return null;
}

/**
 * Reads a unit: names with whole powers, multiplied by space, `*` or `\cdot`, divided by `/` or "per" (`kg m/s^2`, `miles per hour`, `square
 * feet`, `cm²`). Null where a part is no unit that is known.
 */
export function parseUnit(text: string): Unit | null {
  const spelled = text
    .replace(/\bsq(?:uare|\.)?\s+(\w+)/gi, '$1^2')
    .replace(/\bcu(?:bic|\.)?\s+(\w+)/gi, '$1^3')
    .replace(/\s+per\s+/gi, '/')
    .replace(/²/g, '^2')
    .replace(/³/g, '^3')
    .replace(/\\cdot|·|\*/g, ' ')
    .replace(/\^\s*\{\s*(-?\d+)\s*\}/g, '^$1')
    .replace(/\s*\^\s*/g, '^')
    .trim();
  if (spelled === '' || spelled.length > 60) return null;
  let factor = Rational.one;
  const dimension = new Map<string, number>();
  for (const [index, group] of spelled.split('/').entries()) {
    for (const part of group.trim().split(/\s+/)) {
      const match = /^([A-Za-zΩμ°¢]+)\.?(?:\^(-?\d))?$/.exec(part);
      const unit = match?.[1] === undefined ? null : namedUnit(match[1]);
      if (unit === null) return null;
      const power = Number(match?.[2] ?? 1) * (index === 0 ? 1 : -1);
      factor = factor.mul(unit.factor.pow(power));
      for (const [base, exponent] of unit.dimension) dimension.set(base, (dimension.get(base) ?? 0) + exponent * power);
    }
  }
  return { factor, dimension: new Map([...dimension].filter(([, power]) => power !== 0).sort()) };
}

export function sameDimension(a: Unit, b: Unit): boolean {
  return JSON.stringify([...a.dimension]) === JSON.stringify([...b.dimension]);
}
