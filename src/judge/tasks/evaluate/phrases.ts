import { add, call, div, mul, neg, num, pow, root, sub } from '../../../math/build.ts';
import { normalise } from '../../../math/normalise.ts';
import type { Tree } from '../../../math/tree.ts';
import { substitute, symbolsOf } from '../../../math/walk.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';
import { thing } from '../wording.ts';

/** The value of an expression without unknowns. */
export interface Evaluate extends Task {
  readonly kind: 'evaluate';
  readonly expression: Tree;
}

const ask = '(what is|calculate|evaluate|work out|compute|find|determine|give)';

/** The sentences that ask for a value. */
export const phrases: readonly Phrase<Evaluate>[] = [
  of(
    `(what is|calculate|evaluate|work out|compute|find|determine|give|simplify) [the] [exact] [value of] [the] [following] [numerical|numeric] [(expression|expressions|integer expression)] {a:constant}`,
    (a) => a,
  ),
  phrase(
    '[(simplify|evaluate|calculate|compute|find)] [the] [value of] [the] [following] [expression] {e:expr}',
    (holes) => counting(holes.get('e')),
  ),
  phrase('(evaluate|find|calculate) the function {f:definition} (for|at) {a:application}', (holes) =>
    applied(holes.get('f'), holes.get('a')),
  ),
  phrase(`(simplify|evaluate|calculate|compute|work out|find the [exact] value of) ${thing} {a:constant}`, (holes) =>
    isAboutPowers(holes.get('how')) ? null : task(holes, (a) => a),
  ),
  of('find [the] (sum|difference|product|quotient) {a:constant}', (a) => a),
  of('(add or subtract|multiply or divide) [and simplify] {a:constant}', (a) => a),
  of(
    '(write|express|convert|change|rewrite) [the] [(number|decimal|percent|fraction|mixed number|following|improper fraction)] {a:constant}',
    (a) => a,
  ),
  of(
    '(multiply|divide|add|subtract|combine) [(and simplify|the following|the fractions|the numbers|these fractions)] {a:constant}',
    (a) => a,
  ),
  of(
    '(perform|do|carry out) the [indicated] (operation|operations|addition|subtraction|multiplication|division) [and (simplify|express the result as a simplified complex number)] {a:constant}',
    (a) => a,
  ),
  of('rationalize the denominator [of] [and simplify] {a:constant}', (a) => a),
  infix('(what is|find|calculate|compute|determine) {a:constant} of {b:constant}', (a, b) => mul(a, b)),
  of('simplify [the] [expression] to a single number {a:constant}', (a) => a),
  phrase(
    'use [the] {how:method} to (evaluate|find the value of|calculate) [(the|each)] [following] [(expression|logarithm)] {a:constant}',
    (holes) => (isAboutPowers(holes.get('how')) ? null : task(holes, (a) => a)),
  ),
  of('what does {a:constant} equal', (a) => a),
  of('what is {a:constant} equal to', (a) => a),
  infix(`[${ask}] {a:constant} (divided by|over) {b:constant}`, div),
  two(`divide {a:constant} by {b:constant}`, div),
  infix(`[${ask}] {a:constant} (times|multiplied by) {b:constant}`, (a, b) => mul(a, b)),
  two(`multiply {a:constant} (and|by|with) {b:constant}`, (a, b) => mul(a, b)),
  two(`[${ask}] [the] product of {a:constant} and {b:constant}`, (a, b) => mul(a, b)),
  two(`[${ask}] {a:constant} (plus|added to) {b:constant}`, (a, b) => add(a, b)),
  two(
    `(add|add together|sum|total of|${ask} the sum of|${ask} the total of|put together) {a:constant} and {b:constant}`,
    (a, b) => add(a, b),
  ),
  two(`add {a:constant} to {b:constant}`, (a, b) => add(b, a)),
  infix(`[${ask}] {a:constant} (minus|take away) {b:constant}`, sub),
  two(`subtract {a:constant} from {b:constant}`, (a, b) => sub(b, a)),
  two(`${ask} [the] (difference|distance) between {a:constant} and {b:constant}`, (a, b) => call('abs', sub(a, b))),
  two(`${ask} [the] difference of {a:constant} and {b:constant}`, sub),
  infix(`[${ask}] {a:constant} less than {b:constant}`, (a, b) => (isPercent(a) ? null : sub(b, a))),
  two(`[${ask}] [the] (quotient of) {a:constant} and {b:constant}`, div),
  infix(`[${ask}] {a:constant} (to the power of|raised to the power of|raised to the power) {b:constant}`, (a, b) =>
    a.kind === 'mul' || a.kind === 'neg' ? null : pow(a, b),
  ),
  phrase(`[${ask}] [the] {n:ordinal} root of {a:constant}`, (holes) => {
    const n = holes.get('n');
    return n === undefined || holes.get('a')?.kind === 'add' ? null : task(holes, (a) => root(a, n));
  }),
  prefix(`[${ask}] [the] (additive inverse|opposite) of [(each|the|this) [following] number] {a:constant}`, (a) =>
    neg(a),
  ),
  prefix(
    `[${ask}] [the] (multiplicative inverse|reciprocal) of [(each|the|this) [following] (number|fraction)] {a:constant}`,
    (a) => div(num(1), a),
  ),
  prefix(`[${ask}] [the] [principal] square root of {a:constant}`, (a) => root(a)),
  prefix(`[${ask}] [the] cube root of {a:constant}`, (a) => root(a, num(3))),
  prefix(`[${ask}] [the] square of {a:constant}`, (a) => pow(a, num(2))),
  prefix(`[${ask}] [the] cube of {a:constant}`, (a) => pow(a, num(3))),
  prefix(`[${ask}] [the] absolute value of {a:constant}`, (a) => ({ kind: 'call', name: 'abs', args: [a] })),
  of('{a:constant}', (a) => a),
];

/** `C(8, 5)` and `P(8, 5)` of whole numbers: ways to choose, and to choose in order. */
function counting(tree: Tree | undefined): Evaluate | null {
  const [name, numbers] = tree?.kind === 'mul' && tree.factors.length === 2 ? tree.factors : [];
  const [n, k] = numbers?.kind === 'tuple' && numbers.items.length === 2 ? numbers.items : [];
  if (name?.kind !== 'symbol' || n?.kind !== 'number' || k?.kind !== 'number') return null;
  if (!n.value.isInteger() || !k.value.isInteger() || n.value.compare(k.value) < 0) return null;
  if (name.name === 'C') return { kind: 'evaluate', expression: call('binomial', n, k) };
  return name.name === 'P' ? { kind: 'evaluate', expression: call('permutations', n, k) } : null;
}

/** `f(x) = ...` at `f(3)`. */
function applied(definition: Tree | undefined, application: Tree | undefined): Evaluate | null {
  const [left, body] = definition?.kind === 'relation' ? definition.operands : [];
  if (left?.kind !== 'apply' || application?.kind !== 'apply' || body === undefined) return null;
  const isPlain = application.primes === undefined && !application.inverse && left.name === application.name;
  const [parameter, argument] = [left.args[0], application.args[0]];
  if (!isPlain || left.args.length !== 1 || application.args.length !== 1) return null;
  if (parameter?.kind !== 'symbol' || argument === undefined || symbolsOf(argument).length > 0) return null;
  const expression = normalise(substitute(body, parameter.name, argument));
  return symbolsOf(expression).length === 0 ? { kind: 'evaluate', expression } : null;
}

/** "Simplify using the properties for exponents" may mean a power, where the value is asked for otherwise: it is left open which. */
function isAboutPowers(how: Tree | undefined): boolean {
  return how?.kind === 'text' && /\b(?:exponents?|powers?|quotient|product)\b/.test(how.text);
}

function of(pattern: string, make: (a: Tree) => Tree): Phrase<Evaluate> {
  return phrase(pattern, (holes) => task(holes, (a) => make(a)));
}

function two(pattern: string, make: (a: Tree, b: Tree) => Tree): Phrase<Evaluate> {
  return phrase(pattern, (holes) => {
    const b = holes.get('b');
    return b === undefined ? null : task(holes, (a) => make(a, b));
  });
}

/**
 * Words between two operands that do not tell how far they reach: "50% of 20 + 10", "10 over 2 + 3". Sums beside them are not taken.
 */
function infix(pattern: string, make: (a: Tree, b: Tree) => Tree | null): Phrase<Evaluate> {
  return phrase(pattern, (holes) => {
    const [a, b] = [holes.get('a'), holes.get('b')];
    if (a === undefined || b === undefined || a.kind === 'add' || b.kind === 'add') return null;
    const expression = make(a, b);
    return expression === null ? null : { kind: 'evaluate', expression };
  });
}

/** Words before one operand, which do not tell either: "the reciprocal of 3/4 + 1". */
function prefix(pattern: string, make: (a: Tree) => Tree): Phrase<Evaluate> {
  return phrase(pattern, (holes) => (holes.get('a')?.kind === 'add' ? null : task(holes, make)));
}

/** "20% less than 50" is 80% of it. */
function isPercent(tree: Tree): boolean {
  return tree.kind === 'call' && tree.name === 'percent';
}

function task(holes: Holes, make: (a: Tree) => Tree): Evaluate | null {
  const a = holes.get('a');
  return a === undefined ? null : { kind: 'evaluate', expression: make(a) };
}
