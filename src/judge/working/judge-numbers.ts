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
  if (!isSameMeasure(units) || !isComputed(left) || isNear(left, right) || isRoundedBefore(left, right))
    return { verdict: 'unchecked', evidence: `${text}: units or rounding may differ` };
  return { verdict: 'fails', evidence: `${text}: ${found.evidence}` };
}

function withoutPercent(tree: Tree): Tree {
  return mapTree(tree, (part) => (part.kind === 'call' && part.name === 'percent' ? (part.args[0] ?? part) : part));
}

/** A computation has an operation; a number alone before the sign names or converts something. */
function isComputed(tree: Tree): boolean {
  return tree.kind !== 'number' && !(tree.kind === 'call' && tree.name === 'percent');
}

/** Whether no unit changes into another of its kind: minutes into hours, cents into dollars. */
function isSameMeasure({ left, right }: NumberEquality['units']): boolean {
  const pairs = [...left].flatMap((one) => [...right].map((other) => [measureOf(one), measureOf(other)] as const));
  return pairs.every(([one, other]) => !one || !other || !sameDimension(one, other) || one.factor.equals(other.factor));
}

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
  if (exact === null || written === null || !(hasDecimals(left) || hasDecimals(right))) return false;
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

/** A whole number within one of a value that is not whole: rounded up or down for some reason of the problem. */
function isNear(left: Tree, right: Tree): boolean {
  const [exact, written] = [exactValue(left), exactValue(right)];
  if (exact === null || written === null || exact.isInteger()) return false;
  return written.isInteger() && exact.sub(written).abs().compare(Rational.one) < 0;
}
