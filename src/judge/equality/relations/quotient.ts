import { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import { normalise } from '../../../math/normalise.ts';
import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';

/**
 * An expression as a quotient of polynomials in its symbols and in *atoms*: parts that are no polynomials (`sin x`, `√a`, `f(2)`), each named by its
 * print. What holds for the quotients holds for the expressions; what fails for them may still hold.
 */
export interface Quotient {
  readonly over: MultiPolynomial;
  readonly under: MultiPolynomial;
  /** The atoms that occur, also those that cancel. */
  readonly atoms: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
/** The highest power that is multiplied out. */
const highestPower = 30;

export function quotientOf(tree: Tree): Quotient {
  switch (tree.kind) {
    case 'number':
      return whole(MultiPolynomial.constant(tree.value));
    case 'mixed':
      return whole(MultiPolynomial.constant(Rational.of(tree.whole * tree.under + tree.over, tree.under)));
    case 'symbol':
      return whole(MultiPolynomial.variable(tree.name));
    case 'neg': {
      const inside = quotientOf(tree.of);
      return { ...inside, over: inside.over.neg() };
    }
    case 'add':
      return tree.terms.map(quotientOf).reduce(sum);
    case 'mul':
      return tree.factors.map(quotientOf).reduce(product);
    case 'div':
      return divided(tree);
    case 'pow':
      return powered(tree) ?? atom(tree);
    default:
      return atom(tree);
  }
}

function whole(over: MultiPolynomial): Quotient {
  return { over, under: MultiPolynomial.one, atoms: none };
}

function atom(tree: Tree): Quotient {
  const name = `⟨${printText(normalise(tree))}⟩`;
  return { over: MultiPolynomial.variable(name), under: MultiPolynomial.one, atoms: new Set([name]) };
}

function union(a: Quotient, b: Quotient): ReadonlySet<string> {
  return a.atoms.size + b.atoms.size === 0 ? none : new Set([...a.atoms, ...b.atoms]);
}

export function sum(a: Quotient, b: Quotient): Quotient {
  if (a.under.equals(b.under)) return { over: a.over.add(b.over), under: a.under, atoms: union(a, b) };
  return { over: a.over.mul(b.under).add(b.over.mul(a.under)), under: a.under.mul(b.under), atoms: union(a, b) };
}

export function product(a: Quotient, b: Quotient): Quotient {
  return { over: a.over.mul(b.over), under: a.under.mul(b.under), atoms: union(a, b) };
}

function divided(tree: Extract<Tree, { kind: 'div' }>): Quotient {
  const [over, under] = [quotientOf(tree.over), quotientOf(tree.under)];
  if (under.over.isZero()) return atom(tree);
  return { over: over.over.mul(under.under), under: over.under.mul(under.over), atoms: union(over, under) };
}

/** Zero to the power zero has no agreed value: an exponent of zero makes an atom. */
function powered(tree: Extract<Tree, { kind: 'pow' }>): Quotient | null {
  const exponent = quotientOf(tree.exponent);
  const value = exponent.over.constantValue();
  const scale = exponent.under.constantValue();
  const power = value === null || scale === null || scale.isZero() ? null : value.div(scale);
  if (power === null || !power.isInteger() || power.isZero() || power.abs().compare(Rational.of(highestPower)) > 0)
    return null;
  const base = quotientOf(tree.base);
  const size = Number(power.abs().num);
  if (power.sign() > 0) return { over: base.over.pow(size), under: base.under.pow(size), atoms: base.atoms };
  return base.over.isZero() ? null : { over: base.under.pow(size), under: base.over.pow(size), atoms: base.atoms };
}
