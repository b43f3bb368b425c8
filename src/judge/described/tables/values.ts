import { gcd, inverseMod, lcm, mod } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import { add, div, mul, num, pow, root } from '../../../math/build.ts';
import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { roundedValue } from '../../tasks/evaluate/rounded.ts';
import type { Construction, Table } from '../construction.ts';
import { firstOf, fold as foldClass, type IntegerClass, lastOf } from '../integer-class.ts';
import { digitSum, digitsOf } from '../integer-facts.ts';
import { both, type Parts, some } from '../parts.ts';

/** What has a value: formulas, and what is said about them in words. */
type Value = Construction<'value'>;

const written: readonly Value[] = [
  { patterns: ['[the (number|integer|value of)] {v:formula}'], print: '{v}', meaning: (p) => p.value('v') },
  { patterns: ['{n:numeral}'], print: '{n}', meaning: (p) => p.value('n') },
];

/** One number from the members of a class. */
function ofClass(patterns: readonly string[], print: string, fold: (members: readonly bigint[]) => Tree | null): Value {
  return { patterns, print, meaning: (p) => some(p.get('c', 'class'), (of) => foldTree(of, fold)) };
}

function foldTree(of: IntegerClass, fold: (members: readonly bigint[]) => Tree | null): Tree | null {
  return foldClass(of, fold, printText);
}

const sum = (all: readonly bigint[]) => all.reduce((total, n) => total + n, 0n);
const product = (all: readonly bigint[]) => all.reduce((total, n) => total * n, 1n);
const every = '[all] [of] [the] [possible]';

const folds: readonly Value[] = [
  ofClass([`[the] sum of ${every} {c:class}`], 'the sum of all {c}', (all) => num(sum(all))),
  ofClass([`[the] product of ${every} {c:class}`], 'the product of all {c}', (all) =>
    all.length === 0 ? null : num(product(all)),
  ),
  ofClass([`the number of [all] [the] {c:class} [there are]`], 'the number of {c}', (all) => num(all.length)),
  ofClass([`the (average|mean|arithmetic mean|average value) of ${every} {c:class}`], 'the mean of all {c}', (all) =>
    all.length === 0 ? null : div(num(sum(all)), num(all.length)),
  ),
  ofFirst(
    [`[the] sum of the first {k:count} {c:class}`, `[the] sum of the {k:count} (smallest|least) {c:class}`],
    'the sum of the first {k} {c}',
    sum,
  ),
  ofFirst(
    [`[the] product of the first {k:count} {c:class}`, `[the] product of the {k:count} (smallest|least) {c:class}`],
    'the product of the first {k} {c}',
    product,
  ),
  {
    patterns: [`[the] sum of the {m:map} of ${every} {c:class}`],
    print: 'the sum of the {m} of all {c}',
    meaning: (p) => both(p.get('m', 'map'), p.get('c', 'class'), (map, of) => foldTree(of, (all) => mapped(map, all))),
  },
  {
    patterns: [`[the] sum of the {m:map} of the first {k:count} {c:class}`],
    print: 'the sum of the {m} of the first {k} {c}',
    meaning: (p) => both(p.get('m', 'map'), firstMembers(p), mapped),
  },
  {
    patterns: ['[the] (smallest|least|lowest|minimum) [possible] {c:class}'],
    print: 'the smallest {c}',
    meaning: (p) => some(p.get('c', 'class'), (of) => one(firstOf(of, 1), 0)),
  },
  {
    patterns: ['[the] (largest|greatest|biggest|highest|maximum) [possible] {c:class}'],
    print: 'the largest {c}',
    meaning: (p) => some(p.get('c', 'class'), (of) => one(lastOf(of, 1), 0)),
  },
  {
    patterns: ['the {k:ordinal} (smallest|least) {c:class}'],
    print: 'the {k} smallest {c}',
    meaning: (p) => nth(p, firstOf),
  },
  {
    patterns: ['the {k:ordinal} (largest|greatest) {c:class}'],
    print: 'the {k} largest {c}',
    meaning: (p) => nth(p, lastOf),
  },
];

function one(found: readonly bigint[] | null, index: number): Tree | null {
  const n = found?.[index];
  return n === undefined ? null : num(n);
}

function nth(p: Parts, take: (of: IntegerClass, count: number) => readonly bigint[] | null): Tree | null {
  return both(p.whole('k'), p.get('c', 'class'), (k, of) => one(take(of, Number(k)), Number(k) - 1));
}

function firstMembers(p: Parts): readonly bigint[] | null {
  return both(p.whole('k'), p.get('c', 'class'), (k, of) => firstOf(of, Number(k)));
}

function ofFirst(patterns: readonly string[], print: string, fold: (members: readonly bigint[]) => bigint): Value {
  return { patterns, print, meaning: (p) => some(firstMembers(p), (all) => num(fold(all))) };
}

function mapped(map: (n: bigint) => Tree | null, members: readonly bigint[]): Tree | null {
  const values = members.map(map).map((tree) => (tree === null ? null : exactValue(tree)));
  let total = Rational.zero;
  for (const value of values) {
    if (value === null) return null;
    total = total.add(value);
  }
  return num(total);
}

function ofWhole(patterns: readonly string[], print: string, of: (n: bigint) => bigint | null): Value {
  return { patterns, print, meaning: (p) => some(some(p.whole('v'), of), num) };
}

const placeNames = ['units', 'tens', 'hundreds', 'thousands'];

const ofOne: readonly Value[] = [
  ofWhole(
    ['[the] sum of the digits (of|in) {v:value}', '[the] digit sum of {v:value}'],
    'the sum of the digits of {v}',
    (n) => digitSum(n),
  ),
  ofWhole(['the number of digits (of|in) {v:value}'], 'the number of digits of {v}', (n) =>
    some(digitsOf(n), (all) => BigInt(all.length)),
  ),
  ...placeNames.map((name, place) =>
    ofWhole(
      [`[the] (${place === 0 ? "units|ones|last|unit's|final" : name}) digit (of|in) {v:value}`],
      `the ${name} digit of {v}`,
      (n) => (n < 0n ? null : (n / 10n ** BigInt(place)) % 10n),
    ),
  ),
  ofWhole(
    [
      'the number of [trailing] (zeros|zeroes) at the end of {v:value}',
      'the number of trailing (zeros|zeroes) (in|of) {v:value}',
    ],
    'the number of trailing zeros of {v}',
    trailingZeros,
  ),
  {
    patterns: [
      '[the] remainder (when|if) {a:value} is divided by {b:value}',
      '[the] remainder of {a:value} divided by {b:value}',
    ],
    print: 'the remainder when {a} is divided by {b}',
    meaning: (p) => both(p.whole('a'), p.whole('b'), (a, b) => (b > 0n ? num(mod(a, b)) : null)),
  },
  {
    patterns: ['[the] [multiplicative] inverse of {a:value} (modulo|mod) {b:value}'],
    print: 'the inverse of {a} modulo {b}',
    meaning: (p) => both(p.whole('a'), p.whole('b'), (a, b) => (b > 1n ? some(inverseMod(a, b), num) : null)),
  },
  ...gcdLcm('gcd', '(greatest common factor|greatest common divisor|gcd|gcf|highest common factor)', gcd),
  ...gcdLcm('lcm', '(least common multiple|lcm|lowest common multiple|smallest common multiple)', lcm),
];

function trailingZeros(n: bigint): bigint | null {
  const digits = n > 0n ? /0*$/.exec(String(n))?.[0] : undefined;
  return digits === undefined ? null : BigInt(digits.length);
}

function gcdLcm(name: string, words: string, fold: (a: bigint, b: bigint) => bigint): readonly Value[] {
  return [
    {
      patterns: [`[the] ${words} of [the (numbers|integers)] {all:numbers}`],
      print: `the ${name} of {all}`,
      meaning: (p) =>
        some(p.wholes('all'), ([first, ...rest]) =>
          first === undefined || [first, ...rest].some((n) => n < 1n) ? null : num(rest.reduce(fold, first)),
        ),
    },
    {
      patterns: [`[the] ${words} of {a:value} and {b:value}`],
      print: `the ${name} of {a} and {b}`,
      meaning: (p) => both(p.whole('a'), p.whole('b'), (a, b) => (a < 1n || b < 1n ? null : num(fold(a, b)))),
    },
  ];
}

function ofTwo(patterns: readonly string[], print: string, of: (a: Tree, b: Tree) => Tree | null): Value {
  return { patterns, print, meaning: (p) => both(p.value('a'), p.value('b'), of) };
}

function ofValue(patterns: readonly string[], print: string, of: (v: Tree) => Tree | null): Value {
  return { patterns, print, meaning: (p) => some(p.value('v'), of) };
}

const arithmetic: readonly Value[] = [
  ofTwo(['[the] sum of {a:value} and {b:value}'], 'the sum of {a} and {b}', (a, b) => add(a, b)),
  ofTwo(['[the] product of {a:value} and {b:value}'], 'the product of {a} and {b}', (a, b) => mul(a, b)),
  ofTwo(
    ['[the] [positive] difference between {a:value} and {b:value}'],
    'the positive difference between {a} and {b}',
    (a, b) => both(exactValue(a), exactValue(b), (x, y) => num(x.compare(y) > 0 ? x.sub(y) : y.sub(x))),
  ),
  ofTwo(['[the] ratio of {a:value} to {b:value}'], 'the ratio of {a} to {b}', (a, b) => div(a, b)),
  ofValue(['[the] square of {v:value}'], 'the square of {v}', (v) => pow(v, num(2))),
  ofValue(['[the] cube of {v:value}'], 'the cube of {v}', (v) => pow(v, num(3))),
  ofValue(['[the] [positive] square root of {v:value}'], 'the square root of {v}', (v) => root(v)),
  ofValue(['[the] reciprocal of {v:value}'], 'the reciprocal of {v}', (v) => div(num(1), v)),
  ofValue(
    ['[the] nearest integer to {v:value}', '[the] integer (nearest|closest) [to] {v:value}'],
    'the nearest integer to {v}',
    (v) => some(exactValue(v)?.mul(Rational.of(2n)).isInteger() ? null : roundedValue(v, 0), num),
  ),
];

const maps: readonly Construction<'map'>[] = [
  { patterns: ['squares'], print: 'squares', meaning: () => (n) => num(n * n) },
  { patterns: ['cubes'], print: 'cubes', meaning: () => (n) => num(n ** 3n) },
  {
    patterns: ['reciprocals'],
    print: 'reciprocals',
    meaning: () => (n) => (n === 0n ? null : num(Rational.of(1n, n))),
  },
  { patterns: ['(units|ones) digits'], print: 'units digits', meaning: () => (n) => (n < 0n ? null : num(n % 10n)) },
];

export const valueTable: Table = { value: [...written, ...folds, ...ofOne, ...arithmetic], map: maps };
