import type { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { add, mul, num, relation, sub } from '../../math/build.ts';
import type { Relation, Tree } from '../../math/tree.ts';
import { substitute, symbolsOf } from '../../math/walk.ts';
import { Lowering } from './lowering.ts';
import { treeOfPolynomial } from './tree-of-polynomial.ts';

/**
 * That some symbols are all roots of a polynomial, each as often as it occurs: the elementary symmetric sums of the roots are the coefficients
 * up to sign (Vieta). Null where the numbers of symbols and roots differ, or it is no polynomial in one other symbol.
 */
export function areRootsOf(names: readonly string[], polynomial: Tree): readonly Relation[] | null {
  const body = zeroForm(polynomial);
  const symbols = body === null ? [] : symbolsOf(body).filter((name) => !names.includes(name));
  const [variable] = symbols;
  if (body === null || variable === undefined) return null;
  const coefficients = coefficientsOf(body, variable);
  if (coefficients === null || coefficients.length !== names.length + 1 || names.length > 4) return null;
  // Another symbol would be a parameter whose leading coefficient might vanish.
  const leading = coefficients.at(-1)?.constantValue() ?? null;
  if (leading === null || leading.isZero()) return null;
  const roots = names.map((name): Tree => ({ kind: 'symbol', name }));
  return names.map((_, index) => {
    const value = coefficients[names.length - 1 - index]?.scale(leading.inv());
    const signed = index % 2 === 0 ? value?.neg() : value;
    return relation('=', symmetricSum(roots, index + 1), signed === undefined ? num(0) : treeOfPolynomial(signed));
  });
}

/** That a symbol is a root of a polynomial. */
export function isRootOf(name: string, polynomial: Tree): readonly Relation[] | null {
  const body = zeroForm(polynomial);
  const [variable, ...more] = body === null ? [] : symbolsOf(body);
  if (body === null || variable === undefined || more.length > 0) return null;
  return [relation('=', substitute(body, variable, { kind: 'symbol', name }), num(0))];
}

/** That two expressions agree for every value of the symbols of the first one: their coefficients do. Null beyond rational expressions. */
export function areIdentical(left: Tree, right: Tree, variables: readonly string[]): readonly Relation[] | null {
  const lowering = new Lowering();
  const difference = lowering.lower(sub(left, right));
  if (difference === null || lowering.kernels.length > 0) return null;
  let parts: readonly MultiPolynomial[] = [difference.over];
  for (const variable of variables) parts = parts.flatMap((part) => part.coefficientsIn(variable));
  return parts.filter((part) => !part.isZero()).map((part) => relation('=', treeOfPolynomial(part), num(0)));
}

/** That a point lies on the graph of an equation in x and y. */
export function passesThrough(equation: Relation, point: Tree): Relation | null {
  const [x, y] = point.kind === 'tuple' ? point.items : [];
  const [left, right] = equation.operands;
  if (x === undefined || y === undefined || left === undefined || right === undefined) return null;
  if (!symbolsOf(equation).includes('x') || !symbolsOf(equation).includes('y')) return null;
  const put = (tree: Tree) => substitute(substitute(tree, 'x', x), 'y', y);
  return symbolsOf(point).length > 0 ? null : relation('=', put(left), put(right));
}

/** `p` of `p = 0`, of `l = r` the difference; an expression by itself. */
function zeroForm(tree: Tree): Tree | null {
  if (tree.kind !== 'relation') return tree;
  const [left, right] = tree.operands;
  return left === undefined || right === undefined || tree.operators.length !== 1 || tree.operators[0] !== '='
    ? null
    : sub(left, right);
}

function coefficientsOf(tree: Tree, variable: string): readonly MultiPolynomial[] | null {
  const lowering = new Lowering();
  const fraction = lowering.lower(tree);
  const under = fraction?.under.constantValue() ?? null;
  if (fraction === null || under === null || lowering.kernels.length > 0) return null;
  return fraction.over.scale(under.inv()).coefficientsIn(variable);
}

function symmetricSum(roots: readonly Tree[], size: number): Tree {
  return add(...choose(roots, size).map((chosen) => mul(...chosen)));
}

function choose(items: readonly Tree[], size: number): readonly (readonly Tree[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => choose(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
