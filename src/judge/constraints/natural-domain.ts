import { num, relation } from '../../math/build.ts';
import type { RelationOperator, Tree } from '../../math/tree.ts';
import { children, symbolsOf } from '../../math/walk.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { RealSet } from '../sets/real-set.ts';
import { realSolutions } from '../sets/solution-set.ts';
import { treeOfSet } from '../sets/tree-of-set.ts';

/**
 * Where an expression in one unknown has a real value, as a set: every divisor is not zero, every radicand of an even root not below zero,
 * every argument of a logarithm above it. Null where an operation has another kind of domain, or the set could not be found.
 */
export function naturalDomain(tree: Tree, variable: string): Tree | null {
  const set = domainSet(tree, variable);
  if (set === null) return null;
  return set.isAll ? { kind: 'numbers', name: 'R' } : treeOfSet(set);
}

/** The same as a set that can be computed with. */
export function domainSet(tree: Tree, variable: string): RealSet | null {
  const conditions = conditionsOf(tree);
  if (conditions === null) return null;
  return conditions.length === 0 ? RealSet.all : realSolutions({ kind: 'and', of: conditions }, variable);
}

/** Functions with a value everywhere, beside the modulus. */
const total: ReadonlySet<string> = new Set([
  ...['abs', 'exp', 'sin', 'cos', 'arctan', 'sinh', 'cosh', 'tanh', 'arsinh'],
]);

/** What has to hold, in the order in which the expression is evaluated. */
function conditionsOf(tree: Tree): readonly Tree[] | null {
  const own = ownConditions(tree);
  const inner = children(tree).map(conditionsOf);
  if (own === null || inner.includes(null)) return null;
  return [...inner.flatMap((each) => each ?? []), ...own];
}

function ownConditions(tree: Tree): readonly Tree[] | null {
  const require = (operator: RelationOperator, part: Tree, than: Tree = num(0)) =>
    symbolsOf(part).length === 0 ? [] : [relation(operator, part, than)];
  switch (tree.kind) {
    case 'number':
    case 'symbol':
    case 'constant':
    case 'mixed':
    case 'add':
    case 'mul':
    case 'neg':
      return [];
    case 'div':
      return require('!=', tree.under);
    case 'root': {
      const degree = exactValue(tree.degree);
      if (degree === null || !degree.isInteger()) return null;
      return degree.num % 2n === 0n ? require('>=', tree.radicand) : [];
    }
    case 'pow': {
      const exponent = exactValue(tree.exponent);
      if (exponent === null) return symbolsOf(tree.base).length === 0 && isPositive(tree.base) ? [] : null;
      if (!exponent.isInteger()) return null;
      return exponent.sign() > 0 ? [] : require('!=', tree.base);
    }
    case 'call':
      if (total.has(tree.name)) return [];
      if (tree.name === 'arcsin' || tree.name === 'arccos')
        return tree.args.flatMap((of) => [...require('<=', of, num(1)), ...require('>=', of, num(-1))]);
      if (tree.name === 'ln' || tree.name === 'log') {
        const [of, base] = tree.args;
        return of === undefined || (base !== undefined && !isPositive(base)) ? null : require('>', of);
      }
      return null;
    default:
      return null;
  }
}

function isPositive(tree: Tree): boolean {
  if (tree.kind === 'constant') return tree.name === 'e' || tree.name === 'pi';
  const value = exactValue(tree);
  return value !== null && value.sign() > 0 && !value.isOne();
}
