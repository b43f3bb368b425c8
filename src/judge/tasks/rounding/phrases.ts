import { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** A number rounded to so many decimals (negative: tens, hundreds). */
export interface Rounding extends Task {
  readonly kind: 'rounding';
  readonly of: Tree;
  readonly decimals: number;
}

const places = '{n:count} (dp|dps|d.p|decimal place|decimal places|decimals)';
const named: readonly (readonly [string, number])[] = [
  ['integer', 0],
  ['whole number', 0],
  ['unit', 0],
  ['tenth', 1],
  ['hundredth', 2],
  ['thousandth', 3],
];

export const phrases: readonly Phrase<Rounding>[] = [
  phrase(`round [off] {x:constant} to ${places}`, toPlaces),
  phrase(`what is {x:constant} (rounded|correct) to ${places}`, toPlaces),
  ...named.flatMap(([word, decimals]) => [
    phrase(`round [off] {x:constant} to the nearest ${word}`, (holes) => task(holes, decimals)),
    phrase(`round (each|the|this) [following] (number|decimal) to the nearest ${word} {x:constant}`, (holes) =>
      task(holes, decimals),
    ),
    phrase(`what is {x:constant} rounded to the nearest ${word}`, (holes) => task(holes, decimals)),
  ]),
  phrase('round [off] {x:constant} to the nearest {n:count}', toUnit),
  phrase('what is {x:constant} rounded to the nearest {n:count}', toUnit),
];

function task(holes: Holes, decimals: number): Rounding | null {
  const of = holes.get('x');
  return of === undefined ? null : { kind: 'rounding', of, decimals };
}

function toPlaces(holes: Holes): Rounding | null {
  const n = holes.get('n');
  return n?.kind === 'number' && n.value.isInteger() ? task(holes, Number(n.value.num)) : null;
}

/** "the nearest one hundred thousand", "the nearest 10": a power of ten. */
function toUnit(holes: Holes): Rounding | null {
  const n = holes.get('n');
  if (n?.kind !== 'number') return null;
  for (let power = 0; power <= 15; power++) {
    if (n.value.equals(Rational.of(10n ** BigInt(power)))) return task(holes, -power);
    if (power > 0 && n.value.equals(Rational.of(1, 10n ** BigInt(power)))) return task(holes, power);
  }
  return null;
}
