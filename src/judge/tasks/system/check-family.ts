import { Matrix } from '../../../exact/matrix.ts';
import { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import { substitute, symbolsOf } from '../../../math/walk.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import type { ClaimedAssignment } from '../../constraints/claimed-assignments.ts';
import { refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import { type SystemTask, sidesOf } from './task.ts';

/**
 * A linear system with infinitely many solutions, claimed as such or as a family with parameters: the family satisfies every equation
 * identically, and has as many independent parameters as the rank of the system leaves unknowns free.
 */
export function checkFamily(task: SystemTask, family: ClaimedAssignment | null): Judgement {
  const rank = rankOf(task);
  if (rank === null || task.conditions.length > 0)
    return undecided('COMPLETENESS', 'Families are checked for linear systems only.');
  const free = task.names.length - rank.coefficients;
  if (rank.augmented > rank.coefficients) return refuted('COMPLETENESS', 'The equations contradict each other.');
  if (free === 0) return refuted('COMPLETENESS', 'The system has exactly one solution.');
  if (family === null) return verified('COMPLETENESS', `The rank of the system leaves ${free} of the unknowns free.`);
  for (const [left, right] of sidesOf(task)) {
    let difference: Tree = { kind: 'add', terms: [left, { kind: 'neg', of: right }] };
    difference = substituteAll(difference, family);
    const polynomial = polynomialOf(difference);
    if (polynomial === null) return undecided('SUBSTITUTION', 'The family could not be put into the equations.');
    if (!polynomial.isZero()) return refuted('SUBSTITUTION', 'The family does not satisfy every equation.');
  }
  return directions(family) === free
    ? verified(
        'COMPLETENESS',
        `The family satisfies every equation and has ${free} independent parameters, as many as the rank leaves free.`,
      )
    : undecided('COMPLETENESS', 'The family does not show all solutions.');
}

/** All at once, so that a parameter may have the name of an unknown. */
function substituteAll(tree: Tree, family: ClaimedAssignment): Tree {
  let result = tree;
  for (const name of family.keys()) result = substitute(result, name, { kind: 'symbol', name: `\u0000${name}` });
  for (const [name, value] of family) result = substitute(result, `\u0000${name}`, value);
  return result;
}

function rankOf(task: SystemTask): { readonly coefficients: number; readonly augmented: number } | null {
  const rows: Rational[][] = [];
  for (const [left, right] of sidesOf(task)) {
    const polynomial = polynomialOf({ kind: 'add', terms: [left, { kind: 'neg', of: right }] });
    if (polynomial === null || polynomial.totalDegree > 1) return null;
    const at = (name: string) => polynomial.coefficientsIn(name)[1]?.constantValue() ?? Rational.zero;
    const constant = polynomial.evaluate(new Map(task.names.map((name) => [name, Rational.zero]))).constantValue();
    if (constant === null) return null;
    rows.push([...task.names.map(at), constant]);
  }
  return { coefficients: Matrix.of(rows.map((row) => row.slice(0, -1))).rank(), augmented: Matrix.of(rows).rank() };
}

/** The number of independent directions of a family that is linear in its parameters. */
function directions(family: ClaimedAssignment): number | null {
  const values = [...family.values()];
  const parameters = [...new Set(values.flatMap(symbolsOf))];
  const rows = parameters.map((parameter) =>
    values.map((value) => {
      const polynomial = polynomialOf(value);
      return polynomial === null || polynomial.totalDegree > 1
        ? null
        : (polynomial.coefficientsIn(parameter)[1]?.constantValue() ?? Rational.zero);
    }),
  );
  const known = rows.map((row) => row.filter((each) => each !== null));
  return known.some((row) => row.length < values.length) ? null : Matrix.of(known).rank();
}
