import { Rational } from '../../../exact/rational.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import type { Percent } from './phrases.ts';

/** What is asked for, exactly: a number, or a number of percent. Null where it is not defined. */
export function amountOf({ part, percent, whole }: Percent): Rational | null {
  const [x, p, w] = [part, percent, whole].map((tree) => (tree === null ? undefined : exactValue(tree)));
  if (x === null || p === null || w === null) return null;
  if (x === undefined) return p === undefined || w === undefined ? null : p.mul(w);
  if (p === undefined) return w === undefined || w.isZero() ? null : x.div(w).mul(Rational.of(100));
  return p.isZero() ? null : x.div(p);
}
