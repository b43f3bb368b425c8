import { Rational } from '../../exact/rational.ts';
import { isDecimal } from '../../math/precedence.ts';
import type { Tree } from '../../math/tree.ts';
import { children, mapTree } from '../../math/walk.ts';
import type { WorkReport } from '../../verification/protocol.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import { parseUnit, sameDimension, type Unit } from '../equality/objects/units.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import type { NumberEquality } from './prose-arithmetic.ts';

export type Judged = Pick<WorkReport['lines'][number], 'verdict' | 'evidence'>;

/**
 * An equality between numbers as people write them. What is right to the digits that are written holds, as rounded; a sign of percent may be meant or
 * not; where units change from one side to the other (`120 minutes = 2 hours`), unequal numbers are no failure.
 */
export function judgeNumbers({ left, right, units, text }: NumberEquality): Judged {
  const found = decideEquality(left, right);
  if (found.kind === 'equal') return { verdict: 'holds', evidence: `${text}: ${found.evidence}` };
  const plain = decideEquality(withoutPercent(left), withoutPercent(right));
  if (plain.kind === 'equal') return { verdict: 'holds', evidence: `${text}: ${plain.evidence}` };
  if (found.kind === 'undecided') return { verdict: 'unchecked', evidence: found.reason };
  if (isRoundedTo(left, right)) return { verdict: 'holds', evidence: `${text}: equal to the digits that are written` };
  if (
    !isSameMeasure(units) ||
    isOfContainers(units, text) ||
    !isComputed(left) ||
    isNear(left, right) ||
    isRoundedBefore(left, right)
  )
    return { verdict: 'unchecked', evidence: `${text}: units or rounding may differ` };
  if (isRunning(left, right) || isOfTheWhole(text) || isRange(text) || isInHundredths(left, right))
    return { verdict: 'unchecked', evidence: `${text}: may be meant otherwise` };
  return { verdict: 'fails', evidence: `${text}: ${found.evidence}` };
}

function withoutPercent(tree: Tree): Tree {
  return mapTree(tree, (part) => (part.kind === 'call' && part.name === 'percent' ? (part.args[0] ?? part) : part));
}

/** A computation has an operation; a number alone before the sign names or converts something. */
function isComputed(tree: Tree): boolean {
  if (tree.kind === 'neg' || (tree.kind === 'call' && tree.name === 'percent')) return children(tree).some(isComputed);
  return tree.kind !== 'number';
}

/** A running total: the right side goes on from the result of the left one (`5 * 3 = 15 + 2`). */
function isRunning(left: Tree, right: Tree): boolean {
  const [result, start] = [exactValue(left), isComputed(right) ? exactValue(firstNumber(right)) : null];
  return result !== null && start !== null && result.equals(start);
}

function firstNumber(tree: Tree): Tree {
  const [first] = children(tree);
  return first === undefined ? tree : firstNumber(first);
}

/** A percentage that is added or taken away may be of what stands before it: `50 - 20% = 40`, `1 - 1/3 of 12 = 8`. */
function isOfTheWhole(text: string): boolean {
  return /[-+]\s*(?:[\d.]+\s*%|\(\d+\s*\/\s*\d+\) \*)/.test(text) && !/%\s*$/.test(text);
}

/** Two numbers in rising order with a dash between them: `5-10 = 6 pages`. */
function isRange(text: string): boolean {
  const [, low, high] = /^(\d+)\s*-\s*(\d+) = \d/.exec(text) ?? [];
  return low !== undefined && high !== undefined && Number(low) < Number(high);
}

/** Apart by a factor of a hundred: cents that became dollars, or a part that became a percentage. */
function isInHundredths(left: Tree, right: Tree): boolean {
  const [one, other] = [exactValue(left), exactValue(right)];
  if (one === null || other === null || one.isZero()) return false;
  const factor = Rational.of(100);
  return one.equals(other.mul(factor)) || other.equals(one.mul(factor));
}

/** Whether no unit changes into another of its kind: minutes into hours, cents into dollars. */
function isSameMeasure({ left, right }: NumberEquality['units']): boolean {
  const all = [...new Set([...left, ...right])];
  const measures = all.flatMap((unit) => measureOf(unit) ?? []);
  return measures.every((one) =>
    measures.every((other) => !sameDimension(one, other) || one.factor.equals(other.factor)),
  );
}

/** Boxes that are added to what boxes hold, and coins to coins: `3 boxes + 2 loose pencils`. */
function isOfContainers({ left, right }: NumberEquality['units'], text: string): boolean {
  return (
    new Set([...left, ...right]).size > 1 && /[+-].*=/.test(text) && [...left].some((unit) => containers.test(unit))
  );
}

const containers =
  /^(?:box|boxe|pack|packet|package|bag|case|carton|crate|pair|set|row|roll|bundle|group|dozen|quarter|dime|nickel|penny|pennie|ten|one|hundred)$/;

function measureOf(unit: string): Unit | null {
  return parseUnit(unit === '$' ? 'USD' : unit);
}

/** Whether the right side is the left one to its decimals, rounded or cut off; as a percentage too. */
function isRoundedTo(left: Tree, right: Tree): boolean {
  const [exact, written] = [exactValue(withoutPercent(left)), withoutPercent(right)];
  if (exact === null || written.kind !== 'number' || !isDecimal(written)) return false;
  const unit = Rational.of(1, 10n ** BigInt(written.decimals ?? 0));
  const distance = (value: Rational) => value.sub(written.value).abs().compare(unit) < 0;
  return distance(exact) || distance(exact.mul(Rational.of(100)));
}

/** Decimals that were rounded before they were used: apart by less than a hundredth of the value. */
function isRoundedBefore(left: Tree, right: Tree): boolean {
  const [exact, written] = [exactValue(left), exactValue(right)];
  if (exact === null || written === null || !(hasDecimals(left) || (isComputed(right) && hasDecimals(right))))
    return false;
  return (
    exact
      .sub(written)
      .abs()
      .compare(exact.abs().mul(Rational.of(1, 100))) < 0
  );
}

function hasDecimals(tree: Tree): boolean {
  return tree.kind === 'number' ? isDecimal(tree) && isCutOff(tree) : children(tree).some(hasDecimals);
}

/** Two decimals or more that end neither in 0 nor in 5: 0.33, but not 1.05. */
function isCutOff({ value, decimals }: Extract<Tree, { kind: 'number' }>): boolean {
  const scaled = value.mul(Rational.of(10n ** BigInt(decimals ?? 0)));
  return (decimals ?? 0) > 1 && scaled.num % 5n !== 0n;
}

/** A whole number within one of a value that is not whole, as a percentage too: rounded up or down for some reason of the problem. */
function isNear(left: Tree, right: Tree): boolean {
  const [exact, written] = [exactValue(withoutPercent(left)), exactValue(withoutPercent(right))];
  if (exact === null || written === null || !written.isInteger()) return false;
  const values = withoutPercent(right) === right ? [exact] : [exact, exact.mul(Rational.of(100))];
  return values.some((value) => !value.isInteger() && value.sub(written).abs().compare(Rational.one) < 0);
}
