import { Ideal } from '../../exact/groebner.ts';
import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import type { Tree } from '../../math/tree.ts';
import { FractionReader } from './fraction.ts';
import { differenceOf } from './truth.ts';

type System = readonly MultiPolynomial[];

const mostAlternatives = 12;
const mostProducts = 48;

/**
 * Whether systems of polynomial equations, or alternatives between several, have the same complex solutions: each polynomial of one
 * vanishes wherever the other holds. That is decided by adding an equation 1 = t f and finding that nothing solves it (Rabinowitsch
 * 1929). False says nothing: real solutions may still be the same.
 */
export function haveSameSolutions(a: Tree, b: Tree): boolean {
  const [left, right] = [systemsOf(a), systemsOf(b)];
  if (left === null || right === null || left.length + right.length > mostAlternatives) return false;
  return isWithin(left, right) && isWithin(right, left);
}

/** The systems of which one has to hold; null where something is no polynomial equation. */
function systemsOf(tree: Tree): readonly System[] | null {
  switch (tree.kind) {
    case 'or': {
      const parts = tree.of.map(systemsOf);
      const known = parts.filter((part) => part !== null);
      return known.length === parts.length ? known.flat() : null;
    }
    case 'and': {
      const parts = tree.of.map(systemsOf);
      const systems = parts.flatMap((part) => (part?.length === 1 ? part : []));
      return systems.length === parts.length ? [systems.flat()] : null;
    }
    case 'relation':
      return equationsOf(tree);
    default:
      return null;
  }
}

function equationsOf(tree: Extract<Tree, { kind: 'relation' }>): readonly System[] | null {
  const polynomials = tree.operators.map((operator, index) => {
    const [left, right] = [tree.operands[index], tree.operands[index + 1]];
    if (operator !== '=' || left === undefined || right === undefined) return null;
    const reader = new FractionReader(() => null);
    const read = reader.read(differenceOf({ left, operator, right }));
    return read === null || reader.denominators.length > 0 ? null : read.over;
  });
  const known = polynomials.filter((polynomial) => polynomial !== null);
  return known.length === polynomials.length ? [known] : null;
}

/** Whether every solution of one of the systems solves one of the others. */
function isWithin(systems: readonly System[], others: readonly System[]): boolean {
  const products = productsOf(others);
  return products !== null && systems.every((system) => products.every((product) => vanishes(product, system)));
}

/** The union of the others' solutions is where all products vanish that take one polynomial of each. */
function productsOf(systems: readonly System[]): System | null {
  let products: System = [MultiPolynomial.one];
  for (const system of systems) {
    if (products.length * system.length > mostProducts) return null;
    products = products.flatMap((product) => system.map((polynomial) => product.mul(polynomial)));
  }
  return products;
}

function vanishes(polynomial: MultiPolynomial, system: System): boolean {
  const unit = MultiPolynomial.one.sub(MultiPolynomial.variable('#t').mul(polynomial));
  return Ideal.of([...system, unit]).isWhole;
}
