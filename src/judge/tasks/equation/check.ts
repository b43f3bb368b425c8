import { relation, sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { type Candidate, treeCandidate } from '../../constraints/candidate.ts';
import { claimOf } from '../../constraints/claimed-values.ts';
import { statusOfNumbers, statusOfRelation } from '../../constraints/conditions.ts';
import { Constraints } from '../../constraints/constraints.ts';
import { hasRepeats } from '../../constraints/has-repeats.ts';
import { type KnownSolutions, knownSolutions } from '../../constraints/known-solutions.ts';
import { isRoundingOf, placesOf } from '../../constraints/rounding.ts';
import { areApart, type Status, statusOfTrees } from '../../constraints/solutions.ts';
import { RealArithmetic } from '../../equality/values/real.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Asked, Judgement } from '../task-kind.ts';
import { checkComplex, isComplex } from './check-complex.ts';
import { checkQuantity } from './check-quantity.ts';
import { type EquationTask, problemOf, sidesOf } from './task.ts';

/**
 * Puts each claimed value into the equation as it was stated, exactly, and then shows that there is no other: every real solution is among
 * finitely many numbers that the equation determines, and each of them that is not claimed fails.
 */
export function check(task: EquationTask, answer: Tree, asked: Asked): Judgement {
  if (!['all', 'value', 'largest', 'smallest'].includes(task.want)) return checkQuantity(task, answer, asked);
  const claim = claimOf(answer, task.unknown);
  if (claim === null) return undecided('READING', 'The answer is no list of values of the unknown.');
  if (claim.kind === 'everything') return checkEverything(task);
  if (claim.values.some((value) => symbolsOf(value).length > 0))
    return undecided('READING', 'The answer has symbols in it.');
  if (hasRepeats(claim.values)) return undecided('READING', 'A value is given twice.');
  if (claim.values.some(isComplex)) return checkComplex(task, claim.values);
  if (asked.round !== undefined) return checkRounded(task, claim.values, asked.round);
  return checkReal(task, claim.values);
}

function checkReal(task: EquationTask, values: readonly Tree[]): Judgement {
  const statuses = values.map((value) => statusOfClaim(task, value));
  const failing = values[statuses.indexOf('fails')];
  const known = knownSolutions(problemOf(task));
  if (failing !== undefined) return failed(task, failing, known);
  if (statuses.includes('unknown'))
    return undecided('SUBSTITUTION', 'Not every value could be put into the equation exactly.');
  if (known === null) return undecided('COMPLETENESS', 'Whether there are other solutions is not known.');
  switch (task.want) {
    case 'largest':
    case 'smallest':
      return checkExtreme(task, values, known);
    case 'value':
      return checkAll(task, values, known, true);
    default:
      return checkAll(task, values, known, false);
  }
}

/** In the equation itself, and in what is required besides. */
function statusOfClaim(task: EquationTask, value: Tree): Status {
  const candidate = treeCandidate(value);
  const statuses = [
    statusOfTrees(sidesOf(task), new Map([[task.unknown, value]])),
    statusOfNumbers(task.numbers, candidate),
    ...task.conditions.map((condition) => statusOfRelation(condition, task.unknown, candidate)),
  ];
  return statuses.includes('fails') ? 'fails' : statuses.includes('unknown') ? 'unknown' : 'holds';
}

/** A decimal that a solution rounds to is wrong only to the letter: that is left open. */
function failed(task: EquationTask, value: Tree, known: KnownSolutions | null): Judgement {
  const solutions = known === null ? [] : [...known.proved, ...known.open];
  const places = placesOf(value);
  if (
    places !== null &&
    places > 0 &&
    solutions.some((each) => isRoundingOf(value, each, { decimals: places }) !== false)
  )
    return undecided('NUMERIC', `${math(value)} is a rounded solution; the statement does not ask for rounding.`);
  return refuted(
    'SUBSTITUTION',
    `${math(relation('=', sym(task.unknown), value))} does not satisfy ${math(task.equation)}.`,
    `Put ${math(value)} for ${task.unknown} into the equation: does it hold?`,
  );
}

function checkAll(task: EquationTask, values: readonly Tree[], known: KnownSolutions, isOne: boolean): Judgement {
  const claimed = values.map(treeCandidate);
  const others = [...known.proved, ...known.open];
  const unmatched = (candidates: readonly Candidate[]) =>
    candidates.filter((candidate) => !claimed.some((value) => isMatched(candidate, value, others)));
  const missing = unmatched(known.proved);
  if (missing.length > 0 && isOne && values.length > 0)
    return undecided('COMPLETENESS', 'The equation has another solution too.');
  if (missing.length > 0)
    return refuted(
      'COMPLETENESS',
      `The equation has another solution: ${nameOf(missing[0])}.`,
      'There is another solution.',
    );
  if (unmatched(known.open).length > 0)
    return undecided('COMPLETENESS', 'Whether there is another solution is not settled.');
  const isReal = task.numbers !== 'unstated' || task.conditions.length > 0 || isOne;
  if (known.nonReal !== null && known.nonReal > 0 && (task.numbers === 'complex' || !isReal))
    return undecided(
      'DOMAIN',
      'Over the complex numbers there are more solutions; the statement does not say which numbers it means.',
    );
  if (known.nonReal === null && task.numbers === 'complex')
    return undecided('DOMAIN', 'Only real solutions were looked for.');
  return verified('COMPLETENESS', proof(task, values));
}

function checkExtreme(task: EquationTask, values: readonly Tree[], known: KnownSolutions): Judgement {
  const [value] = values;
  if (value === undefined || values.length > 1) return undecided('READING', 'One value is asked for.');
  const claimed = treeCandidate(value);
  const others = [...known.proved, ...known.open];
  const wanted = task.want === 'largest' ? -1 : 1;
  const orders = others.map((other) => (isMatched(other, claimed, others) ? 0 : signOfDifference(other, claimed)));
  const beyond = others.filter((_, index) => orders[index] === -wanted);
  if (beyond.some((other) => known.proved.includes(other)))
    return refuted('COMPLETENESS', `There is a ${task.want === 'largest' ? 'larger' : 'smaller'} solution.`);
  if (beyond.length > 0 || orders.includes(null))
    return undecided('COMPLETENESS', 'The order of the solutions is not settled.');
  return verified('COMPLETENESS', proof(task, values));
}

/** Whether a claimed solution is this candidate: it is one of them, and apart from every other. */
function isMatched(candidate: Candidate, value: Candidate, all: readonly Candidate[]): boolean {
  return !areApart(candidate, value) && all.every((other) => other === candidate || areApart(other, value));
}

function signOfDifference(a: Candidate, b: Candidate): -1 | 0 | 1 | null {
  for (const precision of [64, 256]) {
    const [left, right] = [a.value(precision), b.value(precision)];
    if (typeof left === 'string' || typeof right === 'string') return null;
    const at = new RealArithmetic(precision);
    const sign = at.sign(at.sub(left, right));
    if (sign !== null && sign !== 0) return sign;
  }
  return null;
}

function checkRounded(task: EquationTask, values: readonly Tree[], round: NonNullable<Asked['round']>): Judgement {
  const known = knownSolutions(problemOf(task));
  if (known === null || known.open.length > 0) return undecided('COMPLETENESS', 'Not all solutions are known.');
  const rounds = values.map((value) => known.proved.map((each) => isRoundingOf(value, each, round)));
  const wrong = values.find((_, index) => rounds[index]?.every((is) => is === false));
  if (wrong !== undefined)
    return refuted(
      'NUMERIC',
      `${math(wrong)} is not a solution rounded as asked.`,
      'Check the value and how it is rounded.',
    );
  if (
    known.proved.every((_, at) => rounds.some((row) => row[at] === true)) &&
    rounds.every((row) => row.includes(true))
  )
    return verified('NUMERIC', `${proof(task, values)} Each is rounded as the statement asks.`);
  return undecided('NUMERIC', 'The rounded values and the solutions could not be matched.');
}

function checkEverything(task: EquationTask): Judgement {
  const constraints = Constraints.of([sidesOf(task)]);
  const isIdentity = constraints?.numerators.every((numerator) => numerator.isZero()) ?? false;
  if (isIdentity && constraints?.isTotal && task.conditions.length === 0 && task.numbers === 'unstated')
    return verified('IDENTITY', 'Both sides are the same polynomial.');
  const known = constraints === null || isIdentity ? null : knownSolutions(problemOf(task));
  if (known !== null) return refuted('COMPLETENESS', 'Only finitely many numbers satisfy the equation.');
  return undecided('COMPLETENESS', 'Whether every number satisfies the equation is not known.');
}

function proof(task: EquationTask, values: readonly Tree[]): string {
  const put = values.map((value) => `${math(relation('=', sym(task.unknown), value))} satisfies it`).join(', ');
  const named = values.length === 0 ? 'no number satisfies it' : put;
  return `${math(task.equation)}: ${named}; every other real number fails.`;
}

function nameOf(candidate: Candidate | undefined): string {
  return candidate?.tree ? math(candidate.tree) : 'an algebraic number';
}
