import { mod } from '../../../exact/integer.ts';
import { isPrime } from '../../../exact/primes.ts';
import { Rational } from '../../../exact/rational.ts';
import { neg, num, relation } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import { Evaluation, exactValue } from '../../equality/values/evaluate.ts';
import { boundsFrom } from '../bounds-from.ts';
import type { Claim, Construction, Table } from '../construction.ts';
import { allIntegers, bothTests, type IntegerClass, type IntegerTest, those } from '../integer-class.ts';
import { divisorsOf, hasDigits, isPalindrome, isSquarefree, known } from '../integer-facts.ts';
import { both, type Parts, some } from '../parts.ts';
import { relationHolds } from '../relation-holds.ts';

/** Noun phrases for whole numbers: nouns, what stands before and after them. */

const positive: IntegerTest = { low: 1n, has: (n) => n > 0n };
const natural: IntegerTest = { low: 0n, has: (n) => n >= 0n };
/** Where zero belongs is a matter of convention. */
const fromZero: IntegerTest = { low: 0n, has: (n) => (n === 0n ? null : n > 0n) };
export const primes: IntegerTest = { low: 2n, isWhole: true, has: (n) => n > 1n && known(isPrime(n)) };
export const composites: IntegerTest = {
  low: 4n,
  isWhole: true,
  has: (n) => (n < 4n ? false : some(known(isPrime(n)), (is) => !is)),
};
export const evens: IntegerTest = { isWhole: true, has: (n) => n % 2n === 0n };
export const odds: IntegerTest = { isWhole: true, has: (n) => n % 2n !== 0n };
export const palindromes: IntegerTest = { low: 0n, isWhole: true, has: isPalindrome };

function noun(pattern: string, print: string, of: IntegerClass): Construction<'noun'> {
  return { patterns: [pattern], print, meaning: () => of };
}

const nouns: readonly Construction<'noun'>[] = [
  noun('(integer|integers|integer value|integer values|integral values)', 'integers', allIntegers),
  noun('(number|numbers)', 'numbers', { ...allIntegers, isOpen: true }),
  noun('(whole|natural) (number|numbers)', 'whole numbers', those(allIntegers, fromZero)),
  noun('counting (number|numbers)', 'counting numbers', those(allIntegers, positive)),
  noun('(prime|primes)', 'primes', those(allIntegers, primes)),
  noun('(composite|composites)', 'composites', those(allIntegers, composites)),
  noun('(palindrome|palindromes)', 'palindromes', those(allIntegers, palindromes)),
  ...['square', 'cube'].map((word, index) =>
    noun(`perfect (${word}|${word}s)`, `perfect ${word}s`, {
      source: { kind: 'powers', exponent: index + 2 },
      ...fromZero,
    }),
  ),
  {
    patterns: ['(multiple|multiples) of {m:value}'],
    print: 'multiples of {m}',
    meaning: (p) =>
      some(p.whole('m'), (m) =>
        m > 0n ? { source: { kind: 'step', modulus: m, residue: 0n }, has: () => true } : null,
      ),
  },
  {
    patterns: [
      '(multiple|multiples) of (both|each of|all of) {m:numbers}',
      'common (multiple|multiples) of {m:numbers}',
    ],
    print: 'common multiples of {m}',
    meaning: (p) =>
      some(p.wholes('m'), (all) =>
        all.every((m) => m > 0n) ? those(allIntegers, { has: (n) => all.every((m) => n % m === 0n) }) : null,
      ),
  },
  {
    patterns: ['(divisor|divisors|factor|factors) of {n:value}'],
    print: 'divisors of {n}',
    meaning: (p) => some(p.whole('n'), (n) => some(divisorsOf(n), (of) => ({ ...of, divisorsOf: n }))),
  },
  {
    patterns: ['common (divisor|divisors|factor|factors) of {all:numbers}', '(divisors|factors) of both {all:numbers}'],
    print: 'common divisors of {all}',
    meaning: (p) =>
      some(p.wholes('all'), (all) =>
        some(divisorsOf(all[0] ?? 0n), (of) => those(of, { has: (d) => all.every((n) => n % d === 0n) })),
      ),
  },
  {
    patterns: ['proper (divisor|divisors|factor|factors) of {n:value}'],
    print: 'proper divisors of {n}',
    meaning: (p) => both(p.whole('n'), some(p.whole('n'), divisorsOf), (n, of) => those(of, { has: (d) => d < n })),
  },
];

function adjective(words: string, print: string, test: IntegerTest): Construction<'head'> {
  return {
    patterns: [`${words} {of:head}`],
    print: `${print} {of}`,
    meaning: (p) => some(p.get('of', 'head'), (of) => those(of, test)),
  };
}

const digitWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const heads: readonly Construction<'head'>[] = [
  { patterns: ['{of:noun}'], print: '{of}', meaning: (p) => p.get('of', 'noun') },
  adjective('(positive|natural|counting)', 'positive', positive),
  adjective('negative', 'negative', { high: -1n, has: (n) => n < 0n }),
  adjective('(nonnegative|non-negative)', 'nonnegative', natural),
  adjective('(nonzero|non-zero)', 'nonzero', { has: (n) => n !== 0n }),
  adjective('even', 'even', evens),
  adjective('odd', 'odd', odds),
  {
    patterns: ['prime {of:head}'],
    print: 'prime {of}',
    meaning: (p) =>
      some(p.get('of', 'head'), (of) => {
        const repeats = of.divisorsOf !== undefined && !isSquarefree(of.divisorsOf);
        return { ...those(of, primes), ...(repeats ? { mayRepeat: true } : {}) };
      }),
  },
  adjective('composite', 'composite', composites),
  adjective('palindromic', 'palindromic', palindromes),
  ...digitWords.map((word, index) =>
    adjective(`(${word}-digit|${index + 1}-digit)`, `${word}-digit`, hasDigits(BigInt(index + 1))),
  ),
  {
    patterns: ['{k:count} -digit {of:head}'],
    print: '{k} -digit {of}',
    meaning: (p) =>
      both(p.whole('k'), p.get('of', 'head'), (k, of) => (k > 0n && k < 40n ? those(of, hasDigits(k)) : null)),
  },
  {
    patterns: ['(distinct|different|unique) {of:head}'],
    print: 'distinct {of}',
    meaning: (p) => some(p.get('of', 'head'), ({ mayRepeat: _, ...of }) => of),
  },
];

const suchThat =
  '(such that|such that it is true that|satisfy|satisfies|for which|so that|satisfying|that satisfy|that satisfies|which satisfy|which satisfies|that make|that makes|if|where)';

/** A class whose members have a name, with relations and claims about it. */
export function claimed(p: Parts): IntegerClass | null {
  const relation = p.open('r');
  const claim = p.get('c', 'claim');
  const name = p.symbol('x') ?? nameIn(relation) ?? p.subject;
  return both(p.get('h', 'head'), name, (head, symbol) => {
    const posts = p.has('p') ? p.get('p', 'posts') : anything;
    const related: IntegerTest = p.has('r')
      ? { ...boundsFrom(relation, symbol), has: (n) => some(p.where(symbol, n).open('r'), relationHolds) }
      : anything;
    const held: IntegerTest = p.has('c')
      ? {
          ...boundsFrom(claim?.implies ?? null, symbol),
          has: (n) => p.where(symbol, n).get('c', 'claim')?.holds ?? null,
        }
      : anything;
    return posts === null ? null : those(head, bothTests(posts, bothTests(related, held)));
  });
}

const anything: IntegerTest = { has: () => true };

/** The one name in a relation. */
function nameIn(relation: Tree | null): string | null {
  const [name, ...more] = relation === null ? [] : symbolsOf(relation);
  return name !== undefined && more.length === 0 ? name : null;
}

const classes: readonly Construction<'class'>[] = [
  { patterns: ['{h:head} [[of] {x:symbol}]'], print: '{h} {x}', meaning: (p) => p.get('h', 'head') },
  {
    patterns: ['{h:head} [[of] {x:symbol}] {p:posts}'],
    print: '{h} {x} {p}',
    meaning: (p) => both(p.get('h', 'head'), p.get('p', 'posts'), those),
  },
  {
    patterns: [`{h:head} [of] {x:symbol} [{p:posts}] ${suchThat} [it is true that] {c:claim}`],
    print: '{h} {x} {p} such that {c}',
    meaning: claimed,
  },
  {
    patterns: [`{h:head} [{p:posts}] (such that|for which|so that) {c:claim}`],
    print: '{h} {p} such that {c}',
    meaning: claimed,
  },
  {
    patterns: [`{h:head} {r:relation} [{p:posts}] [${suchThat} {c:claim}]`],
    print: '{h} {r} {p} such that {c}',
    meaning: claimed,
  },
  {
    patterns: [`{h:head} [{p:posts}] ${suchThat} [both] [the] [(inequality|inequalities|conditions)] {r:relation}`],
    print: '{h} {p} satisfying {r}',
    meaning: claimed,
  },
];

/** Facts about named numbers. */
const facts: readonly Construction<'fact'>[] = [
  {
    patterns: ['{r:relation}', 'is {r:relation} [true]'],
    print: '{r}',
    meaning: (p) =>
      some(p.open('r'), (implies) => ({
        holds: symbolsOf(implies).length === 0 ? relationHolds(implies) : null,
        implies,
      })),
  },
  {
    patterns: [
      '[the (value [of]|number|product|sum|integer)] {v:formula} (is|are) {t:test}',
      'is [the (value of|number|product|sum)] {v:formula} {t:test}',
    ],
    print: '{v} is {t}',
    meaning: (p) => some(p.get('t', 'test'), (test) => ofWhole(p, test)),
  },
  {
    patterns: [
      '[the (number|integer|product)] {v:formula} has {t:had}',
      'does [the (number|integer|product)] {v:formula} have {t:had}',
    ],
    print: '{v} has {t}',
    meaning: (p) => some(p.get('t', 'had'), (test) => ofWhole(p, test)),
  },
  {
    patterns: ['{v:formula} {t:did}'],
    print: '{v} {t}',
    meaning: (p) => some(p.get('t', 'did'), (test) => ofWhole(p, test)),
  },
  {
    patterns: ['[the value of] {v:formula} is [also] an integer', 'is [the value of] {v:formula} [also] an integer'],
    print: '{v} is an integer',
    meaning: (p) => ({
      holds: some(p.value('v'), isWholeNumber),
      implies: some(p.open('v'), wholeQuotient),
    }),
  },
  {
    patterns: ['{a:formula} ≡ {b:formula} mod {m:value}', 'is {a:formula} ≡ {b:formula} mod {m:value}'],
    print: '{a} ≡ {b} mod {m}',
    meaning: (p) => {
      const [a, b, m] = [p.whole('a'), p.whole('b'), p.whole('m')];
      return { holds: a === null || b === null || m === null || m < 1n ? null : mod(a - b, m) === 0n, implies: null };
    },
  },
];

/** False too where an expression has no value, as a quotient by zero. */
function isWholeNumber(tree: Tree): boolean | null {
  const value = new Evaluation(new Map(), 64).value(tree);
  return value === 'undefined' ? false : value instanceof Rational ? value.isInteger() : null;
}

/** A quotient of a whole number that is not zero is whole only where the divisor is no larger in size. */
function wholeQuotient(tree: Tree): Tree | null {
  const over = tree.kind === 'div' ? exactValue(tree.over) : null;
  if (tree.kind !== 'div' || over === null || !over.isInteger() || over.isZero()) return null;
  const divisor = polynomialOf(tree.under);
  const isWhole = divisor?.primitive().content.isInteger();
  const size = num(over.sign() < 0 ? over.neg() : over);
  return isWhole
    ? { kind: 'and', of: [relation('<=', tree.under, size), relation('>=', tree.under, neg(size))] }
    : null;
}

/** What is said of the value of a formula, which has to be a whole number then. */
function ofWhole(p: Parts, test: IntegerTest): Claim {
  const open = p.open('v');
  const [low, high] = [test.low, test.high];
  const sides = [
    ...(low === undefined || open === null ? [] : [relation('>=', open, num(low))]),
    ...(high === undefined || open === null ? [] : [relation('<=', open, num(high))]),
  ];
  const value = p.value('v');
  const exact = value === null ? null : exactValue(value);
  return {
    holds: exact === null ? null : exact.isInteger() ? test.has(exact.num) : test.isWhole ? false : null,
    implies: sides.length === 0 ? null : { kind: 'and', of: sides },
  };
}

const claims: readonly Construction<'claim'>[] = [
  { patterns: ['{f:fact}'], print: '{f}', meaning: (p) => p.get('f', 'fact') },
  {
    patterns: ['{f:fact} and {c:claim}'],
    print: '{f} and {c}',
    meaning: (p) =>
      both(p.get('f', 'fact'), p.get('c', 'claim'), (f, c) => {
        const implied = [f.implies, c.implies].filter((tree) => tree !== null);
        return {
          holds: f.holds === false || c.holds === false ? false : f.holds === null || c.holds === null ? null : true,
          implies: implied.length === 0 ? null : { kind: 'and', of: implied },
        };
      }),
  },
];

const posts: Table = {
  posts: [
    { patterns: ['{p:post}'], print: '{p}', meaning: (p) => p.get('p', 'post') },
    {
      patterns: ['{p:post} [and] {q:posts}'],
      print: '{p} and {q}',
      meaning: (p) => both(p.get('p', 'post'), p.get('q', 'posts'), bothTests),
    },
  ],
  post: [
    {
      patterns: ['{t:test}', '(that|which) (is|are) {t:test}'],
      print: 'that are {t}',
      meaning: (p) => p.get('t', 'test'),
    },
    {
      patterns: ['(with|having) {t:had}', '(that|which) (has|have) {t:had}'],
      print: 'that have {t}',
      meaning: (p) => p.get('t', 'had'),
    },
    {
      patterns: ['(with|having|that has|that have|which has|which have) {t:had} and [(has|have)] {u:had}'],
      print: 'that have {t} and {u}',
      meaning: (p) => both(p.get('t', 'had'), p.get('u', 'had'), bothTests),
    },
    {
      patterns: ['(that|which) {t:did} and {u:did}'],
      print: 'that {t} and {u}',
      meaning: (p) => both(p.get('t', 'did'), p.get('u', 'did'), bothTests),
    },
    { patterns: ['(that|which) {t:did}'], print: 'that {t}', meaning: (p) => p.get('t', 'did') },
  ],
};

export const classTable: Table = { noun: nouns, head: heads, class: classes, fact: facts, claim: claims, ...posts };
