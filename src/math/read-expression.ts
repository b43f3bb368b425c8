import { Rational } from '../exact/rational.ts';
import { beginsFactor } from './begins-factor.ts';
import { add, call, div, mul, neg, num, pow, root, sym } from './build.ts';
import type { Cursor } from './cursor.ts';
import {
  bareFunctions,
  constantSpellings,
  functionSpellings,
  greek,
  inverseOf,
  inverseOfReciprocal,
  reciprocalSpellings,
} from './names.ts';
import { readAngle } from './read-angle.ts';
import { readApplication, readArguments } from './read-application.ts';
import { readBound, readTypedSeries } from './read-bound.ts';
import { readBracketed } from './read-brackets.ts';
import { readNumber } from './read-number.ts';
import type { FunctionName, MulTree, Tree } from './tree.ts';

/** A sum of terms; `a ± b` is a sum with a plus-minus term. */
export function readSum(cursor: Cursor): Tree {
  return cursor.nested(() => {
    const terms = [readSigned(cursor)];
    while (cursor.is('+') || cursor.is('-') || cursor.is('pm') || cursor.is('mp')) terms.push(readSigned(cursor));
    return add(...terms);
  });
}

function readSigned(cursor: Cursor): Tree {
  if (cursor.accept('+')) return readSigned(cursor);
  if (cursor.accept('-')) return negated(cursor);
  if (cursor.accept('pm')) return { kind: 'plusminus', upper: '+', of: readProduct(cursor) };
  if (cursor.accept('mp')) return { kind: 'plusminus', upper: '-', of: readProduct(cursor) };
  return readProduct(cursor);
}

/** `-5 mod 3` is the remainder of -5 to some, and minus a remainder here. */
function negated(cursor: Cursor): Tree {
  const of = cursor.nested(() => readSigned(cursor));
  if (of.kind === 'call' && of.name === 'mod') cursor.note('sign-or-remainder');
  return neg(of);
}

/**
 * A product or quotient, left to right, side by side counting as a product: `1/2x` is (1/2)x, and says so. A signed factor may follow a
 * sign of operation: `3*-2`.
 */
export function readProduct(cursor: Cursor): Tree {
  let factors = [...readFactors(cursor)];
  let isQuotient = false;
  for (;;) {
    if (cursor.accept('*')) {
      factors.push(readOperand(cursor));
      isQuotient = false;
    } else if (cursor.is('/') || cursor.is('over')) {
      cursor.take();
      factors = [div(mul(...factors), readOperand(cursor))];
      isQuotient = true;
    } else if (cursor.accept('bmod') || cursor.accept('mod') || acceptWord(cursor, 'mod')) {
      factors = [call('mod', mul(...factors), readOperand(cursor))];
    } else if (beginsFactor(cursor) || followsFactorial(cursor, factors)) {
      if (isQuotient && (cursor.token.kind !== 'command' || cursor.is('pi'))) cursor.note('fraction-scope');
      factors.push(...readFactors(cursor));
    } else return mul(...factors);
  }
}

/** One factor, or several where the braces around them are not seen. */
function readFactors(cursor: Cursor): readonly Tree[] {
  const factor = readFactor(cursor);
  return factor.kind === 'mul' && cursor.unseen.has(factor) ? factor.factors : [factor];
}

/** `5!47!`: after a factorial a number is a factor, since nothing else can be meant. */
function followsFactorial(cursor: Cursor, factors: readonly Tree[]): boolean {
  const last = factors.at(-1);
  return cursor.token.kind === 'number' && last?.kind === 'call' && last.name === 'factorial';
}

function acceptWord(cursor: Cursor, word: string): boolean {
  if (!cursor.isWord(word)) return false;
  cursor.take();
  return true;
}

function readOperand(cursor: Cursor): Tree {
  if (cursor.accept('-')) return neg(cursor.nested(() => readOperand(cursor)));
  if (cursor.accept('+')) return cursor.nested(() => readOperand(cursor));
  return readFactor(cursor);
}

/** A primary with what follows it: powers, factorials, percent, degrees, primes. `-x^2` is -(x^2); `2^-3` takes a sign. */
export function readFactor(cursor: Cursor): Tree {
  return cursor.nested(() => {
    const isBraced = cursor.is('{');
    const primary = readPrimary(cursor);
    const isUnseen = isBraced && primary.kind === 'mul' && !cursor.bracketed.has(primary);
    if (!isUnseen || !cursor.is('^')) return readSuffixes(cursor, primary);
    cursor.note('braces-or-power');
    return cursor.options.bracketedBraces ? readSuffixes(cursor, primary) : readLastPower(cursor, primary);
  });
}

/** `{3(x+1)}^2`, `20{mn}^2`: the braces are not seen in print, where the power stands on the last factor. It is noted, for typed text may mean the product. */
function readLastPower(cursor: Cursor, { factors }: MulTree): Tree {
  const product = mul(...factors.slice(0, -1), readSuffixes(cursor, factors.at(-1) ?? num(1)));
  cursor.unseen.add(product);
  return product;
}

function readSuffixes(cursor: Cursor, base: Tree): Tree {
  let tree = base;
  for (;;) {
    if (cursor.is('^')) tree = readPower(cursor, tree);
    else if (cursor.accept('!')) tree = factorial(cursor, tree);
    else if (cursor.accept('%')) tree = call('percent', tree);
    else if (cursor.accept('degree')) tree = call('degrees', tree);
    else if (tree.kind === 'apply' && cursor.accept("'")) tree = { ...tree, primes: (tree.primes ?? 0) + 1 };
    else return tree;
  }
}

/** `n!!` is not (n!)!, but the double factorial, which is not read. */
function factorial(cursor: Cursor, of: Tree): Tree {
  if (cursor.is('!')) cursor.fail('DOUBLE_FACTORIAL', 'a double factorial is not read');
  return call('factorial', of);
}

function readPower(cursor: Cursor, base: Tree): Tree {
  cursor.expect('^');
  if (cursor.is('circ') || cursor.is('degree')) {
    cursor.take();
    return call('degrees', base);
  }
  const exponent = readScript(cursor);
  return exponent.kind === 'symbol' && exponent.name === 'degrees' ? call('degrees', base) : pow(base, exponent);
}

/** What stands after `^`: a group, or one signed factor. `x^10` is a tenth power, `2^3^2` groups from the right. */
export function readScript(cursor: Cursor): Tree {
  if (cursor.is('{')) {
    cursor.expect('{');
    if (cursor.is('circ') || cursor.is('degree')) {
      cursor.take();
      cursor.expect('}');
      return sym('degrees');
    }
    const inside = readSum(cursor);
    cursor.expect('}');
    return inside;
  }
  if (cursor.accept('-')) return neg(cursor.nested(() => readScript(cursor)));
  if (cursor.accept('+')) return cursor.nested(() => readScript(cursor));
  const primary = cursor.nested(() => readPrimary(cursor));
  return cursor.is('^') ? readPower(cursor, primary) : primary;
}

function readPrimary(cursor: Cursor): Tree {
  const { token } = cursor;
  switch (token.kind) {
    case 'number':
      return readNumber(cursor);
    case 'name':
      return readNamed(cursor);
    case 'command':
      return readCommand(cursor);
    case 'mark':
      return readBracketed(cursor);
    case 'words':
      return cursor.fail('UNEXPECTED_TEXT', `"${token.text}" stands where a formula is expected`);
    case 'end':
      return cursor.fail('UNEXPECTED_END', 'the formula ends where something is missing');
  }
}

/** A name: a function with its argument, a constant, or a symbol. Runs of letters were split into names before. */
function readNamed(cursor: Cursor): Tree {
  if (cursor.isWord('not')) cursor.fail('WORD', '"not" stands where a formula is expected');
  const name = cursor.take().text;
  if (name === 'sqrt' || name === 'cbrt') return root(readArguments(cursor)[0] ?? num(0), num(name === 'sqrt' ? 2 : 3));
  if (cursor.options.variables?.has(name) ?? false) return readSymbol(cursor, name);
  const known = functionSpellings.get(name);
  if (known !== undefined) return readFunction(cursor, known);
  if (name === 'round') return call('floor', add(readArguments(cursor)[0] ?? num(0), div(num(1), num(2))));
  const series = readTypedSeries(cursor, name);
  if (series !== null) return series;
  const reciprocal = reciprocalSpellings.get(name);
  if (reciprocal !== undefined)
    return call(reciprocal, div(num(1), readFunctionArguments(cursor, reciprocal)[0] ?? num(1)));
  return readSymbol(cursor, name);
}

function simpleName(name: string): Tree {
  const constant = constantSpellings.get(name);
  return constant === undefined ? sym(name) : { kind: 'constant', name: constant };
}

/** A symbol with its subscript and primes; a function of the problem's own takes its argument. */
function readSymbol(cursor: Cursor, name: string): Tree {
  const full = cursor.is('_') ? `${name}_${readSubscript(cursor)}` : name;
  const isFunction = cursor.options.functions?.has(full) ?? false;
  let primes = 0;
  while (cursor.accept("'")) primes++;
  if (isFunction || primes > 0) return readApplication(cursor, full, primes);
  if (cursor.is('(') && /^[fghFGH]$/.test(full)) cursor.note('function-or-product');
  return full === name && !(cursor.options.variables?.has(name) ?? false) ? simpleName(name) : sym(full);
}

function readSubscript(cursor: Cursor): string {
  cursor.expect('_');
  if (!cursor.accept('{')) return cursor.take().text;
  let text = '';
  while (!cursor.is('}')) {
    if (cursor.token.kind === 'end') cursor.fail('EXPECTED', '"}" is missing');
    text += cursor.take().text;
  }
  cursor.expect('}');
  return text;
}

/**
 * A function with its argument: in brackets, or bare, then up to the next sign or function: `\sin 2x`, `\sin x \cos y`. A power before
 * the argument belongs to the value, except -1, which is the inverse function.
 */
export function readFunction(cursor: Cursor, name: FunctionName): Tree {
  const base = name === 'log' && (cursor.is('_') || isNumbered(cursor)) ? readBase(cursor) : null;
  if (isNumbered(cursor)) cursor.fail('NUMBERED', `${name} and a number are no function that is known`);
  const power = cursor.accept('^') ? readScript(cursor) : null;
  if (power !== null && power.kind === 'neg' && power.of.kind === 'number' && power.of.value.isOne()) {
    return readInverse(cursor, name);
  }
  const args = readFunctionArguments(cursor, name);
  if (name === 'log' && base === null && args.length === 1) cursor.note('log-base');
  const value = call(name, ...args, ...(base === null ? [] : [base]));
  return power === null ? value : pow(value, power);
}

/** `atan2(`, `log10(`: a number between the name and its bracket, which is neither a factor nor an argument. */
function isNumbered(cursor: Cursor): boolean {
  const [number, bracket] = [cursor.token, cursor.peek()];
  return (
    number.kind === 'number' && !number.isSpaced && bracket.kind === 'mark' && bracket.text === '(' && !bracket.isSpaced
  );
}

/** `\sin^{-1} x`; the inverse of a reciprocal is the inverse function of the reciprocal: arcoth x = artanh 1/x. */
function readInverse(cursor: Cursor, name: FunctionName): Tree {
  const inverse = inverseOf.get(name);
  if (inverse !== undefined) return call(inverse, ...readFunctionArguments(cursor, inverse));
  const reciprocal = inverseOfReciprocal.get(name);
  const [argument] = reciprocal === undefined ? [] : readFunctionArguments(cursor, name);
  if (reciprocal === undefined || argument === undefined)
    return cursor.fail('NO_INVERSE', `the inverse of ${name} has no name`);
  return call(reciprocal, div(num(1), argument));
}

function readBase(cursor: Cursor): Tree {
  cursor.accept('_');
  if (cursor.token.kind !== 'number') return readScript(cursor);
  return num(BigInt(cursor.take().text));
}

function readFunctionArguments(cursor: Cursor, name: FunctionName): Tree[] {
  if (cursor.is('(')) return readArguments(cursor);
  if (cursor.is('{')) return [readGroup(cursor)];
  if (!bareFunctions.has(name)) cursor.fail('NO_ARGUMENT', `${name} needs its argument in brackets`);
  if (cursor.is('|') || cursor.is('lvert')) return [readFactor(cursor)];
  const factors = [cursor.accept('-') ? neg(readFactor(cursor)) : readFactor(cursor)];
  while (beginsFactor(cursor) && !isFunctionAhead(cursor) && !cursor.is('(')) factors.push(readFactor(cursor));
  let argument = mul(...factors);
  // `\sin \pi/6` is the sine of a sixth of pi, but `\sin x/\cos x` and `\ln x/x` are quotients of functions.
  if (cursor.is('/') && cursor.peek().kind === 'number' && factors.every((factor) => factor.kind !== 'div')) {
    cursor.take();
    argument = div(argument, readFactor(cursor));
  }
  return [argument];
}

function isFunctionAhead(cursor: Cursor): boolean {
  const { kind, text } = cursor.token;
  if (kind === 'command') return functionSpellings.has(text);
  return kind === 'name' && functionSpellings.has(text);
}

/** `{...}` as one thing. */
export function readGroup(cursor: Cursor): Tree {
  cursor.expect('{');
  const inside = cursor.nested(() => cursor.inBrackets(() => readSum(cursor)));
  cursor.expect('}');
  return inside;
}

/** A LaTeX argument: a group, or the next single digit, letter or command (`\frac12`, `\sqrt2`). */
function readArgument(cursor: Cursor): Tree {
  if (cursor.is('{')) return readGroup(cursor);
  if (cursor.token.kind === 'number') return readDigit(cursor);
  return readPrimary(cursor);
}

/** `\frac12` takes one digit each; the tokenizer gave `12` as one number, which is put back less its first digit. */
function readDigit(cursor: Cursor): Tree {
  return num(Rational.of(BigInt(cursor.takeDigit())));
}

function readCommand(cursor: Cursor): Tree {
  const name = cursor.token.text;
  const spelled = functionSpellings.get(name);
  if (spelled !== undefined) {
    cursor.take();
    return spelled === 'binomial'
      ? call('binomial', readArgument(cursor), readArgument(cursor))
      : readFunction(cursor, spelled);
  }
  if (constantSpellings.has(name) || greek.has(name)) {
    cursor.take();
    return constantSpellings.has(name) ? simpleName(name) : readSymbol(cursor, name);
  }
  return readLatex(cursor, name);
}

function readLatex(cursor: Cursor, name: string): Tree {
  switch (name) {
    case 'frac': {
      cursor.take();
      const bound = readBound(cursor, 'frac');
      return bound ?? div(readArgument(cursor), readArgument(cursor));
    }
    case 'sqrt':
    case 'cbrt':
      cursor.take();
      return readRoot(cursor, name);
    case 'lfloor':
      cursor.take();
      return readClosed(cursor, 'rfloor', 'floor');
    case 'lceil':
      cursor.take();
      return readClosed(cursor, 'rceil', 'ceil');
    case 'overline':
    case 'bar': {
      cursor.take();
      return call('conjugate', readArgument(cursor));
    }
    case 'R':
    case 'Z':
    case 'N':
    case 'Q':
    case 'C':
      cursor.take();
      return { kind: 'numbers', name };
    case 'angle':
      cursor.take();
      return readAngle(cursor);
    case 'emptyset':
      cursor.take();
      return { kind: 'set', items: [] };
    default:
      return readBound(cursor, name) ?? readBracketed(cursor);
  }
}

function readRoot(cursor: Cursor, name: string): Tree {
  let degree: Tree = num(name === 'cbrt' ? 3 : 2);
  if (cursor.accept('[')) {
    degree = readSum(cursor);
    cursor.expect(']');
  }
  return root(cursor.is('(') ? (readArguments(cursor)[0] ?? num(0)) : readArgument(cursor), degree);
}

function readClosed(cursor: Cursor, closer: string, name: FunctionName): Tree {
  const inside = readSum(cursor);
  cursor.expect(closer);
  return call(name, inside);
}
