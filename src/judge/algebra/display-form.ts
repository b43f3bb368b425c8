import { lcm } from '../../exact/integer.ts';
import { Rational } from '../../exact/rational.ts';
import { add, call, div, euler, imaginary, mul, neg, num, pi, pow, root, sym } from '../../math/build.ts';
import { type FunctionName, functionNames, type Tree } from '../../math/tree.ts';
import type { Form } from '../equality/kernels/form.ts';
import type { Kernel } from '../equality/kernels/kernel.ts';
import { KernelSum, type KernelTerm } from '../equality/kernels/kernel-sum.ts';
import type { Monomial, Power } from '../equality/kernels/monomial.ts';
import { primitivePart } from '../equality/kernels/primitive-part.ts';
import { type KnownSigns, signOfSum } from '../equality/kernels/sign.ts';
import { type Angled, realTerms } from './real-terms.ts';

/** Kernels whose negative powers are no denominators: e^(-x) and e^(-i x). */
const staysAbove: ReadonlySet<Kernel['kind']> = new Set(['exp', 'wave']);

/** A form as people write it: one fraction where symbols stand below, else a sum of terms. Null where a kernel has no notation. */
export function displayForm(form: Form, known: KnownSigns): Tree | null {
  if (form.isZero) return num(0);
  const { coefficient, unit, part } = primitivePart(form.over);
  const above = unit.filter(({ exponent, kernel }) => exponent.sign() > 0 || staysAbove.has(kernel.kind));
  const below = unit.filter(({ exponent, kernel }) => exponent.sign() < 0 && !staysAbove.has(kernel.kind)).inverse();
  if (below.isOne && form.under.length === 0) return displaySum(form.over, known);
  const over = KernelSum.of([{ coefficient: Rational.of(coefficient.num), monomial: above }]).times(part);
  const under = form.under.reduce(
    (all, { sum, exponent }) => all.times(sum.power(exponent)),
    KernelSum.of([{ coefficient: Rational.of(coefficient.den), monomial: below }]),
  );
  const [top, bottom] = [displaySum(over, known), displaySum(under, known)];
  return top === null || bottom === null ? null : div(top, bottom);
}

/** A sum, its terms by falling degree; a sum of numbers over one denominator. */
function displaySum(sum: KernelSum, known: KnownSigns): Tree | null {
  const terms = realTerms(sum);
  if (terms === null) return null;
  if (terms.length === 0) return num(0);
  const ordered = [...terms].sort(byDegree);
  const den =
    sum.isConstant && terms.length > 1 ? ordered.reduce((all, term) => lcm(all, term.coefficient.den), 1n) : 1n;
  const shown = ordered.map((term) =>
    displayTerm({ ...term, coefficient: term.coefficient.mul(Rational.of(den)) }, known),
  );
  if (!shown.every((tree) => tree !== null)) return null;
  const whole = add(...shown);
  return den === 1n ? whole : div(whole, num(den));
}

function displayTerm({ coefficient, monomial, angle }: Angled, known: KnownSigns): Tree | null {
  const factors = displayMonomial(monomial, angle, known);
  if (factors === null) return null;
  const size = coefficient.abs();
  const top = size.num === 1n && factors.length > 0 ? mul(...factors) : mul(num(size.num), ...factors);
  const term = size.den === 1n ? top : factors.length === 0 ? num(size) : div(top, num(size.den));
  return coefficient.sign() < 0 ? neg(term) : term;
}

function byDegree(a: KernelTerm, b: KernelTerm): number {
  return degreeOf(b.monomial).compare(degreeOf(a.monomial)) || compareNames(a.monomial, b.monomial);
}

/** The degree in the symbols; numbers and functions count nothing. */
function degreeOf(monomial: Monomial): Rational {
  return monomial.powers.reduce(
    (sum, { kernel, exponent }) => (kernel.isConstant ? sum : sum.add(exponent)),
    Rational.zero,
  );
}

function compareNames(a: Monomial, b: Monomial): number {
  const [x, y] = [nameOf(a), nameOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function nameOf(monomial: Monomial): string {
  return monomial.powers
    .map(
      ({ kernel, exponent }) =>
        `${kernel.kind === 'symbol' ? kernel.name.repeat(Math.min(20, Math.max(0, Number(exponent.num)))) : '~'}`,
    )
    .join('');
}

/** The factors of a product of kernels as people write them, numbers under one radical sign first. Null where a kernel has no notation. */
function displayMonomial(monomial: Monomial, angle: Angled['angle'], known: KnownSigns): readonly Tree[] | null {
  const display = new Display(known);
  const symbols = monomial.powers.filter(({ kernel }) => kernel.kind === 'symbol').sort(byName);
  const apart: readonly Kernel['kind'][] = ['symbol', 'prime', 'exp'];
  const factors = [
    ...radicalOf(monomial),
    ...symbols.map((power) => display.power(power)),
    ...monomial.powers.filter(({ kernel }) => !apart.includes(kernel.kind)).map((power) => display.power(power)),
    ...display.exponentials(monomial.powers),
    ...(angle === null ? [] : [display.wave(angle.wave, angle.of)]),
  ];
  return factors.every((factor) => factor !== null) ? factors : null;
}

function byName(a: Power, b: Power): number {
  const name = ({ kernel }: Power) => (kernel.kind === 'symbol' ? kernel.name : '');
  return name(a) < name(b) ? -1 : 1;
}

/** Fractional powers of whole numbers, those of one degree under one sign: `sqrt(6)`. */
function radicalOf(monomial: Monomial): Tree[] {
  const byDegree = new Map<bigint, bigint>();
  for (const { kernel, exponent } of monomial.powers)
    if (kernel.kind === 'prime')
      byDegree.set(exponent.den, (byDegree.get(exponent.den) ?? 1n) * kernel.value ** exponent.num);
  return [...byDegree].map(([degree, inside]) => (degree === 1n ? num(inside) : root(num(inside), num(degree))));
}

class Display {
  constructor(private readonly known: KnownSigns) {}

  power({ kernel, exponent }: Power): Tree | null {
    switch (kernel.kind) {
      case 'symbol':
        return raised(sym(kernel.name), exponent);
      case 'pi':
        return raised(pi, exponent);
      case 'turn':
        return exponent.equals(half) ? imaginary : pow(euler, mul(num(exponent), imaginary, pi));
      case 'modulus':
        return this.modulus(kernel.of, exponent);
      case 'signed':
        return map(displaySum(kernel.of, this.known), (base) => raised(base, exponent));
      case 'log':
        return map(this.logArgument(kernel.of), (of) => raised(call('ln', of), exponent));
      case 'opaque':
        return map(this.opaque(kernel), (of) => raised(of, exponent));
      case 'prime':
      case 'exp':
      case 'wave':
      case 'signedLog':
        return null;
    }
  }

  /** All powers of e in one: `e^(2*x + 1)`; and `2^x` for e^(x ln 2). */
  exponentials(powers: readonly Power[]): (Tree | null)[] {
    const exponents: (Tree | null)[] = [];
    const others: (Tree | null)[] = [];
    for (const { kernel, exponent } of powers) {
      if (kernel.kind !== 'exp') continue;
      const base = baseOf(kernel.of);
      const inner = displayForm((base?.rest ?? kernel.of).scale(exponent), this.known);
      if (base === null) exponents.push(inner);
      else others.push(map(inner, (tree) => pow(num(base.value), tree)));
    }
    if (exponents.length === 0) return others;
    const known = exponents.filter((each) => each !== null);
    return [known.length === exponents.length ? pow(euler, add(...known)) : null, ...others];
  }

  wave(name: 'cos' | 'sin', of: Form): Tree | null {
    return map(displayForm(of, this.known), (angle) => call(name, angle));
  }

  /** |p|^q: without bars where p is not negative, or where its square stands. */
  private modulus(of: KernelSum, exponent: Rational): Tree | null {
    const base = displaySum(of, this.known);
    if (base === null) return null;
    const sign = signOfSum(of, this.known);
    if (sign === 'positive' || sign === 'nonnegative' || sign === 'zero') return raised(base, exponent);
    if (sign === 'negative' || sign === 'nonpositive') return raised(neg(base), exponent);
    return raised(exponent.num % 2n === 0n ? base : call('abs', base), exponent);
  }

  private logArgument(of: KernelSum): Tree | null {
    const sign = signOfSum(of, this.known);
    const isBare = sign === 'positive' || sign === 'nonnegative';
    return map(displaySum(of, this.known), (argument) => (isBare ? argument : call('abs', argument)));
  }

  private opaque(kernel: Extract<Kernel, { kind: 'opaque' }>): Tree | null {
    const args = kernel.args.map((arg) => displayForm(arg, this.known));
    if (!args.every((arg) => arg !== null)) return null;
    if (isFunctionName(kernel.name)) return call(kernel.name, ...args);
    const [kind, name] = kernel.name.split(' ');
    return kind === 'apply' && name !== undefined && /^[A-Za-z]+$/.test(name) ? { kind: 'apply', name, args } : null;
  }
}

function map(tree: Tree | null, change: (tree: Tree) => Tree): Tree | null {
  return tree === null ? null : change(tree);
}

/** `x^2`, `sqrt(x)`, `sqrt(x^3)`; what stands below a fraction was moved there before. */
function raised(base: Tree, exponent: Rational): Tree {
  if (exponent.isOne()) return base;
  if (exponent.isInteger() || exponent.sign() < 0) return pow(base, num(exponent));
  return root(exponent.num === 1n ? base : pow(base, num(exponent.num)), num(exponent.den));
}

/** e^(rest ln b) for a whole number b. */
function baseOf(of: Form): { readonly value: bigint; readonly rest: Form } | null {
  const term = of.over.singleTerm;
  if (term === null || of.under.length > 0) return null;
  const logs = term.monomial.powers.filter(({ kernel }) => kernel.kind === 'log' && kernel.isConstant);
  const [log] = logs;
  if (log === undefined || logs.length > 1 || !log.exponent.isOne() || log.kernel.kind !== 'log') return null;
  const base = log.kernel.of.rational;
  if (!base?.isInteger()) return null;
  const rest = of.termOf(term.monomial.filter(({ kernel }) => kernel !== log.kernel)).scale(term.coefficient);
  return { value: base.num, rest };
}

function isFunctionName(name: string): name is FunctionName {
  return (functionNames as readonly string[]).includes(name);
}

const half = Rational.of(1n, 2n);
