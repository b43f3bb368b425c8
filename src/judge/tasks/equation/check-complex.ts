import { relation, sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { children, substitute } from '../../../math/walk.ts';
import { isDefinedOverComplex } from '../../constraints/defined.ts';
import { knownSolutions, squareFreePart } from '../../constraints/known-solutions.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { Evaluation } from '../../equality/values/evaluate.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import { type EquationTask, problemOf, sidesOf } from './task.ts';

/** Whether a constant is written as a number that is not real. */
export function isComplex(tree: Tree): boolean {
  if (tree.kind === 'constant' && tree.name === 'i') return true;
  if (tree.kind === 'root' && new Evaluation(new Map(), 64).value(tree) === 'undefined') return true;
  return children(tree).some(isComplex);
}

/**
 * Complex values of the unknown in an equation between rational expressions: each is put in exactly, and there are as many different ones as
 * the polynomial of the equation, freed of poles and multiple roots, has degree.
 */
export function checkComplex(task: EquationTask, values: readonly Tree[]): Judgement {
  if (task.want !== 'all' || task.conditions.length > 0 || !['unstated', 'complex'].includes(task.numbers))
    return undecided('DOMAIN', 'The statement asks for real numbers.');
  const known = knownSolutions(problemOf(task));
  if (known === null || known.exactly === null)
    return undecided('COMPLETENESS', 'Complex solutions of an equation of this kind are not counted.');
  for (const value of values) {
    const [left, right] = sidesOf(task).map((side) => substitute(side, task.unknown, value));
    if (left === undefined || right === undefined) continue;
    const equality = decideEquality(left, right);
    if (equality.kind === 'different')
      return refuted(
        'SUBSTITUTION',
        `${math(relation('=', sym(task.unknown), value))} does not satisfy ${math(task.equation)}.`,
      );
    if (equality.kind === 'undecided' || !isDefinedOverComplex(left) || !isDefinedOverComplex(right))
      return undecided('SUBSTITUTION', `${math(value)} could not be put into the equation exactly.`);
  }
  for (const [index, value] of values.entries())
    for (const other of values.slice(index + 1))
      if (decideEquality(value, other).kind !== 'different')
        return undecided('COMPLETENESS', 'Two of the values may be the same.');
  const { degree } = squareFreePart(known.exactly);
  if (values.length < degree)
    return refuted('COMPLETENESS', `The equation has ${degree} complex solutions.`, 'There is another solution.');
  return verified(
    'COMPLETENESS',
    `Each value satisfies ${math(task.equation)}, which has ${degree} complex solutions.`,
  );
}
