import { factorPolynomial } from '../../exact/factor-polynomial.ts';
import { Polynomial } from '../../exact/polynomial.ts';
import { realRoots } from '../../exact/real-algebraic.ts';
import { add, div, imaginary, mul, neg, num, root as rootOf } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { closedForm, commonStep, polynomialIn, squareRootForm, vertex } from './closed-form.ts';
import { quadraticRoot } from './surds.ts';

/**
 * The roots of a polynomial of degree 1 or 2 over the complex numbers, and of any polynomial whose irreducible factors are of degree at
 * most two or x^2-polynomials of degree four; each root once, with its multiplicity. Null for other polynomials.
 */
export function complexRoots(
  polynomial: Polynomial,
): readonly { readonly tree: Tree; readonly multiplicity: number }[] | null {
  const found: { tree: Tree; multiplicity: number }[] = [];
  for (const { factor, multiplicity, isIrreducible } of factorPolynomial(polynomial).factors) {
    const trees = isIrreducible ? rootsOfFactor(factor) : null;
    if (trees === null) return null;
    found.push(...trees.map((tree) => ({ tree, multiplicity })));
  }
  return found;
}

function rootsOfFactor(factor: Polynomial): readonly Tree[] | null {
  if (factor.degree === 1) return [num(factor.coefficient(0).div(factor.leading).neg())];
  if (factor.degree === 2) return [quadraticRoot(factor, -1), quadraticRoot(factor, 1)];
  const real = realRoots(factor).map(closedForm);
  const known = real.filter((tree) => tree !== null);
  if (known.length < real.length) return null;
  if (known.length === factor.degree) return known;
  return factor.degree === 4 && commonStep(factor) === 2 ? biquadraticRoots(factor, known) : cubeRoots(factor);
}

/** x^4 + b x^2 + c with real roots of the quadratic: +-sqrt(y), imaginary for negative y. Complex y are left out (null). */
function biquadraticRoots(factor: Polynomial, real: readonly Tree[]): readonly Tree[] | null {
  const inner = realRoots(Polynomial.of(polynomialIn(factor, 2)));
  if (inner.length < 2) return null;
  const trees = [...real];
  for (const each of inner) {
    const below = each.sign() < 0 ? closedForm(each) : null;
    if (below === null) continue;
    const opposite = realRoots(each.polynomial.compose(Polynomial.x.neg()))[
      each.compareRational(vertex(each.polynomial)) > 0 ? 0 : 1
    ];
    const size = opposite === undefined ? null : closedForm(opposite);
    if (opposite === undefined || size === null) return null;
    const side = mul(squareRootForm(opposite, size), imaginary);
    trees.push(side, neg(side));
  }
  return trees;
}

/** a x^3 + b: the real root times the cube roots of one. */
function cubeRoots(factor: Polynomial): readonly Tree[] | null {
  if (factor.degree !== 3 || commonStep(factor) !== 3) return null;
  const [real] = realRoots(factor).map(closedForm);
  if (real === undefined || real === null) return null;
  const turned = (sign: 1 | -1): Tree => {
    const side = mul(rootOf(num(3)), imaginary);
    return div(mul(real, add(num(-1), sign > 0 ? side : neg(side))), num(2));
  };
  return [real, turned(1), turned(-1)];
}
