import { Rational } from '../exact/rational.ts';
import type { Cursor } from './cursor.ts';
import type { NumberTree, Tree } from './tree.ts';

/**
 * A number and what may be written into it: a period (`0.1\overline{6}`), a base (`1011_2`), a fraction beside it (`3\frac{1}{2}`, `3 1/2`:
 * a mixed number, where the fraction is proper), a power of ten (`2.5e3`). `1,234` is left to the list above it.
 */
export function readNumber(cursor: Cursor): Tree {
  const { text } = cursor.take();
  const period = readPeriod(cursor);
  if (period !== null) return repeating(cursor, text, period);
  if (cursor.is('_') && /^\d+$/.test(text)) return readBased(cursor, text);
  const value = Rational.parseDecimal(text);
  if (value === null) return cursor.fail('BAD_NUMBER', `"${text}" is not a number`);
  const number = numberOf(text, value);
  if (!/^\d+$/.test(text)) return number;
  return readMixed(cursor, BigInt(text)) ?? number;
}

function numberOf(text: string, value: Rational): NumberTree {
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return decimals === 0 ? { kind: 'number', value } : { kind: 'number', value, decimals };
}

function readPeriod(cursor: Cursor): string | null {
  if (!cursor.is('overline') && !cursor.is('bar')) return null;
  const mark = cursor.mark();
  cursor.take();
  const braced = cursor.accept('{');
  const { kind, text } = cursor.token;
  if (kind !== 'number' || !/^\d+$/.test(text)) {
    cursor.reset(mark);
    return null;
  }
  cursor.take();
  if (braced) cursor.expect('}');
  return text;
}

/** The value of a repeating decimal: what stands before the period, and the period over nines. */
function repeating(cursor: Cursor, text: string, period: string): NumberTree {
  const point = text.indexOf('.');
  const before = Rational.parseDecimal(text);
  if (point < 0 || before === null) return cursor.fail('BAD_NUMBER', 'a period stands after a decimal point');
  const decimals = text.length - point - 1;
  const tail = Rational.of(BigInt(period), (10n ** BigInt(period.length) - 1n) * 10n ** BigInt(decimals));
  return { kind: 'number', value: before.add(tail), decimals, repeating: period };
}

function readBased(cursor: Cursor, digits: string): Tree {
  cursor.expect('_');
  const braced = cursor.accept('{');
  const base = Number(cursor.take().text);
  if (braced) cursor.expect('}');
  const isRight =
    Number.isInteger(base) && base >= 2 && base <= 36 && [...digits].every((digit) => Number(digit) < base);
  return isRight ? { kind: 'based', digits, base } : cursor.fail('BAD_BASE', `${digits} is no number in base ${base}`);
}

/** A whole number beside a proper fraction of whole numbers; an improper one, or one that goes on as a formula, multiplies. */
function readMixed(cursor: Cursor, whole: bigint): Tree | null {
  if (cursor.isCommand('frac')) return readMixedLatex(cursor, whole);
  const [over, slash, under] = [cursor.token, cursor.peek(1), cursor.peek(2)];
  const isFraction = over.kind === 'number' && slash.kind === 'mark' && slash.text === '/' && under.kind === 'number';
  if (over.kind === 'number' && !isFraction) return cursor.fail('TWO_NUMBERS', 'two numbers stand side by side');
  if (!isFraction || !over.isSpaced) return null;
  for (let taken = 0; taken < 3; taken++) cursor.take();
  return mixed(cursor, whole, over.text, under.text);
}

function readMixedLatex(cursor: Cursor, whole: bigint): Tree | null {
  const mark = cursor.mark();
  cursor.take();
  const over = acceptWhole(cursor);
  const under = over === null ? null : acceptWhole(cursor);
  if (over === null || under === null || over === 0n || over >= under) {
    cursor.reset(mark);
    return null;
  }
  return { kind: 'mixed', whole, over, under };
}

/** A whole number as an argument of `\frac`: in braces, or one digit. A few tokens, so that nothing is ever read twice in depth. */
function acceptWhole(cursor: Cursor): bigint | null {
  const first = cursor.token;
  if (first.kind === 'number') return /^\d/.test(first.text) ? BigInt(cursor.takeDigit()) : null;
  if (!cursor.accept('{')) return null;
  const { kind, text } = cursor.token;
  if (kind !== 'number' || !/^\d+$/.test(text)) return null;
  cursor.take();
  return cursor.accept('}') ? BigInt(text) : null;
}

function mixed(cursor: Cursor, whole: bigint, over: string, under: string): Tree {
  const isProper = /^\d+$/.test(over) && /^\d+$/.test(under) && BigInt(over) < BigInt(under);
  if (!isProper) return cursor.fail('TWO_NUMBERS', 'two numbers stand side by side');
  return { kind: 'mixed', whole, over: BigInt(over), under: BigInt(under) };
}
