import type { Tree } from '../../../math/tree.ts';
import { children, sameTree, treeSize } from '../../../math/walk.ts';
import { simplified } from '../../algebra/simplified.ts';
import { treeCandidate } from '../../constraints/candidate.ts';
import { isRoundingOf, placesOf } from '../../constraints/rounding.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { isInForm } from '../../form/is-in-form.ts';
import { math, refuted, undecided, verified, wrongForm } from '../findings.ts';
import { checkNumber, isWrittenNumber } from '../number-answer.ts';
import type { Asked, Judgement } from '../task-kind.ts';
import { isWorkedOut } from '../worked-out.ts';
import type { Evaluate } from './phrases.ts';
import { roundedValue } from './rounded.ts';

/** Compares the answer with the expression itself, exactly; the answer has to be a value, not something still to be worked out. */
export function check({ expression }: Evaluate, answer: Tree, asked: Asked): Judgement {
  if (asked.round !== undefined && asked.forms.includes('scientific'))
    return undecided('FORM', 'a rounded value in scientific notation');
  if (asked.round !== undefined) {
    const rounded = 'decimals' in asked.round ? roundedValue(expression, asked.round.decimals) : null;
    return checkNumber(rounded, answer, 'the value, rounded as asked,');
  }
  const equality = decideEquality(expression, answer);
  switch (equality.kind) {
    case 'different':
      if (isRounded(expression, answer))
        return undecided('NUMERIC', 'The answer is a rounded value; the statement does not ask for rounding.');
      return refuted('EVALUATION', equality.evidence, `${math(answer)} is not the value of the expression.`);
    case 'undecided':
      return undecided('EVALUATION', equality.reason);
    case 'equal':
      return formed(expression, answer, equality.evidence, asked);
  }
}

/** A decimal beside a value that is not rational, or so many digits in scientific notation, that the value rounds to. */
function isRounded(expression: Tree, answer: Tree): boolean {
  const candidate = treeCandidate(expression);
  const places = placesOf(answer);
  if (places !== null && places > 0)
    return exactValue(expression) === null && isRoundingOf(answer, candidate, { decimals: places }) === true;
  if (isInForm(answer, 'scientific') !== 'met') return false;
  const size = answer.kind === 'neg' ? answer.of : answer;
  const digits = size.kind === 'mul' && size.factors[0] ? placesOf(size.factors[0]) : null;
  return digits !== null && digits > 0 && isRoundingOf(answer, candidate, { significant: digits + 1 }) === true;
}

function formed(expression: Tree, answer: Tree, evidence: string, { forms, angles }: Asked): Judgement {
  if (angles === 'radians' && hasDegrees(answer))
    return wrongForm('the answer is in degrees', 'Give the angle in radians.');
  if (forms.includes('scientific'))
    return isInForm(answer, 'scientific') === 'met'
      ? verified('EVALUATION', evidence)
      : wrongForm('the answer is not in scientific notation', 'Write the number in scientific notation.');
  const value = exactValue(answer);
  if (value !== null && !isWrittenNumber(answer) && !isWorkedOut(answer))
    return wrongForm(`${math(answer)} is not worked out`, 'Work the number out.');
  if (value === null && !isWorkedOut(answer) && !isShort(expression, answer))
    return undecided('FORM', 'whether the value is worked out as far as it goes');
  if (value === null && forms.includes('decimal'))
    return undecided('FORM', 'the value is not rational, and the statement tells no number of places');
  const isFraction = answer.kind === 'div' || (answer.kind === 'neg' && answer.of.kind === 'div');
  const isDecimal = answer.kind === 'number' && answer.decimals !== undefined;
  if (forms.includes('lowest-terms') && value !== null && !isInLowestTerms(answer))
    return wrongForm('the fraction is not in lowest terms', 'Reduce the fraction.');
  if (forms.includes('decimal') && isFraction && !isDecimal)
    return wrongForm('the answer is no decimal', 'Write the number as a decimal.');
  return verified('EVALUATION', evidence);
}

function hasDegrees(tree: Tree): boolean {
  return (tree.kind === 'call' && tree.name === 'degrees') || children(tree).some(hasDegrees);
}

/** No longer than the simplest form that is found. */
function isShort(expression: Tree, answer: Tree): boolean {
  const best = simplified(expression);
  return best !== null && treeSize(answer) <= treeSize(best) && !sameTree(expression, answer);
}

function isInLowestTerms(answer: Tree): boolean {
  if (answer.kind === 'neg') return isInLowestTerms(answer.of);
  if (answer.kind !== 'div') return answer.kind !== 'number' || answer.decimals === undefined;
  const value = exactValue(answer);
  const under = exactValue(answer.under);
  return value !== null && under !== null && under.num === value.den && value.den > 1n;
}
