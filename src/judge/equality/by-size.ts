import { within } from '../../exact/effort.ts';
import type { Equality } from './equality.ts';
import type { Pair } from './pair.ts';
import { areApart, magnitudeOf } from './values/magnitude.ts';

/** Different where two constants, towers of powers too large to hold, have different sizes; null where that was not shown. */
export function bySize({ left, right }: Pair): Equality | null {
  const sizes = within(200_000, () => [magnitudeOf(left), magnitudeOf(right)] as const);
  const [one, other] = sizes.kind === 'done' ? sizes.value : [null, null];
  if (one === null || other === null || !areApart(one, other)) return null;
  return { kind: 'different', method: 'size', evidence: 'the two towers of powers differ in size' };
}
