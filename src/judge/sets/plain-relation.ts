import { call, div, neg, num, pow, relation, root } from '../../math/build.ts';
import type { Relation, Tree } from '../../math/tree.ts';
import { children, mapTree, symbolsOf, withChildren } from '../../math/walk.ts';
import { exactValue } from '../equality/values/evaluate.ts';

/**
 * A relation as the solving takes it: `±` written out as alternatives (all signs of one relation change together), a rational power with
 * an odd denominator as a power of the real root, the square root of a square as an absolute value. Null where ± stands in no relation.
 */
export function plainRelation(tree: Tree): Tree | null {
  switch (tree.kind) {
    case 'and':
    case 'or': {
      const parts = tree.of.map(plainRelation);
      const known = parts.filter((part) => part !== null);
      return known.length === parts.length ? { ...tree, of: known } : null;
    }
    case 'relation': {
      if (holdsSigns(tree)) return { kind: 'or', of: [1, -1].map((sign) => mapTree(withSign(tree, sign), plainNode)) };
      return equationOfSizes(tree) ?? equationOfTuples(tree) ?? mapTree(tree, plainNode);
    }
    default:
      return holdsSigns(tree) ? null : mapTree(tree, plainNode);
  }
}

/** |u| = |v| is u = v or u = -v. */
function equationOfSizes(tree: Relation): Tree | null {
  const [left, right] = tree.operands;
  if (tree.operators.length !== 1 || tree.operators[0] !== '=' || left === undefined || right === undefined)
    return null;
  const [u, v] = [absoluteOf(left), absoluteOf(right)];
  if (u === null || v === null) return null;
  return plainRelation({ kind: 'or', of: [relation('=', u, v), relation('=', u, neg(v))] });
}

function absoluteOf(tree: Tree): Tree | null {
  return tree.kind === 'call' && tree.name === 'abs' ? (tree.args[0] ?? null) : null;
}

/** (x, y) = (1, 2) is x = 1 and y = 2. */
function equationOfTuples(tree: Relation): Tree | null {
  const [left, right] = tree.operands;
  if (tree.operators.length !== 1 || tree.operators[0] !== '=') return null;
  if (left?.kind !== 'tuple' || right?.kind !== 'tuple' || left.items.length !== right.items.length) return null;
  const parts = left.items.map((item, index) => {
    const other = right.items[index];
    return other === undefined ? null : plainRelation(relation('=', item, other));
  });
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? { kind: 'and', of: known } : null;
}

function holdsSigns(tree: Tree): boolean {
  return tree.kind === 'plusminus' || children(tree).some(holdsSigns);
}

/** Every ± as + and every ∓ as -, or the other way round. */
export function withSign(tree: Tree, sign: number): Tree {
  const inner = withChildren(
    tree,
    children(tree).map((child) => withSign(child, sign)),
  );
  if (inner.kind !== 'plusminus') return inner;
  return (inner.upper === '+') === sign > 0 ? inner.of : { kind: 'neg', of: inner.of };
}

function plainNode(node: Tree): Tree {
  if (node.kind === 'pow') {
    const exponent =
      node.exponent.kind === 'number' && node.exponent.value.isInteger() ? null : exactValue(node.exponent);
    if (exponent === null || exponent.isInteger() || exponent.den % 2n === 0n) return node;
    const odd = root(node.base, num(exponent.den));
    return exponent.num === 1n ? odd : pow(odd, num(exponent.num));
  }
  if (node.kind === 'call' && node.name === 'log') {
    const [of, base] = node.args;
    // A base with an unknown in it: log_x 8 is ln 8 / ln x.
    if (of !== undefined && base !== undefined && symbolsOf(base).length > 0)
      return div(call('ln', of), call('ln', base));
  }
  if (node.kind !== 'root' || node.radicand.kind !== 'pow') return node;
  const [degree, exponent] = [exactValue(node.degree), exactValue(node.radicand.exponent)];
  if (degree === null || exponent === null || !degree.equals(exponent) || degree.num % 2n !== 0n) return node;
  return { kind: 'call', name: 'abs', args: [node.radicand.base] };
}
