import { add, call, mul, num, pow, sub } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { type KnownSolutions, knownSolutions, squareFreePart } from '../../constraints/known-solutions.ts';
import { tidy } from '../../constraints/tidy.ts';
import { type EquationTask, problemOf } from './task.ts';

/**
 * The number, sum, product, sum of squares or difference of the solutions. Null where they are not all known, and where the statement leaves
 * open whether solutions that are not real, or multiple roots, count.
 */
export function quantityOf(task: EquationTask): Tree | null {
  const known = knownSolutions(problemOf(task));
  if (known === null || known.open.length > 0) return null;
  const isReal = task.numbers !== 'unstated' && task.numbers !== 'complex';
  if (!isReal && (known.nonReal ?? 0) > 0 && task.conditions.length === 0) return ofComplex(task, known);
  if (hasMultipleRoots(known) && ['sum', 'product', 'squares'].includes(task.want)) return null;
  return ofTrees(task, known);
}

/** Over the complex numbers, where that is said: from the coefficients. */
function ofComplex(task: EquationTask, { exactly }: KnownSolutions): Tree | null {
  if (exactly === null || task.numbers !== 'complex' || squareFreePart(exactly).degree < exactly.degree) return null;
  const { degree } = exactly;
  const sum = exactly.coefficient(degree - 1).neg();
  switch (task.want) {
    case 'count':
      return num(degree);
    case 'sum':
      return num(sum);
    case 'product':
      return num(degree % 2 === 0 ? exactly.coefficient(0) : exactly.coefficient(0).neg());
    default:
      return null;
  }
}

function hasMultipleRoots({ exactly }: KnownSolutions): boolean {
  return exactly !== null && squareFreePart(exactly).degree < exactly.degree;
}

function ofTrees(task: EquationTask, { proved, exactly, nonReal }: KnownSolutions): Tree | null {
  if (task.want === 'count') return num(proved.length);
  const isWhole = exactly !== null && nonReal === 0 && task.conditions.length === 0 && proved.length === exactly.degree;
  if (isWhole && task.want === 'sum') return num(exactly.coefficient(exactly.degree - 1).neg());
  const trees = proved.flatMap(({ tree }) => (tree === null ? [] : [tree]));
  const [first, second] = trees;
  if (trees.length < proved.length || first === undefined) return null;
  switch (task.want) {
    case 'sum':
      return tidy(add(...trees));
    case 'product':
      return tidy(mul(...trees));
    case 'squares':
      return tidy(add(...trees.map((tree) => pow(tree, num(2)))));
    case 'difference':
      return second === undefined || trees.length > 2 ? null : tidy(call('abs', sub(second, first)));
    default:
      return null;
  }
}
