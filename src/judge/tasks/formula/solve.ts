import type { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { relation, sym } from '../../../math/build.ts';
import { normalise } from '../../../math/normalise.ts';
import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { linearOrQuadratic } from '../../constraints/candidates.ts';
import { isolate } from '../../constraints/isolate.ts';
import { Lowering } from '../../constraints/lowering.ts';
import { tidy } from '../../constraints/tidy.ts';
import type { Solved } from '../task-kind.ts';
import { type FormulaTask, sidesOf } from './task.ts';

/** Collects the symbol where the equation is of the first degree in it, else undoes what is done to it. */
export function solve(task: FormulaTask): Solved {
  const [left, right] = sidesOf(task);
  const found = ofFirstDegree(task) ?? undone(left, right, task.unknown);
  if (found === null) return { kind: 'unsolved', reason: 'The symbol could not be freed.' };
  const answer = relation('=', sym(task.unknown), found);
  return { kind: 'solved', answer, steps: [{ text: `Free ${task.unknown}: ${printText(answer)}.`, claim: null }] };
}

function ofFirstDegree(task: FormulaTask): Tree | null {
  const lowering = new Lowering();
  const [left, right] = sidesOf(task);
  const difference = lowering.lower({ kind: 'add', terms: [left, { kind: 'neg', of: right }] });
  if (difference === null || difference.over.degreeIn(task.unknown) !== 1) return null;
  if (lowering.kernels.some(({ tree }) => symbolsOf(tree).includes(task.unknown))) return null;
  const leading = difference.over.coefficientsIn(task.unknown)[1];
  const isNegative = (leading?.terms()[0]?.coefficient.sign() ?? 1) < 0;
  const numerator = isNegative ? difference.over.neg() : difference.over;
  const [tree] = linearOrQuadratic(reduced(numerator, task.unknown), task.unknown, lowering.kernels) ?? [];
  return tree === undefined ? null : tidy(tree);
}

/** Without the common factor of the coefficients. */
function reduced(numerator: MultiPolynomial, unknown: string): MultiPolynomial {
  const { part } = numerator.primitive();
  const [constant, leading] = part.coefficientsIn(unknown);
  if (constant === undefined || leading === undefined) return part;
  const common = constant.gcd(leading);
  return part.divideExactly(common) ?? part;
}

function undone(left: Tree, right: Tree, unknown: string): Tree | null {
  const isLeft = symbolsOf(left).includes(unknown);
  if (isLeft && symbolsOf(right).includes(unknown)) return null;
  const found = isLeft ? isolate(left, right, unknown) : isolate(right, left, unknown);
  const [only] = found ?? [];
  return only === undefined || found?.length !== 1 ? null : normalise(only);
}
