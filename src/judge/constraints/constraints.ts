import { Ideal } from '../../exact/groebner.ts';
import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import type { Polynomial } from '../../exact/polynomial.ts';
import type { Tree } from '../../math/tree.ts';
import { type Kernel, Lowering } from './lowering.ts';

/** The largest degree of the polynomial in one value that is looked for. */
const largestDegree = 30;

/**
 * What equations that hold together say about the unknowns, as an ideal of polynomials: every real point that satisfies all of them is a
 * zero of every member. Where `isExact`, the complex zeros of the members are the complex solutions of the equations, no more and no less:
 * poles are taken out.
 */
export class Constraints {
  private constructor(
    private readonly lowering: Lowering,
    private ideal: Ideal,
    /** The left sides minus the right sides, without their denominators. */
    readonly numerators: readonly MultiPolynomial[],
  ) {}

  /** Each equation is a pair of sides. Null where one is beyond polynomials, roots, absolute values, powers and logarithms. */
  static of(equations: readonly (readonly [Tree, Tree])[], nonzero: readonly Tree[] = []): Constraints | null {
    const lowering = new Lowering();
    const numerators: MultiPolynomial[] = [];
    for (const [left, right] of equations) {
      const difference = lowering.lower({ kind: 'add', terms: [left, { kind: 'neg', of: right }] });
      if (difference === null) return null;
      numerators.push(difference.over);
    }
    for (const tree of nonzero) {
      const value = lowering.lower(tree);
      if (value === null) return null;
      lowering.denominators.push(value.over);
    }
    return new Constraints(lowering, idealOf(lowering, numerators), numerators);
  }

  get kernels(): readonly Kernel[] {
    return this.lowering.kernels;
  }

  get isExact(): boolean {
    return this.lowering.isRational;
  }

  /** True where every expression met has a value at every real point. */
  get isTotal(): boolean {
    return this.kernels.every(({ kind }) => kind === 'constant') && this.lowering.denominators.length === 0;
  }

  /** True where the equations contradict each other, over the complex numbers too. */
  get isContradictory(): boolean {
    return this.ideal.isWhole;
  }

  /** Whether an expression vanishes wherever the equations hold: a proof, where there is a solution at all. */
  forces(zero: Tree): boolean {
    const value = this.lowered(zero);
    return value !== null && this.ideal.contains(value.over);
  }

  /**
   * A polynomial, of least degree, one of whose roots is the value of `tree` at every solution. Null where the equations leave infinitely
   * many values, or the expression is beyond us.
   */
  polynomialOf(tree: Tree): Polynomial | null {
    const value = this.lowered(tree);
    if (value === null) return null;
    const under = value.under.constantValue();
    if (under !== null) return this.ideal.minimalPolynomial(value.over.scale(under.inv()), largestDegree);
    const quotient = MultiPolynomial.variable('#value');
    const extended = Ideal.of([...this.ideal.generators, quotient.mul(value.under).sub(value.over)]);
    return extended.minimalPolynomial(quotient, largestDegree);
  }

  /** The polynomial of a kernel's value. */
  polynomialOfKernel(kernel: Kernel): Polynomial | null {
    return this.ideal.minimalPolynomial(MultiPolynomial.variable(kernel.name), largestDegree);
  }

  private lowered(tree: Tree) {
    const before = this.lowering.equations.length + this.lowering.denominators.length;
    const value = this.lowering.lower(tree);
    if (this.lowering.equations.length + this.lowering.denominators.length > before)
      this.ideal = idealOf(this.lowering, this.numerators);
    return value;
  }
}

/** The ideal of the numerators and of the kernels' own equations, with a new unknown for the inverse of each denominator. */
function idealOf(lowering: Lowering, numerators: readonly MultiPolynomial[]): Ideal {
  const denominators = new Map(
    lowering.denominators.filter((each) => !each.isConstant()).map((each) => [each.primitive().part.key(), each]),
  );
  const inverses = [...denominators.values()].map((each, index) =>
    MultiPolynomial.variable(`#inverse${index}`).mul(each).sub(MultiPolynomial.one),
  );
  return Ideal.of([...numerators, ...lowering.equations, ...inverses]);
}
