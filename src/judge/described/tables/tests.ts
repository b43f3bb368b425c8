import { gcd, mod } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import { num, sub } from '../../../math/build.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { roundedValue } from '../../tasks/evaluate/rounded.ts';
import type { Construction, Table } from '../construction.ts';
import { bothTests, eitherTest, type IntegerTest, notTest } from '../integer-class.ts';
import { digitSum, digitsOf, divisorCount, isPower } from '../integer-facts.ts';
import { both, type Parts, some } from '../parts.ts';
import { composites, evens, odds, palindromes, primes } from './classes.ts';

/** What is said of whole numbers. */

type Test = Construction<'trait'>;

function plain(pattern: string, print: string, test: IntegerTest): Test {
  return { patterns: [pattern], print, meaning: () => test };
}

const natures: readonly Test[] = [
  plain('[a] (prime|primes|prime number|prime numbers)', 'prime', primes),
  plain('[a] (composite|composites|composite number|composite numbers)', 'composite', composites),
  plain('even [(number|numbers|integers)]', 'even', evens),
  plain('odd [(number|numbers|integers)]', 'odd', odds),
  plain('positive', 'positive', { low: 1n, has: (n) => n > 0n }),
  plain('negative', 'negative', { high: -1n, has: (n) => n < 0n }),
  plain('[a] (palindrome|palindromes)', 'palindromes', palindromes),
  ...['square', 'cube'].map((word, index) =>
    plain(`[a] perfect (${word}|${word}s)`, `perfect ${word}s`, { isWhole: true, has: (n) => isPower(n, index + 2) }),
  ),
  {
    patterns: ['[a] perfect {k:ordinal} power', '[a] perfect {k:symbol} th power'],
    print: 'a perfect {k} th power',
    meaning: (p) =>
      some(p.whole('k'), (k) => (k > 0n && k < 1000n ? { isWhole: true, has: (n) => isPower(n, Number(k)) } : null)),
  },
];

function divides(d: bigint, n: bigint): boolean {
  return n % d === 0n;
}

function byNumbers<S extends 'trait' | 'test'>(
  patterns: readonly string[],
  print: string,
  has: (n: bigint, all: readonly bigint[]) => boolean,
): Construction<S> {
  return {
    patterns,
    print,
    meaning: (p) =>
      some(p.wholes('m'), (all) => (all.every((m) => m !== 0n) ? { isWhole: true, has: (n) => has(n, all) } : null)),
  };
}

const multiple = '(divisible by|[a] multiple of|multiples of)';
const divisibility: readonly Test[] = [
  {
    patterns: ['(divisible by|evenly divisible by|[a] multiple of|multiples of) {m:value}'],
    print: 'divisible by {m}',
    meaning: (p) => some(p.whole('m'), (m) => (m === 0n ? null : { isWhole: true, has: (n) => divides(m, n) })),
  },
  byNumbers(
    [`${multiple} [either] {m:choices}`, `${multiple} at least one of [the numbers] {m:numbers}`],
    'divisible by at least one of {m}',
    (n, all) => all.some((m) => divides(m, n)),
  ),
  {
    patterns: ['[a] (divisor|divisors|factor|factors) of {n:value}'],
    print: 'divisors of {n}',
    meaning: (p) =>
      some(p.whole('n'), (n) => {
        const size = n < 0n ? -n : n;
        return n === 0n ? null : { low: -size, high: size, isWhole: true, has: (d) => d !== 0n && n % d === 0n };
      }),
  },
  {
    patterns: ['(relatively prime|coprime) (to|with) {n:value}'],
    print: 'relatively prime to {n}',
    meaning: (p) => some(p.whole('n'), (m) => ({ isWhole: true, has: (n) => gcd(m, n) === 1n })),
  },
  {
    patterns: ['(congruent|equivalent) to {r:value} (modulo|mod) {m:value}'],
    print: 'congruent to {r} modulo {m}',
    meaning: residue,
  },
];

function residue(p: Parts): IntegerTest | null {
  return both(p.whole('r'), p.whole('m'), (r, m) =>
    m > 0n ? { isWhole: true, has: (n) => mod(n - r, m) === 0n } : null,
  );
}

function bounded(
  patterns: readonly string[],
  print: string,
  bounds: (value: bigint, isExact: boolean) => IntegerTest,
): Test {
  return {
    patterns,
    print,
    meaning: (p) =>
      some(p.value('v'), (tree) => {
        const exact = exactValue(tree);
        if (exact !== null) return bounds(exact.floor(), exact.isInteger());
        // Next below an irrational number: rounding it less a half has no ties.
        const floor = roundedValue(sub(tree, num(Rational.of(1n, 2n))), 0);
        return floor === null ? null : bounds(floor.num, false);
      }),
  };
}

const below = (value: bigint, isStrict: boolean): IntegerTest => {
  const high = isStrict ? value - 1n : value;
  return { high, has: (n) => n <= high };
};
const above = (low: bigint): IntegerTest => ({ low, has: (n) => n >= low });

const comparisons: readonly Test[] = [
  bounded(['(less than|smaller than|below|under) {v:value}'], 'less than {v}', (value, isExact) =>
    below(value, isExact),
  ),
  bounded(
    ['(less than or equal to|at most|no (more|greater|larger) than|not (exceeding|greater than|more than)) {v:value}'],
    'at most {v}',
    (value) => below(value, false),
  ),
  bounded(['(greater than|larger than|more than|above|bigger than) {v:value}'], 'greater than {v}', (value) =>
    above(value + 1n),
  ),
  bounded(
    ['(greater than or equal to|at least|no (less|smaller) than|not less than) {v:value}'],
    'at least {v}',
    (value, isExact) => above(isExact ? value : value + 1n),
  ),
  {
    patterns: ['between {a:value} and {b:value} [{how=inclusive|exclusive}]'],
    print: 'between {a} and {b} {how}',
    meaning: (p) => both(p.whole('a'), p.whole('b'), (a, b) => between(a, b, p.word('how'))),
  },
  {
    patterns: ['strictly between {a:value} and {b:value}'],
    print: 'strictly between {a} and {b}',
    meaning: (p) => both(p.whole('a'), p.whole('b'), (a, b) => between(a, b, 'exclusive')),
  },
  {
    patterns: [
      'between {a:value} and {b:value} including both {a:value} and {b:value}',
      '(from|between) {a:value} (to|through) {b:value} [inclusive]',
      '{a:value} (through|to) {b:value} [inclusive]',
    ],
    print: 'from {a} to {b}',
    meaning: (p) => both(p.whole('a'), p.whole('b'), (a, b) => between(a, b, 'inclusive')),
  },
];

/** Whether the ends belong to what is "between" them is left open unless it is said. */
function between(a: bigint, b: bigint, how: string | null): IntegerTest | null {
  if (a > b) return null;
  return {
    low: a,
    high: b,
    has: (n) => (n === a || n === b ? (how === null ? null : how === 'inclusive') : a < n && n < b),
  };
}

/** "Not divisible by 2 and 3" would have two meanings; so what is said of each of several numbers is no trait, which "not" might stand before. */
const ofEach: Construction<'test'> = byNumbers(
  [`${multiple} [(both|all of|each of)] [the numbers] {m:numbers}`],
  'divisible by each of {m}',
  (n, all) => all.every((m) => divides(m, n)),
);

function joined(
  pattern: string,
  join: (a: IntegerTest, b: IntegerTest) => IntegerTest,
  print = pattern,
): Construction<'test'> {
  return { patterns: [pattern], print, meaning: (p) => both(p.get('t', 'trait'), p.get('u', 'trait'), join) };
}

const tests: readonly Construction<'test'>[] = [
  { patterns: ['{t:trait}'], print: '{t}', meaning: (p) => p.get('t', 'trait') },
  ofEach,
  { patterns: ['not {t:trait}'], print: 'not {t}', meaning: (p) => some(p.get('t', 'trait'), notTest) },
  joined('[both] {t:trait} and [(is|are)] [also] {u:trait}', bothTests, 'both {t} and {u}'),
  joined('[either] {t:trait} or [(is|are)] {u:trait}', eitherTest, 'either {t} or {u}'),
  joined('neither {t:trait} nor {u:trait}', (t, u) => bothTests(notTest(t), notTest(u)), 'neither {t} nor {u}'),
  joined('{t:trait} (but|and) [(is|are)] not {u:trait}', (t, u) => bothTests(t, notTest(u)), '{t} but not {u}'),
  {
    patterns: [`${multiple} {m:value} (but|and) not [(by|of)] {n:value}`],
    print: 'divisible by {m} but not by {n}',
    meaning: (p) =>
      both(p.whole('m'), p.whole('n'), (m, n) =>
        m === 0n || n === 0n ? null : { isWhole: true, has: (k) => divides(m, k) && !divides(n, k) },
      ),
  },
  {
    patterns: [
      `(neither ${multiple}|not ${multiple} either|divisible by neither) {m:value} (nor|or) [${multiple}] {n:value}`,
    ],
    print: 'divisible by neither {m} nor {n}',
    meaning: (p) =>
      both(p.whole('m'), p.whole('n'), (m, n) =>
        m === 0n || n === 0n ? null : { isWhole: true, has: (k) => !divides(m, k) && !divides(n, k) },
      ),
  },
];

const had: readonly Construction<'had'>[] = [
  {
    patterns: ['[exactly] {k:count} [distinct] [positive] [integer] (divisors|factors|divisor|factor)'],
    print: 'exactly {k} positive divisors',
    meaning: (p) => some(p.whole('k'), (k) => divisorsTest((count) => count === k)),
  },
  {
    patterns: ['(an|) {how=odd|even} number of [positive] (divisors|factors)'],
    print: 'an {how} number of positive divisors',
    meaning: (p) => divisorsTest((count) => (count % 2n === 1n) === (p.word('how') === 'odd')),
  },
  {
    patterns: [
      '(a|) (digit sum|sum of digits) (of|equal to) {s:value}',
      'digits that (add up to|sum to|add to) {s:value}',
      'digits whose sum is {s:value}',
    ],
    print: 'digit sum of {s}',
    meaning: (p) => some(p.whole('s'), (s) => ({ isWhole: true, has: (n) => some(digitSum(n), (sum) => sum === s) })),
  },
  {
    patterns: [
      '(a|) (units|ones) digit (of|equal to) {d:value}',
      '(a|) {d:value} in the (units|ones) place',
      '{d:value} as (its|their|the) (units|ones) digit',
    ],
    print: 'a units digit of {d}',
    meaning: (p) =>
      some(p.whole('d'), (d) =>
        d >= 0n && d < 10n ? { isWhole: true, has: (n) => (n < 0n ? null : n % 10n === d) } : null,
      ),
  },
  {
    patterns: ['(a|) remainder (of|) {r:value} when [it is] divided by {m:value}'],
    print: 'a remainder of {r} when divided by {m}',
    meaning: remainder,
  },
  {
    patterns: [
      '(a|) remainder (of|) {r:value} when [it is] divided by (both|each of|all of) [the (numbers|integers)] {m:numbers}',
    ],
    print: 'a remainder of {r} when divided by each of {m}',
    meaning: remainders,
  },
];

function divisorsTest(is: (count: bigint) => boolean): IntegerTest {
  return { isWhole: true, has: (n) => (n < 1n ? null : some(divisorCount(n), is)) };
}

function remainder(p: Parts): IntegerTest | null {
  return both(p.whole('r'), p.whole('m'), (r, m) =>
    r >= 0n && r < m ? { isWhole: true, has: (n) => mod(n, m) === r } : null,
  );
}

function remainders(p: Parts): IntegerTest | null {
  return both(p.whole('r'), p.wholes('m'), (r, all) =>
    all.every((m) => r >= 0n && r < m) ? { isWhole: true, has: (n) => all.every((m) => mod(n, m) === r) } : null,
  );
}

const did: readonly Construction<'did'>[] = [
  {
    patterns: ['(leave|leaves|give|gives) {t:had}'],
    print: 'leave {t}',
    meaning: (p) => p.get('t', 'had'),
  },
  {
    patterns: ['(leave|leaves|give|gives) {t:had} and {u:had}'],
    print: 'leave {t} and {u}',
    meaning: (p) => both(p.get('t', 'had'), p.get('u', 'had'), bothTests),
  },
  {
    patterns: ['(contain|contains|include|includes) (the digit {d:count}|at least one {d:count})'],
    print: 'contain the digit {d}',
    meaning: (p) => digitTest(p, (times) => times > 0),
  },
  {
    patterns: ['(contain|contains|have|has) exactly one {d:count}'],
    print: 'contain exactly one {d}',
    meaning: (p) => digitTest(p, (times) => times === 1),
  },
  {
    patterns: ['(end|ends) (in|with) [the digit] {d:count}'],
    print: 'end in {d}',
    meaning: (p) =>
      some(p.whole('d'), (d) => (d < 10n ? { isWhole: true, has: (n) => (n < 0n ? null : n % 10n === d) } : null)),
  },
  {
    patterns: ['(divide|divides) {n:value}'],
    print: 'divide {n}',
    meaning: (p) =>
      some(p.whole('n'), (n) =>
        n === 0n
          ? null
          : { low: n < 0n ? n : -n, high: n < 0n ? -n : n, isWhole: true, has: (d) => d !== 0n && n % d === 0n },
      ),
  },
];

function digitTest(p: Parts, is: (times: number) => boolean): IntegerTest | null {
  return some(p.whole('d'), (d) =>
    d > 9n
      ? null
      : {
          isWhole: true,
          has: (n) => some(digitsOf(n), (digits) => is(digits.filter((digit) => BigInt(digit) === d).length)),
        },
  );
}
const said: readonly Construction<'said'>[] = [
  { patterns: ['(is|are) {t:test}'], print: 'are {t}', meaning: (p) => p.get('t', 'test') },
  { patterns: ['(has|have) {t:had}'], print: 'have {t}', meaning: (p) => p.get('t', 'had') },
  { patterns: ['{t:did}'], print: '{t}', meaning: (p) => p.get('t', 'did') },
  {
    patterns: ['(has|have) {t:had} and [(has|have)] {u:had}'],
    print: 'have {t} and {u}',
    meaning: (p) => both(p.get('t', 'had'), p.get('u', 'had'), bothTests),
  },
  {
    patterns: ['{t:did} and {u:did}'],
    print: '{t} and {u}',
    meaning: (p) => both(p.get('t', 'did'), p.get('u', 'did'), bothTests),
  },
  {
    patterns: ['(has|have) {t:had} and (is|are) {u:test}'],
    print: 'have {t} and are {u}',
    meaning: (p) => both(p.get('t', 'had'), p.get('u', 'test'), bothTests),
  },
];

export const testTable: Table = {
  trait: [...natures, ...divisibility, ...comparisons],
  test: tests,
  had,
  did,
  said,
};
