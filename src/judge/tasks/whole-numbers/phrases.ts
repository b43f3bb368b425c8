import { num } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

export const measures = [
  ...(['gcd', 'lcm', 'denominator', 'remainder', 'quotient', 'digit', 'inverse'] as const),
  ...(['divisor-count', 'divisor-sum', 'largest-prime', 'smallest-prime', 'prime-sum', 'digit-sum'] as const),
] as const;
export type Measure = (typeof measures)[number];

/** One number that is defined by whole numbers: `digit` takes a number and a power of ten, `denominator` fractions. */
export interface WholeNumbers extends Task {
  readonly kind: 'whole-numbers';
  readonly measure: Measure;
  readonly of: readonly Tree[];
}

const ask = '(what is|calculate|find|determine|compute|give)';
const divisor = `[${ask}] [the] (greatest|highest|largest) common (divisor|factor) (of|for) [the [two|three|following] (numbers|integers)]`;
const multiple = `[${ask}] [the] (least|lowest|smallest) common multiple (of|for) [the [two|three|following] (numbers|integers)]`;

/** Places of a whole number by their names, as powers of ten. */
export const places: readonly (readonly [string, number])[] = [
  ['units', 0],
  ['ones', 0],
  ['tens', 1],
  ['hundreds', 2],
  ['thousands', 3],
  ['ten thousands', 4],
  ['hundred thousands', 5],
  ['millions', 6],
  ['ten millions', 7],
  ['hundred millions', 8],
  ['billions', 9],
  ['ten billions', 10],
  ['hundred billions', 11],
];

export const phrases: readonly Phrase<WholeNumbers>[] = [
  ...list(divisor, 'gcd'),
  ...list(multiple, 'lcm'),
  ...list(`${ask} [the] (gcd|gcf|hcf) of`, 'gcd'),
  ...list(`${ask} [the] lcm of`, 'lcm'),
  ...list(`[${ask}] [the] [(least|lowest|smallest)] common denominator of [the fractions]`, 'denominator'),
  pair(`${ask} [the] remainder (when|if) {a:constant} is divided by {b:constant}`, 'remainder'),
  pair('{a:constant} is divided by {b:constant} what is the remainder', 'remainder'),
  pair(
    `${ask} [the] [whole] quotient (when|if) {a:constant} is divided by {b:constant} (ignoring the remainder|without remainder)`,
    'quotient',
  ),
  pair(`${ask} [the] [(modular|multiplicative)] inverse of {a:constant} (modulo|mod) {b:constant}`, 'inverse'),
  ...single(
    'how many [different] [positive] [integer] [whole number] (divisors|factors) does [the number] {a:constant} have',
    'divisor-count',
  ),
  ...single(`${ask} the number of [positive] [integer] (divisors|factors) of {a:constant}`, 'divisor-count'),
  ...single(
    `${ask} the sum of [all] [of] [the] [positive] [integer] (divisors|factors) of {a:constant}`,
    'divisor-sum',
  ),
  ...single(`${ask} the (largest|greatest|biggest) prime (factor|divisor) of {a:constant}`, 'largest-prime'),
  ...single(`${ask} the (smallest|least) prime (factor|divisor) of {a:constant}`, 'smallest-prime'),
  ...single(`${ask} the sum of the (distinct|different) prime (factors|divisors) of {a:constant}`, 'prime-sum'),
  ...single(`${ask} the sum of the digits of {a:constant}`, 'digit-sum'),
  ...single(`${ask} the (ones|last|units|unit's) digit of {a:constant}`, 'digit', num(0)),
  phrase(`${ask} [the] {place=${places.map(([name]) => name).join('|')}} digit (of|in) {a:constant}`, (holes) => {
    const [place, a] = [holes.get('place'), holes.get('a')];
    const found = places.find(([name]) => place?.kind === 'text' && place.text === name);
    return a === undefined || found === undefined ? null : task('digit', [a, num(found[1])]);
  }),
];

function task(measure: Measure, of: readonly Tree[]): WholeNumbers {
  return { kind: 'whole-numbers', measure, of };
}

function list(pattern: string, measure: Measure): Phrase<WholeNumbers>[] {
  return [
    phrase(`${pattern} {all:list}`, (holes) => {
      const all = holes.get('all');
      return all?.kind === 'list' && symbolsOf(all).length === 0 ? task(measure, all.items) : null;
    }),
    phrase(`${pattern} {a:constant} and {b:constant}`, (holes) => {
      const [a, b] = [holes.get('a'), holes.get('b')];
      return a === undefined || b === undefined ? null : task(measure, [a, b]);
    }),
  ];
}

function single(pattern: string, measure: Measure, ...more: readonly Tree[]): Phrase<WholeNumbers>[] {
  return [
    phrase(pattern, (holes) => {
      const a = holes.get('a');
      return a === undefined ? null : task(measure, [a, ...more]);
    }),
  ];
}

function pair(pattern: string, measure: Measure): Phrase<WholeNumbers> {
  return phrase(pattern, (holes) => {
    const [a, b] = [holes.get('a'), holes.get('b')];
    return a === undefined || b === undefined ? null : task(measure, [a, b]);
  });
}
