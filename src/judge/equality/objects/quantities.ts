import { call, mul, num } from '../../../math/build.ts';
import type { Quantity, Tree } from '../../../math/tree.ts';
import type { Equality, EqualityOptions } from '../equality.ts';
import { atMostUndecided, type Decide, different, undecided } from './deciding.ts';
import { parseUnit, sameDimension, type Unit } from './units.ts';

/** Two quantities: values in common units where both units are known; else by value where the units are the same words. */
export function compareQuantities(a: Quantity, b: Quantity, options: EqualityOptions, decide: Decide): Equality {
  const [left, right] = [parseUnit(a.unit), parseUnit(b.unit)];
  if (left === null || right === null) {
    const values = decide(a.value, b.value, options);
    return sameWord(a.unit, b.unit) ? values : undecided(`${a.unit} and ${b.unit} are not compared`);
  }
  if (isVague(left) || isVague(right)) {
    const values = decide(a.value, b.value, options);
    if (sameDimension(left, right)) return values;
    return undecided(`${a.unit} and ${b.unit} have no fixed ratio`);
  }
  if (!sameDimension(left, right)) return different('units', `${a.unit} and ${b.unit} measure different things`);
  return decide(inBase(a.value, left), inBase(b.value, right), options);
}

/** Units without a fixed size: "units", months. */
function isVague(unit: Unit): boolean {
  return unit.dimension.has('unit') || unit.dimension.has('month');
}

function inBase(value: Tree, unit: Unit): Tree {
  return unit.factor.isOne() ? value : mul(num(unit.factor), value);
}

function sameWord(a: string, b: string): boolean {
  const fold = (unit: string) =>
    unit
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/(?:es|s)$/, '');
  return fold(a) === fold(b);
}

/**
 * A quantity against a bare value: a unit may be left out, so the values decide. Money is the exception: whether the bare number counts as money is
 * the asker's convention, so equal values stay undecided.
 */
export function compareWithBare(quantity: Quantity, value: Tree, options: EqualityOptions, decide: Decide): Equality {
  const values = decide(quantity.value, value, options);
  const isMoney = parseUnit(quantity.unit)?.dimension.has('USD') || /^(?:EUR|GBP)$/.test(quantity.unit);
  if (isMoney && options.unitMayLack !== true)
    return atMostUndecided(values, 'the sign of money stands on one side only');
  return values;
}

/** Degrees as a unit and as a sign are one thing; radians are plain numbers. */
export function withoutAngleUnits(tree: Tree): Tree {
  if (tree.kind !== 'quantity') return tree;
  const dimension = parseUnit(tree.unit)?.dimension;
  if (dimension?.size !== 1) return tree;
  if (dimension.get('degree') === 1) return call('degrees', tree.value);
  return dimension.get('radian') === 1 ? tree.value : tree;
}
