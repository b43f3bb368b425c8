import { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import { exactValue } from '../../equality/values/evaluate.ts';

/** The exact terms; null where one has no rational value. */
export function valuesOf(terms: readonly Tree[]): readonly Rational[] | null {
  const values = terms.map(exactValue).filter((value) => value !== null);
  return values.length < terms.length ? null : values;
}

/**
 * The first entries of the rows of differences, up to the first row that is all one number and has two entries or more; null where
 * no row is: then more than one rule is as simple.
 */
export function leadingDifferences(values: readonly Rational[]): readonly Rational[] | null {
  const leading: Rational[] = [];
  let row = values;
  while (row.length >= 2) {
    const [first] = row;
    if (first === undefined) return null;
    leading.push(first);
    if (row.every((value) => value.equals(first))) return leading;
    row = row.slice(1).map((value, index) => value.sub(row[index] ?? Rational.zero));
  }
  return null;
}
