import { within } from '../../../exact/effort.ts';
import { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import { relation, sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { substitute, symbolsOf } from '../../../math/walk.ts';
import { claimOf } from '../../constraints/claimed-values.ts';
import type { Fraction } from '../../constraints/fraction.ts';
import { isolate } from '../../constraints/isolate.ts';
import { Lowering } from '../../constraints/lowering.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Asked, Judgement } from '../task-kind.ts';
import { type FormulaTask, sidesOf } from './task.ts';

const effort = 5_000_000;

/**
 * Puts the claimed expression for the symbol into the equation: both sides agree identically, and the equation is of the first degree in the
 * symbol (or undone step by step without a choice), so that nothing else satisfies it, wherever the symbols allow a solution.
 */
export function check(task: FormulaTask, answer: Tree, asked: Asked): Judgement {
  const claim = claimOf(answer, task.unknown);
  if (claim?.kind !== 'values' || claim.values.length === 0)
    return undecided('READING', `The answer does not say what ${task.unknown} is.`);
  if (claim.values.some((value) => symbolsOf(value).includes(task.unknown)))
    return refuted('FORM', `${task.unknown} still occurs in the answer.`, `Collect ${task.unknown} on one side.`);
  const [value] = claim.values;
  if (value !== undefined && claim.values.length === 1) {
    const found = within(effort, () => checkLinear(task, value) ?? checkIsolated(task, value, asked));
    if (found.kind === 'done' && found.value !== null) return found.value;
  }
  return checkPair(task, claim.values, asked);
}

/** Where the equation is a polynomial of the first degree in the symbol and the claim a rational expression: by exact algebra. */
function checkLinear(task: FormulaTask, value: Tree): Judgement | null {
  const lowering = new Lowering();
  const [left, right] = sidesOf(task);
  const difference = lowering.lower({ kind: 'add', terms: [left, { kind: 'neg', of: right }] });
  const claimed = lowering.lower(value);
  if (difference === null || claimed === null) return null;
  if (lowering.kernels.some(({ kind, tree }) => kind !== 'constant' && symbolsOf(tree).length > 0)) return null;
  const degree = difference.over.degreeIn(task.unknown);
  const residue = residueOf(difference.over, task.unknown, claimed);
  if (residue.isZero()) {
    if (degree !== 1) return null;
    return verified(
      'SUBSTITUTION',
      `With ${math(relation('=', sym(task.unknown), value))} both sides are identical; the equation is of the first degree in ${task.unknown}.`,
    );
  }
  if (lowering.kernels.some(({ kind }) => kind === 'algebraic')) return null;
  const point = witness([residue, claimed.under, difference.under]);
  return point === null
    ? null
    : refuted('SUBSTITUTION', `At ${point} the claimed ${task.unknown} does not satisfy ${math(task.equation)}.`);
}

/** The numerator after the claim is put in, times a power of the claim's denominator. */
function residueOf(numerator: MultiPolynomial, unknown: string, { over, under }: Fraction): MultiPolynomial {
  const coefficients = numerator.coefficientsIn(unknown);
  const degree = coefficients.length - 1;
  return coefficients.reduce(
    (sum, coefficient, index) => sum.add(coefficient.mul(over.pow(index)).mul(under.pow(degree - index))),
    MultiPolynomial.zero,
  );
}

/** A point where none of the polynomials vanishes, in words. */
function witness(polynomials: readonly MultiPolynomial[]): string | null {
  const names = [...new Set(polynomials.flatMap((each) => each.variables))];
  for (let trial = 0; trial < 40; trial++) {
    const point = new Map(
      names.map((name, index) => [name, Rational.of(2 + ((trial * 7 + index * 11 + trial * index) % 23))]),
    );
    if (polynomials.every((each) => each.evaluate(point).constantValue()?.isZero() === false))
      return [...point]
        .filter(([name]) => !name.startsWith('#'))
        .map(([name, at]) => `${name} = ${at}`)
        .join(', ');
  }
  return null;
}

/** Where the symbol occurs once and every step back is without a choice. */
function checkIsolated(task: FormulaTask, value: Tree, asked: Asked): Judgement | null {
  const [left, right] = sidesOf(task);
  const isLeft = symbolsOf(left).includes(task.unknown);
  if (isLeft && symbolsOf(right).includes(task.unknown)) return null;
  const found = isLeft ? isolate(left, right, task.unknown) : isolate(right, left, task.unknown);
  const [only, ...more] = found ?? [];
  if (only === undefined || more.length > 0) return null;
  const positive = new Set(asked.positive === 'all' ? symbolsOf(task.equation) : (asked.positive ?? []));
  const equality = decideEquality(only, value, { positive });
  if (equality.kind === 'equal')
    return verified(
      'IDENTITY',
      `Undoing each step gives ${math(relation('=', sym(task.unknown), only))}, which is the same.`,
    );
  if (equality.kind === 'different')
    return refuted('IDENTITY', `The claimed ${task.unknown} does not satisfy the equation: ${equality.evidence}.`);
  return null;
}

/** Both values of a symbol that occurs squared. */
function checkPair(task: FormulaTask, values: readonly Tree[], asked: Asked): Judgement {
  const lowering = new Lowering();
  const [left, right] = sidesOf(task);
  const difference = lowering.lower({ kind: 'add', terms: [left, { kind: 'neg', of: right }] });
  const positive = new Set(asked.positive === 'all' ? symbolsOf(task.equation) : (asked.positive ?? []));
  const statuses = values.map((value) => {
    const put = (side: Tree) => substitute(side, task.unknown, value);
    return decideEquality(put(left), put(right), { positive }).kind;
  });
  if (statuses.includes('different'))
    return refuted('SUBSTITUTION', `A claimed expression does not satisfy ${math(task.equation)}.`);
  const isSquared = difference?.over.degreeIn(task.unknown) === 2;
  if (statuses.every((status) => status === 'equal') && isSquared && values.length === 2) {
    const [a, b] = values;
    if (a !== undefined && b !== undefined && decideEquality(a, b).kind === 'different')
      return verified('SUBSTITUTION', 'Both expressions satisfy the equation, which is of the second degree.');
  }
  return undecided('COMPLETENESS', 'Whether this is the only solution could not be shown.');
}
