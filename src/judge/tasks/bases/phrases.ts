import { num } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { children } from '../../../math/walk.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** Numbers in a base from 2 to 36, joined by a sign, written in a base. */
export interface Bases extends Task {
  readonly kind: 'bases';
  readonly terms: readonly Numeral[];
  readonly operation: 'alone' | '+' | '-' | '*';
  readonly to: number;
}

/** Digits as written, letters for ten and above, perhaps with a minus sign. */
export interface Numeral {
  readonly digits: string;
  readonly base: number;
}

const ask = '(what is|calculate|work out|compute|evaluate)';

export const phrases: readonly Phrase<Bases>[] = [
  phrase(`[what is|convert|change] {x:word} base {from:count} (in|to|into) base {to:count}`, conversion),
  phrase(`(convert|write|express) {x:word} from base {from:count} (in|to|into) base {to:count}`, conversion),
  phrase(
    '(convert|change|express|write|rewrite|what is|find) [the] [base 10|base ten] [number|numeral|integer] {x:constant} (to|in|into|as a number in|as a number to) base {to:count}',
    written,
  ),
  phrase(
    '(what is|find) the base {to:count} (equivalent|representation|expansion) of [the] [base 10|base ten] [number|numeral|integer] {x:constant}',
    written,
  ),
  phrase(
    `(${ask}|find|express|give|write|convert) [the] [(sum|difference|product|quotient|value of)] {x:constant} [when] [(expressed|written)] [as] [(an integer|a number)] in base {to:count}`,
    inIndexed,
  ),
  phrase(
    `(${ask}|find|determine|add|subtract|multiply|divide) [the] [(sum|difference|product|quotient|value of|numbers)] {x:constant} [and] (express|write|give|leave|state) [(your|the)] (answer|result|sum|product|difference|quotient|it) (in|as a number in|as an integer in) base {to:count}`,
    inIndexed,
  ),
  ...pairs('sum', '+'),
  ...pairs('difference', '-'),
  ...pairs('product', '*'),
  phrase(`in base {from:count} ${ask} {x:word} {sign=+|-|*} {y:word}`, (holes) => {
    const [base, sign] = [count(holes, 'from'), holes.get('sign')];
    const terms = [numeral(holes.get('x'), base), numeral(holes.get('y'), base)].filter((each) => each !== null);
    if (terms.length < 2 || base === null || sign?.kind !== 'text') return null;
    return sign.text === '+' || sign.text === '-' || sign.text === '*'
      ? { kind: 'bases', terms, operation: sign.text, to: base }
      : null;
  }),
];

function conversion(holes: Holes): Bases | null {
  const [from, to] = [count(holes, 'from'), count(holes, 'to')];
  const term = numeral(holes.get('x'), from);
  return term === null || to === null ? null : { kind: 'bases', terms: [term], operation: 'alone', to };
}

/** `1230_4`, or a sum of such, whose base its index tells; a number without one is in base ten. */
function written(holes: Holes): Bases | null {
  const [tree, to] = [holes.get('x'), count(holes, 'to')];
  if (tree === undefined || to === null) return null;
  if (tree.kind === 'based')
    return { kind: 'bases', terms: [{ digits: tree.digits.toLowerCase(), base: tree.base }], operation: 'alone', to };
  const value = exactValue(tree);
  if (value === null || !value.isInteger()) return null;
  return { kind: 'bases', terms: [{ digits: String(value.num), base: 10 }], operation: 'alone', to };
}

/** The sum, difference or product of two numerals with the index of their base. */
function pairs(word: string, operation: Exclude<Bases['operation'], 'alone'>): Phrase<Bases>[] {
  const build = (holes: Holes): Bases | null => {
    const [a, b, to] = [holes.get('x'), holes.get('y'), count(holes, 'to')];
    if (a?.kind !== 'based' || b?.kind !== 'based' || to === null) return null;
    const terms = [a, b].map(({ digits, base }) => ({ digits: digits.toLowerCase(), base }));
    return { kind: 'bases', terms: [{ digits: valueText(terms, operation), base: 10 }], operation: 'alone', to };
  };
  const head = `(${ask}|find|determine|express|give|write) the ${word} of [the (numbers|base {from:count} numbers)] {x:constant} and {y:constant}`;
  return [
    phrase(`${head} [when] [expressed] in base {to:count}`, build),
    phrase(
      `${head} [and] (express|write|give|leave|state) [(your|the)] (answer|result|${word}|it) in base {to:count}`,
      build,
    ),
  ];
}

function valueText(terms: readonly Numeral[], operation: Bases['operation']): string {
  const [a = 0n, b = 0n] = terms.map(amountOf);
  // The difference of two numbers in words has no sign.
  const value = operation === '+' ? a + b : operation === '*' ? a * b : a < b ? b - a : a - b;
  return String(value);
}

/** An expression of numerals whose bases their indexes tell. */
function inIndexed(holes: Holes): Bases | null {
  const tree = holes.get('x');
  return tree !== undefined && hasIndex(tree) ? written(holes) : null;
}

function hasIndex(tree: Tree): boolean {
  return tree.kind === 'based' || children(tree).some(hasIndex);
}

function count(holes: Holes, name: string): number | null {
  const tree = holes.get(name);
  const value = tree?.kind === 'number' && tree.value.isInteger() ? Number(tree.value.num) : 0;
  return value >= 2 && value <= 36 ? value : null;
}

/** A word as a numeral of a base; null where it is none. */
export function numeral(tree: Tree | undefined, base: number | null): Numeral | null {
  if (tree?.kind !== 'text' || base === null) return null;
  const digits = tree.text.toLowerCase();
  if (!/^-?[0-9a-z]+$/.test(digits)) return null;
  const fits = [...digits.replace('-', '')].every((digit) => Number.parseInt(digit, 36) < base);
  return fits ? { digits, base } : null;
}

/** The whole number that a numeral writes. */
export function amountOf({ digits, base }: Numeral): bigint {
  let value = 0n;
  for (const digit of digits.replace('-', '')) value = value * BigInt(base) + BigInt(Number.parseInt(digit, 36));
  return digits.startsWith('-') ? -value : value;
}

/** The result as a whole number. */
export function resultOf({ terms, operation }: Bases): bigint {
  const [a = 0n, b = 0n] = terms.map(amountOf);
  switch (operation) {
    case 'alone':
      return a;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
  }
}

/** A numeral as a tree: a number in base ten, else `based` digits. */
export function treeOf(value: bigint, base: number): Tree {
  if (base === 10) return num(value);
  const size: Tree = { kind: 'based', digits: (value < 0n ? -value : value).toString(base), base };
  return value < 0n ? { kind: 'neg', of: size } : size;
}
