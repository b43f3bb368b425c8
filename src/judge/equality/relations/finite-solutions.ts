import { within } from '../../../exact/effort.ts';
import { factorMulti } from '../../../exact/factor-multi.ts';
import { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import type { Equality } from '../equality.ts';
import { different, equal, undecided } from '../objects/deciding.ts';
import { printPoint } from '../witness.ts';
import { type Formula, formulaOf } from './formula.ts';

type Point = ReadonlyMap<string, Rational>;

/** The most alternatives that a system is split into. */
const mostAlternatives = 200;
const allowance = 1_000_000;

/**
 * Two systems of polynomial equations by all their solutions, where these are finitely many rational points. Null where they could not be found: equations are split
 * into irreducible factors, and symbols that occur to the first power are eliminated.
 */
export function compareFiniteSolutions(a: Tree, b: Tree): Equality | null {
  const found = within(allowance, () => {
    const [left, right] = [formulaOf(a), formulaOf(b)];
    if (left === null || right === null) return null;
    const names = [...new Set([...namesOf(left), ...namesOf(right)])].sort();
    const [first, second] = [solutionsOf(left, names), solutionsOf(right, names)];
    return first === null || second === null ? null : comparePoints(first, second);
  });
  return found.kind === 'done' ? found.value : undecided('the allowance of exact operations is used up');
}

function comparePoints(a: ReadonlyMap<string, Point>, b: ReadonlyMap<string, Point>): Equality {
  const stray = [...a].find(([key]) => !b.has(key)) ?? [...b].find(([key]) => !a.has(key));
  if (stray !== undefined)
    return different('solutions', `${printPoint(stray[1])}one of the two holds and the other does not`);
  return equal('solutions', `both have the same ${a.size} solutions`);
}

function namesOf(formula: Formula): readonly string[] {
  if (formula.kind !== 'comparison') return formula.of.flatMap(namesOf);
  return [...formula.of.over.variables, ...formula.of.under.variables];
}

/** All solutions by a key; null where they are not finitely many rational points, or were not found. */
function solutionsOf(formula: Formula, names: readonly string[]): ReadonlyMap<string, Point> | null {
  const systems = alternativesOf(formula);
  if (systems === null) return null;
  const points = new Map<string, Point>();
  for (const system of systems) {
    const solved = solve(system, names);
    if (solved === null) return null;
    for (const point of solved) points.set(names.map((name) => `${name}=${point.get(name)}`).join(), point);
  }
  return points;
}

type System = readonly MultiPolynomial[];

/** The systems of irreducible equations of which one has to hold. */
function alternativesOf(formula: Formula): readonly System[] | null {
  if (formula.kind === 'comparison') {
    const { operator, of } = formula;
    if (operator !== '=' || of.atoms.size > 0 || !of.under.isConstant()) return null;
    return splitOf(of.over);
  }
  const parts = formula.of.map(alternativesOf);
  let all: readonly System[] = formula.kind === 'all' ? [[]] : [];
  for (const part of parts) {
    if (part === null) return null;
    all = formula.kind === 'any' ? [...all, ...part] : all.flatMap((left) => part.map((right) => [...left, ...right]));
    if (all.length > mostAlternatives) return null;
  }
  return all;
}

/** A product is zero where a factor is; a constant never, and zero always. */
function splitOf(over: MultiPolynomial): readonly System[] {
  if (over.isZero()) return [[]];
  return over.isConstant() ? [] : factorMulti(over).factors.map(({ factor }) => [factor]);
}

/** The points of a system, all symbols found; null where one stays free, or a root is not rational. */
function solve(system: System, names: readonly string[]): readonly Point[] | null {
  const equations = system.filter((equation) => !equation.isZero());
  if (equations.some((equation) => equation.isConstant())) return [];
  if (names.length === 0) return [new Map()];
  for (const [index, equation] of equations.entries()) {
    const chosen = linearIn(equation);
    if (chosen === null) continue;
    const rest = equations.filter((_, place) => place !== index).map((other) => eliminate(other, chosen));
    const remaining = names.filter((each) => each !== chosen.name);
    const split = alternativesOfAll(rest);
    const points = split === null ? null : solveAll(split, remaining);
    return points?.map((point) => extend(point, chosen)).filter((point) => point !== null) ?? null;
  }
  return null;
}

function alternativesOfAll(equations: System): readonly System[] | null {
  let all: readonly System[] = [[]];
  for (const equation of equations) {
    all = all.flatMap((left) => splitOf(equation).map((right) => [...left, ...right]));
    if (all.length > mostAlternatives) return null;
  }
  return all;
}

function solveAll(systems: readonly System[], names: readonly string[]): readonly Point[] | null {
  const points: Point[] = [];
  for (const system of systems) {
    const solved = solve(system, names);
    if (solved === null) return null;
    points.push(...solved);
  }
  return points;
}

/** A symbol as a quotient of polynomials in the others. */
interface Solved {
  readonly name: string;
  readonly over: MultiPolynomial;
  readonly under: MultiPolynomial;
}

/** An equation solved for a symbol of the first power, whose coefficient is a number, or a power of another symbol that cannot be zero here. */
function linearIn(equation: MultiPolynomial): Solved | null {
  for (const name of equation.variables) {
    if (equation.degreeIn(name) !== 1) continue;
    const [constant, slope] = equation.coefficientsIn(name);
    if (constant === undefined || slope === undefined) continue;
    const [only, ...more] = slope.terms();
    const isSafe =
      slope.isConstant() ||
      (only !== undefined &&
        more.length === 0 &&
        [...only.exponents.keys()].every((other) => isNonzero(constant.coefficientsIn(other)[0])));
    if (isSafe) return { name, over: constant.neg(), under: slope };
  }
  return null;
}

function isNonzero(polynomial: MultiPolynomial | undefined): boolean {
  const value = polynomial?.constantValue();
  return value !== undefined && value !== null && !value.isZero();
}

/** An equation with a quotient put for a symbol, cleared of the denominator, which is nowhere zero on the system. */
function eliminate(equation: MultiPolynomial, { name, over, under }: Solved): MultiPolynomial {
  const coefficients = equation.coefficientsIn(name);
  const degree = coefficients.length - 1;
  return coefficients
    .map((coefficient, power) => coefficient.mul(over.pow(power)).mul(under.pow(degree - power)))
    .reduce((total, term) => total.add(term), MultiPolynomial.zero);
}

function extend(point: Point, { name, over, under }: Solved): Point | null {
  const [top, bottom] = [over.evaluate(point).constantValue(), under.evaluate(point).constantValue()];
  return top === null || bottom === null || bottom.isZero() ? null : new Map([...point, [name, top.div(bottom)]]);
}
