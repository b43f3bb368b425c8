import { lcm } from '../../exact/integer.ts';
import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { div, mul, num, pow, sub, sym } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree, symbolsOf } from '../../math/walk.ts';
import { type Base, baseOf, naturalBase } from './bases.ts';
import { ConstantReader } from './constant-reader.ts';
import { type Critical, criticalOfAll } from './critical.ts';
import { treeOf } from './polynomial-zeros.ts';
import type { RealPoint } from './real-point.ts';

interface Logarithm {
  readonly of: Tree;
  readonly base: Base;
}

/**
 * Rational combinations of logarithms to one base, c1 log u1 + c2 log u2 + ... + c: where all u are positive, it has the sign of
 * u1^c1 u2^c2 ... b^c - 1 (c scaled to be whole), for b > 1; its domain ends where a u is zero.
 */
export function logarithmPoints(tree: Tree, variable: string, critical: Critical): readonly RealPoint[] | null {
  const found = new Map<string, Logarithm>();
  const inUnknown = mapTree(tree, (node) => (isLogarithmOf(node, variable) ? named(node, found) : node));
  const [first, ...others] = [...found.values()];
  if (first === undefined || others.some(({ base }) => base.key !== first.base.key)) return null;
  // Logarithms of constants to the same base join the product.
  const linearTree = mapTree(inUnknown, (node) => named(node, found, first.base.key));
  const line = readLine(linearTree, found);
  if (line === null) return null;
  const scale = [...line.slopes.values()].reduce((m, each) => lcm(m, each.den), 1n);
  const [over, under]: [Tree[], Tree[]] = [[], []];
  for (const [name, slope] of line.slopes) {
    const logarithm = found.get(name);
    if (logarithm === undefined) return null;
    const exponent = slope.mul(Rational.of(scale));
    (exponent.sign() > 0 ? over : under).push(pow(logarithm.of, num(exponent.abs())));
  }
  const exponent = line.constant.scale(Rational.of(-scale));
  if (!exponent.isZero()) under.push(pow(first.base.root, treeOf(exponent, line.constants)));
  const difference = sub(mul(...over), mul(...under));
  const domain = [...found.values()].map(({ of }) => of);
  return criticalOfAll([...domain, difference], variable, critical);
}

function isLogarithmOf(node: Tree, variable: string): boolean {
  return node.kind === 'call' && (node.name === 'ln' || node.name === 'log') && symbolsOf(node).includes(variable);
}

/** A logarithm (to one base, where it is given) as a name, divided by the rate of its own base. */
function named(node: Tree, found: Map<string, Logarithm>, onlyBase?: string): Tree {
  const [of, given] = node.kind === 'call' && (node.name === 'ln' || node.name === 'log') ? node.args : [];
  if (of === undefined || node.kind !== 'call') return node;
  const base = node.name === 'ln' ? naturalBase : baseOf(given ?? num(10));
  if (base === null || (onlyBase !== undefined && base.key !== onlyBase)) return node;
  const name = `@log${found.size}`;
  found.set(name, { of, base });
  return base.rate.isOne() ? sym(name) : div(sym(name), num(base.rate));
}

function readLine(tree: Tree, found: ReadonlyMap<string, Logarithm>) {
  const reader = new ConstantReader();
  const { constants } = reader;
  const read = reader.readPolynomial(tree);
  if (read === null) return null;
  const slopes = new Map<string, Rational>();
  const rest: MultiPolynomial[] = [];
  for (const term of read.terms()) {
    const names = [...term.exponents.keys()].filter((name) => !constants.has(name));
    const [name, second] = names;
    if (name === undefined) rest.push(MultiPolynomial.ofTerms([term]));
    else {
      if (second !== undefined || !found.has(name) || term.exponents.size > 1 || term.exponents.get(name) !== 1)
        return null;
      slopes.set(name, term.coefficient);
    }
  }
  const constant = rest.reduce((sum, each) => sum.add(each), MultiPolynomial.zero);
  return { slopes, constant, constants };
}
