import { Rational } from '../../exact/rational.ts';
import { add, call, div, mul, neg, num, pow, root, sub } from '../../math/build.ts';
import type { CallTree, Tree } from '../../math/tree.ts';
import { substitute, symbolsOf } from '../../math/walk.ts';
import { derivativeOfFunction } from './derivative-of-function.ts';

/**
 * The derivative of an expression by a variable, by the rules of sums, products, quotients, powers and chains; null where no rule applies
 * (floor, factorials, functions of several arguments that are not known). Little is simplified: zeros and ones are dropped.
 *
 * A derivative has no value where the expression is not differentiable, but may have one where the expression has none (1/x for ln x):
 * whoever compares derivatives looks at the domain of the expressions as well.
 */
export function differentiate(tree: Tree, variable: string): Tree | null {
  if (!symbolsOf(tree).includes(variable)) return isValue(tree) ? zero : null;
  switch (tree.kind) {
    case 'symbol':
      return num(1);
    case 'add':
      return mapped(tree.terms, variable, (slopes) => sum(...slopes));
    case 'neg':
      return mapped([tree.of], variable, ([slope]) => negative(slope ?? zero));
    case 'plusminus':
      return mapped([tree.of], variable, ([slope]) => ({ ...tree, of: slope ?? zero }));
    case 'mul':
      return ofProduct(tree.factors, variable);
    case 'div':
      return ofQuotient(tree.over, tree.under, variable);
    case 'pow':
      return ofPower(tree.base, tree.exponent, variable);
    case 'root':
      return ofRoot(tree.radicand, tree.degree, variable);
    case 'call':
      return ofCall(tree, variable);
    case 'apply': {
      const [arg, second] = tree.args;
      if (arg === undefined || second !== undefined || tree.inverse) return null;
      const primed: Tree = { ...tree, primes: (tree.primes ?? 0) + 1 };
      return mapped([arg], variable, ([slope]) => product(primed, slope ?? zero));
    }
    case 'sum': {
      if ([tree.from, tree.to].some((bound) => symbolsOf(bound).includes(variable))) return null;
      return mapped([tree.body], variable, ([body]) => ({ ...tree, body: body ?? zero }));
    }
    case 'integral':
      return ofIntegral(tree, variable);
    case 'derivative': {
      let body: Tree | null = tree.body;
      for (let k = 0; k < tree.order && body !== null; k += 1) body = differentiate(body, tree.variable);
      return body === null ? null : differentiate(body, variable);
    }
    default:
      return null;
  }
}

const zero = num(0);

/** True for trees that stand for a number, so that a constant one has the derivative zero. */
function isValue(tree: Tree): boolean {
  return !['relation', 'and', 'or', 'set', 'list', 'tuple', 'interval', 'union', 'text', 'bool'].includes(tree.kind);
}

function mapped(trees: readonly Tree[], variable: string, combine: (slopes: readonly Tree[]) => Tree): Tree | null {
  const slopes = trees.map((tree) => differentiate(tree, variable)).filter((slope) => slope !== null);
  return slopes.length === trees.length ? combine(slopes) : null;
}

function ofProduct(factors: readonly Tree[], variable: string): Tree | null {
  return mapped(factors, variable, (slopes) =>
    sum(...slopes.map((slope, index) => product(...factors.map((factor, at) => (at === index ? slope : factor))))),
  );
}

function ofQuotient(over: Tree, under: Tree, variable: string): Tree | null {
  return mapped([over, under], variable, ([top, bottom]) => {
    if (top === undefined || bottom === undefined || isZero(bottom)) return div(top ?? zero, under);
    return div(sum(product(top, under), negative(product(over, bottom))), pow(under, num(2)));
  });
}

function ofPower(base: Tree, exponent: Tree, variable: string): Tree | null {
  return mapped([base, exponent], variable, ([slope, rise]) => {
    if (slope === undefined || rise === undefined) return zero;
    if (isZero(rise)) return product(exponent, lowered(base, exponent), slope);
    const power = pow(base, exponent);
    const log = base.kind === 'constant' && base.name === 'e' ? num(1) : call('ln', base);
    if (isZero(slope)) return product(power, log, rise);
    return product(power, sum(product(rise, log), div(product(exponent, slope), base)));
  });
}

/** `base ^ (exponent - 1)`. */
function lowered(base: Tree, exponent: Tree): Tree {
  if (exponent.kind !== 'number') return pow(base, sub(exponent, num(1)));
  const below = exponent.value.sub(Rational.one);
  if (below.isZero()) return num(1);
  return below.isOne() ? base : pow(base, num(below));
}

/** A root of written degree keeps its convention for negative radicands: the derivative is u' / (n root(u)^(n-1)). */
function ofRoot(radicand: Tree, degree: Tree, variable: string): Tree | null {
  if (symbolsOf(degree).includes(variable)) return ofPower(radicand, div(num(1), degree), variable);
  return mapped([radicand], variable, ([slope]) =>
    div(slope ?? zero, product(degree, lowered(root(radicand, degree), degree))),
  );
}

function ofCall(tree: CallTree, variable: string): Tree | null {
  const [u, v] = tree.args;
  if (u === undefined) return null;
  switch (tree.name) {
    case 'log':
      return differentiate(div(call('ln', u), call('ln', v ?? num(10))), variable);
    case 'max':
    case 'min': {
      if (v === undefined) return differentiate(u, variable);
      if (tree.args.length > 2) return null;
      const distance = call('abs', sub(u, v));
      return differentiate(div(add(u, v, tree.name === 'max' ? distance : neg(distance)), num(2)), variable);
    }
    default: {
      const outer = v === undefined ? derivativeOfFunction(tree.name, u) : null;
      return outer === null ? null : mapped([u], variable, ([slope]) => product(outer, slope ?? zero));
    }
  }
}

/** An antiderivative by its own variable gives its integrand back; a definite integral varies with its bounds. */
function ofIntegral(tree: Extract<Tree, { kind: 'integral' }>, variable: string): Tree | null {
  const { body, from, to } = tree;
  if (from === undefined || to === undefined) return tree.variable === variable ? body : null;
  if (tree.variable !== variable && symbolsOf(body).includes(variable)) return null;
  return mapped([from, to], variable, ([low, high]) =>
    sum(
      product(substitute(body, tree.variable, to), high ?? zero),
      negative(product(substitute(body, tree.variable, from), low ?? zero)),
    ),
  );
}

function isZero(tree: Tree): boolean {
  return tree.kind === 'number' && tree.value.isZero();
}

function isOne(tree: Tree): boolean {
  return tree.kind === 'number' && tree.value.isOne();
}

function sum(...terms: readonly Tree[]): Tree {
  return add(...terms.filter((term) => !isZero(term)));
}

function negative(tree: Tree): Tree {
  return isZero(tree) ? tree : neg(tree);
}

/** A factor of zero makes zero: wherever the other factors have no value, neither has the expression. */
function product(...factors: readonly Tree[]): Tree {
  if (factors.some(isZero)) return zero;
  return mul(...factors.filter((factor) => !isOne(factor)));
}
