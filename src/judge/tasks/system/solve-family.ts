import { Matrix } from '../../../exact/matrix.ts';
import { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import { sub, tuple } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { polynomialOf, treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import { type SystemTask, sidesOf } from './task.ts';

/** Names for parameters, in the order in which textbooks take them. */
const parameters = ['t', 's', 'r', 'u', 'v', 'w', 'p', 'q'];

/**
 * The solutions of a linear system that leaves unknowns free, each unknown in terms of parameters, one for every unknown without a
 * pivot. Null where the system is not linear, contradicts itself or leaves nothing free.
 */
export function familyOf(task: SystemTask): Tree | null {
  const rows = rowsOf(task);
  const width = task.names.length;
  const solution =
    rows === null ? null : Matrix.of(rows.map((row) => row.slice(0, width))).solve(rows.map((row) => last(row)));
  const letters = parameters.filter((name) => !task.names.includes(name));
  if (solution?.kind !== 'parametric' || solution.free.length > letters.length) return null;
  const values = solution.particular.map((start, column) =>
    solution.directions.reduce((sum, direction, index) => {
      const letter = MultiPolynomial.variable(letters[index] ?? '');
      return sum.add(letter.scale(direction[column] ?? Rational.zero));
    }, MultiPolynomial.constant(start)),
  );
  return tuple(...values.map(treeOfPolynomial));
}

function last(row: readonly Rational[]): Rational {
  return row.at(-1) ?? Rational.zero;
}

/** Coefficients of the unknowns and the constant on the other side, one row for each equation. */
function rowsOf(task: SystemTask): readonly (readonly Rational[])[] | null {
  const { names } = task;
  const rows: Rational[][] = [];
  for (const [left, right] of sidesOf(task)) {
    const polynomial = polynomialOf(sub(left, right));
    if (polynomial === null || polynomial.totalDegree > 1) return null;
    const constant = polynomial.evaluate(new Map(names.map((name) => [name, Rational.zero]))).constantValue();
    if (constant === null) return null;
    rows.push([
      ...names.map((name) => polynomial.coefficientsIn(name)[1]?.constantValue() ?? Rational.zero),
      constant.neg(),
    ]);
  }
  return rows;
}
