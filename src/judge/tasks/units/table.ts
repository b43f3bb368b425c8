import { Rational } from '../../../exact/rational.ts';

/** A unit: what it measures, and how many of that measure's smallest unit it is, by definition. */
export interface Unit {
  readonly name: string;
  readonly measures: 'length' | 'mass' | 'volume' | 'time' | 'calendar';
  readonly size: Rational;
}

/**
 * Names, spellings and sizes. Metric and customary units by their legal definitions (1 inch = 2.54 cm, 1 pound = 0.45359237 kg, 1 US gallon = 231 cubic
 * inches). Months and longer are a measure of their own: how many days they have varies.
 */
const table: readonly (readonly [Unit['measures'], string, string])[] = [
  ['length', '1', 'nanometers nanometer nanometres nanometre nm'],
  ['length', '1000', 'micrometers micrometer micrometres micrometre um µm μm'],
  ['length', '1000000', 'millimeters millimeter millimetres millimetre mm'],
  ['length', '10000000', 'centimeters centimeter centimetres centimetre cm'],
  ['length', '1000000000', 'meters meter metres metre m'],
  ['length', '1000000000000', 'kilometers kilometer kilometres kilometre km'],
  ['length', '25400000', 'inches inch'],
  ['length', '304800000', 'feet foot ft'],
  ['length', '914400000', 'yards yard yd'],
  ['length', '1609344000000', 'miles mile mi'],
  ['mass', '1', 'nanograms nanogram ng'],
  ['mass', '1000', 'micrograms microgram ug µg μg'],
  ['mass', '1000000', 'milligrams milligram mg'],
  ['mass', '1000000000', 'grams gram g'],
  ['mass', '1000000000000', 'kilograms kilogram kg'],
  ['mass', '1000000000000000', 'tonnes tonne t'],
  ['mass', '453592370000', 'pounds pound lb lbs'],
  ['mass', '28349523125', 'ounces ounce oz'],
  ['volume', '1', 'nanoliters nanoliter nanolitres nanolitre nl'],
  ['volume', '1000', 'microliters microliter microlitres microlitre ul'],
  ['volume', '1000000', 'milliliters milliliter millilitres millilitre ml'],
  ['volume', '10000000', 'centiliters centiliter centilitres centilitre cl'],
  ['volume', '1000000000', 'liters liter litres litre l'],
  ['volume', '3785411784', 'gallons gallon gal'],
  ['volume', '946352946', 'quarts quart qt'],
  ['volume', '473176473', 'pints pint'],
  ['volume', '236588236.5', 'cups cup'],
  ['time', '1', 'nanoseconds nanosecond ns'],
  ['time', '1000', 'microseconds microsecond us µs μs'],
  ['time', '1000000', 'milliseconds millisecond ms'],
  ['time', '1000000000', 'seconds second s sec'],
  ['time', '60000000000', 'minutes minute min'],
  ['time', '3600000000000', 'hours hour h hr'],
  ['time', '86400000000000', 'days day'],
  ['time', '604800000000000', 'weeks week'],
  ['calendar', '1', 'months month'],
  ['calendar', '12', 'years year'],
  ['calendar', '120', 'decades decade'],
  ['calendar', '1200', 'centuries century'],
  ['calendar', '12000', 'millennia millennium'],
];

const units: ReadonlyMap<string, Unit> = new Map(
  table.flatMap(([measures, size, spellings]) => {
    const [name = '', ...others] = spellings.split(' ');
    const unit: Unit = { name, measures, size: Rational.parseDecimal(size) ?? Rational.one };
    return [name, ...others].map((spelling) => [spelling, unit] as const);
  }),
);

export function unitNamed(spelling: string): Unit | null {
  return units.get(spelling.toLowerCase()) ?? null;
}
