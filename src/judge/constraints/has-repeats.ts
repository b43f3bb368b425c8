import type { Tree } from '../../math/tree.ts';
import { decideEquality } from '../equality/decide-equality.ts';

/** Whether a value stands twice among some, in whatever form. */
export function hasRepeats(values: readonly Tree[]): boolean {
  return values.some((value, index) =>
    values.slice(0, index).some((other) => decideEquality(value, other).kind === 'equal'),
  );
}
