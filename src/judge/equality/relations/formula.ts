import { num, pow, sub } from '../../../math/build.ts';
import { hasValue } from '../../../math/has-value.ts';
import type { RelationOperator, Tree } from '../../../math/tree.ts';
import { product, type Quotient, quotientOf } from './quotient.ts';

/** A relation with everything on one side: `of = 0`, `of ≠ 0`, `of < 0`, `of ≤ 0`; and relations that hold together or in turn. */
export type Formula =
  | { readonly kind: 'comparison'; readonly operator: '=' | '!=' | '<' | '<='; readonly of: Quotient }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] };

/** A chain holds where its links hold together. Alternatives that are all equations with values everywhere are one: a product is zero. Null for other relations. */
export function formulaOf(tree: Tree): Formula | null {
  switch (tree.kind) {
    case 'relation':
      return chainOf(tree);
    case 'and':
    case 'or':
      return joined(tree.kind === 'and' ? 'all' : 'any', tree.of);
    default:
      return null;
  }
}

function chainOf(tree: Extract<Tree, { kind: 'relation' }>): Formula | null {
  const links: Formula[] = [];
  for (const [index, operator] of tree.operators.entries()) {
    const [left, right] = [tree.operands[index], tree.operands[index + 1]];
    const link = left === undefined || right === undefined ? null : comparison(operator, left, right);
    if (link === null) return null;
    links.push(link);
  }
  const [first] = links;
  return links.length === 1 && first !== undefined ? first : { kind: 'all', of: links };
}

function comparison(operator: RelationOperator, left: Tree, right: Tree): Formula | null {
  switch (operator) {
    case '=':
    case '!=':
    case '<':
    case '<=':
      if (left.kind === 'call' && right.kind === 'call' && left.name === 'abs' && right.name === 'abs')
        return comparison(operator, squareOf(left), squareOf(right));
      return hasValue(left) && hasValue(right)
        ? { kind: 'comparison', operator, of: quotientOf(sub(left, right)) }
        : null;
    case '>':
      return comparison('<', right, left);
    case '>=':
      return comparison('<=', right, left);
    case 'in':
    case 'approx':
      return null;
  }
}

/** Absolute values compare as the squares of what they hold do. */
function squareOf(tree: Extract<Tree, { kind: 'call' }>): Tree {
  return pow(tree.args[0] ?? num(0), num(2));
}

function joined(kind: 'all' | 'any', trees: readonly Tree[]): Formula | null {
  const parts: Formula[] = [];
  for (const tree of trees) {
    const part = formulaOf(tree);
    if (part === null) return null;
    if (part.kind === kind) parts.push(...part.of);
    else parts.push(part);
  }
  const equations = parts.filter((part) => part.kind === 'comparison' && part.operator === '=');
  if (kind === 'all' || equations.length < parts.length) return { kind, of: parts };
  const factors = equations.flatMap((part) => (part.kind === 'comparison' ? [part.of] : []));
  if (factors.some(({ under, atoms }) => !under.isConstant() || atoms.size > 0)) return { kind, of: parts };
  return { kind: 'comparison', operator: '=', of: factors.reduce(product) };
}
