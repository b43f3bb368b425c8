import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree, symbolsOf } from '../../math/walk.ts';
import { type Fraction, FractionReader, whole } from './fraction.ts';

const name = '%pi';

/** An expression as `constant + slope x`, both rational numbers or both rational multiples of pi. */
export interface PiLine {
  readonly slope: Rational;
  readonly constant: Rational;
}

/** r where the expression is r pi for a rational r, by its terms; null otherwise. Zero counts. */
export function multipleOfPi(tree: Tree): Rational | null {
  if (symbolsOf(tree).length > 0) return null;
  const terms = termsOf(tree);
  const [constant, slope, more] = terms?.coefficientsIn(name) ?? [];
  if (constant === undefined) return terms?.isZero() ? Rational.zero : null;
  if (!constant.isZero() || more !== undefined) return null;
  return slope?.constantValue() ?? null;
}

/** Degrees as multiples of pi. */
export function withoutDegrees(tree: Tree): Tree {
  return mapTree(tree, (node) => {
    const [of] = node.kind === 'call' && node.name === 'degrees' ? node.args : [];
    if (of === undefined) return node;
    const over: Tree = { kind: 'mul', factors: [of, { kind: 'constant', name: 'pi' }] };
    return { kind: 'div', over, under: { kind: 'number', value: Rational.of(180) } };
  });
}

/**
 * An expression that is linear in x with rational coefficients (`unit` 'one') or rational multiples of pi ('pi'), and a constant that is a
 * rational multiple of pi; the constant is in units of pi.
 */
export function lineInPi(tree: Tree, variable: string): (PiLine & { readonly unit: 'one' | 'pi' }) | null {
  const terms = termsOf(withoutDegrees(tree));
  if (terms === null || terms.variables.some((each) => each !== variable && each !== name)) return null;
  const [constant, slope, more] = terms.coefficientsIn(variable);
  if (constant === undefined || slope === undefined || more !== undefined) return null;
  const turn = inPi(constant);
  const [plain, byPi] = [slope.constantValue(), inPi(slope)];
  if (turn === null) return null;
  if (plain !== null) return { unit: 'one', slope: plain, constant: turn };
  return byPi === null ? null : { unit: 'pi', slope: byPi, constant: turn };
}

/** r where a polynomial in pi is r pi. */
function inPi(polynomial: MultiPolynomial): Rational | null {
  if (polynomial.isZero()) return Rational.zero;
  const [low, slope, more] = polynomial.coefficientsIn(name);
  return low?.isZero() && more === undefined ? (slope?.constantValue() ?? null) : null;
}

function termsOf(tree: Tree): MultiPolynomial | null {
  const leaf = (part: Tree): Fraction | null =>
    part.kind === 'constant' && part.name === 'pi' ? whole(MultiPolynomial.variable(name)) : null;
  const read = new FractionReader(leaf).read(withoutDegrees(tree));
  const under = read?.under.constantValue() ?? null;
  return read === null || under === null || under.isZero() ? null : read.over.scale(under.inv());
}
