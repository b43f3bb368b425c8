import type { Cursor } from './cursor.ts';

/** How units are written, in one spelling each. */
const spellings: ReadonlyMap<string, string> = new Map(
  (
    [
      ['mm', 'mm millimeter millimeters millimetre millimetres'],
      ['cm', 'cm centimeter centimeters centimetre centimetres'],
      ['m', 'm meter meters metre metres'],
      ['km', 'km kilometer kilometers kilometre kilometres'],
      ['in', 'inch inches'],
      ['ft', 'ft foot feet'],
      ['yd', 'yd yard yards'],
      ['mi', 'mi mile miles'],
      ['mg', 'mg milligram milligrams'],
      ['g', 'g gram grams'],
      ['kg', 'kg kilogram kilograms'],
      ['t', 'tonne tonnes'],
      ['oz', 'oz ounce ounces'],
      ['lb', 'lb lbs pound pounds'],
      ['ms', 'ms millisecond milliseconds'],
      ['s', 's sec second seconds'],
      ['min', 'min minute minutes'],
      ['h', 'h hr hrs hour hours'],
      ['day', 'day days'],
      ['week', 'week weeks'],
      ['month', 'month months'],
      ['year', 'yr year years'],
      ['ml', 'ml mL milliliter milliliters millilitre millilitres'],
      ['l', 'l L liter liters litre litres'],
      ['gal', 'gal gallon gallons'],
      ['mph', 'mph'],
      ['USD', 'dollar dollars USD'],
      ['cent', 'cent cents'],
      ['deg', 'deg degree degrees'],
      ['rad', 'rad radian radians'],
      ['unit', 'unit units'],
    ] as const
  ).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

/**
 * A unit after a value: words in `\text{...}`, or a typed word of more than one letter that names one (`3 hours`, `12 cm^2`, `60 m/s` needs
 * `\text`). @returns the unit in one spelling, or null with nothing taken.
 */
export function readUnit(cursor: Cursor): string | null {
  const { kind, text, isSpaced } = cursor.token;
  if (kind !== 'words' && !(kind === 'name' && isSpaced && text.length > 1)) return null;
  const unit = spelledUnit(text);
  if (unit === null) return null;
  cursor.take();
  return unit + readPower(cursor);
}

/** The one spelling of a unit that is written as words, or null. */
export function spelledUnit(text: string): string | null {
  const words = text.trim().replace(/\.$/, '');
  const direct = spellings.get(words);
  if (direct !== undefined) return direct;
  const shaped = /^(square|cubic|sq\.?|cu\.?) (\w+)$/i.exec(words);
  if (shaped !== null) {
    const base = spellings.get(shaped[2] ?? '');
    return base === undefined ? null : `${base}^${/^s/i.test(shaped[1] ?? '') ? 2 : 3}`;
  }
  const rate = /^(\w+(?:\^\d)?)\s*(?:\/| per )\s*(\w+(?:\^\d)?)$/.exec(words);
  if (rate === null) return null;
  const [over, under] = [powered(rate[1] ?? ''), powered(rate[2] ?? '')];
  return over === null || under === null ? null : `${over}/${under}`;
}

function powered(text: string): string | null {
  const match = /^(\w+?)(?:\^(\d))?$/.exec(text);
  const base = spellings.get(match?.[1] ?? '');
  return base === undefined ? null : match?.[2] === undefined ? base : `${base}^${match[2]}`;
}

function readPower(cursor: Cursor): string {
  if (!cursor.accept('^')) return '';
  const braced = cursor.accept('{');
  const { kind, text } = cursor.take();
  if (kind !== 'number') cursor.fail('BAD_UNIT', 'a unit has a whole power');
  if (braced) cursor.expect('}');
  return `^${text}`;
}
