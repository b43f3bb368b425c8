import type { Rational } from '../../../exact/rational.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import type { Units } from './phrases.ts';
import { unitNamed } from './table.ts';

/** The amount in the unit asked for, exactly. */
export function amountOf({ amount, from, to }: Units): Rational | null {
  const [value, source, target] = [exactValue(amount), unitNamed(from), unitNamed(to)];
  return value === null || source === null || target === null ? null : value.mul(source.size).div(target.size);
}
