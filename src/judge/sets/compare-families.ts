import { within } from '../../exact/effort.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import type { Equality, EqualityOptions } from '../equality/equality.ts';
import { memberOf } from './compare-sets.ts';
import { familiesOf, saysWhole, setOfFamilies, unknownOf } from './families.ts';
import { multipleOfPi } from './multiple-of-pi.ts';
import type { PeriodicSet } from './periodic-set.ts';
import { describePoint } from './tree-of-set.ts';

const effort = 2_000_000;

/**
 * General solutions against each other, as sets of reals: `pi/6 + 2 pi k` and `pi/6 - 2 pi n` are one family, `k pi` is `2 pi k` with
 * `pi + 2 pi k`. A letter stands for whole numbers where that is said (`k in Z`, the option `integer`), or where all periods are
 * multiples of pi and the families are several or solve for an unknown in other letters; where only that would make two formulas equal,
 * they are undecided. Null where a side is not read as families.
 */
export function compareFamilies(a: Tree, b: Tree, options: EqualityOptions = {}): Equality | null {
  const [left, right] = [familiesOf(a, options.integer), familiesOf(b, options.integer)];
  const [name, other] = [unknownOf(a), unknownOf(b)];
  if (left === null || right === null || name === null || other === null) return null;
  if (name !== '' && other !== '' && name !== other) return null;
  const isSaid = saysWhole(a) || saysWhole(b) || isStated(a, b, options);
  if (!isSaid && ![...left, ...right].every(({ period }) => multipleOfPi(period) !== null)) return null;
  const done = within(effort, () => {
    const [first, second] = [setOfFamilies(left), setOfFamilies(right)];
    return first === null || second === null ? null : comparePeriodicSets(first, second, name || other || 'x');
  });
  if (done.kind === 'exhausted') return { kind: 'undecided', reason: 'the allowance of exact operations is used up' };
  const isMeant = isSaid || left.length + right.length > 2 || (name !== '' && lettersDiffer(a, b));
  if (isMeant) return done.value;
  return done.value?.kind === 'equal'
    ? { kind: 'undecided', reason: 'equal where the letter stands for every whole number' }
    : null;
}

/** `x = pi k` beside `x = pi n`: as formulas in different letters nobody would compare them. */
function lettersDiffer(a: Tree, b: Tree): boolean {
  const [own, others] = [symbolsOf(a), symbolsOf(b)];
  return own.some((name) => !others.includes(name)) && others.some((name) => !own.includes(name));
}

function isStated(a: Tree, b: Tree, options: EqualityOptions): boolean {
  return [...symbolsOf(a), ...symbolsOf(b)].some((name) => options.integer?.has(name));
}

/** Two sets that repeat; null where their periods have no common multiple, or points could not be compared. */
export function comparePeriodicSets(a: PeriodicSet, b: PeriodicSet, name: string): Equality | null {
  const difference = a.symmetricDifference(b);
  if (difference === null) return null;
  if (difference.isEmpty) {
    const evidence = `both are the same within one period of ${printText(difference.period)}`;
    return { kind: 'equal', method: 'solution sets', evidence };
  }
  const witness = memberOf(difference.base);
  if (witness === null) return null;
  const evidence = `${name} = ${describePoint(witness)} belongs to one of them only`;
  return { kind: 'different', method: 'solution sets', evidence };
}
