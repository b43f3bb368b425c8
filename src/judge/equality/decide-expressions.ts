import { within } from '../../exact/effort.ts';
import { normalise } from '../../math/normalise.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { sameTree } from '../../math/walk.ts';
import { variablesOfIntegration, withDerivatives } from './antiderivatives.ts';
import { decideByStages } from './decide-by-stages.ts';
import type { Equality, EqualityOptions } from './equality.ts';
import { decideInfinite } from './infinite.ts';
import { decideUpToConstant } from './up-to-constant.ts';
import { exactValue } from './values/evaluate.ts';
import { decideWithinTolerance } from './within-tolerance.ts';

/**
 * Whether two expressions have the same value at the same points, symbols being real. What is special comes first (the same tree,
 * infinity, antiderivatives, a tolerance, exact values), then the general stages.
 */
export function decideExpressions(a: Tree, b: Tree, options: EqualityOptions): Equality {
  const [left, right] = [normalise(withDerivatives(a)), normalise(withDerivatives(b))];
  if (sameTree(left, right)) return { kind: 'equal', method: 'same expression', evidence: 'both are written alike' };
  return (
    decideInfinite(left, right) ??
    decideAntiderivatives(left, right, options) ??
    (options.tolerance === undefined ? null : decideWithinTolerance(left, right, options.tolerance)) ??
    decideExactly(left, right) ??
    decideByStages({ left, right, seed: seedOf(left, right), options })
  );
}

/** The same for a pair and for the pair swapped. */
function seedOf(a: Tree, b: Tree): string {
  return [printText(a), printText(b)].sort().join(' | ');
}

function decideAntiderivatives(a: Tree, b: Tree, options: EqualityOptions): Equality | null {
  if (options.upToConstant) return decideUpToConstant(a, b, seedOf(a, b), options);
  const [variable, second] = new Set([...variablesOfIntegration(a), ...variablesOfIntegration(b)]);
  if (variable === undefined || second !== undefined) return null;
  return decideUpToConstant(a, b, seedOf(a, b), { ...options, variable });
}

function decideExactly(a: Tree, b: Tree): Equality | null {
  const exact = within(200_000, () => [exactValue(a), exactValue(b)] as const);
  const [left, right] = exact.kind === 'done' ? exact.value : [null, null];
  if (left === null || right === null) return null;
  if (left.equals(right)) return { kind: 'equal', method: 'exact arithmetic', evidence: `both are ${left}` };
  return { kind: 'different', method: 'exact arithmetic', evidence: `the one is ${left}, the other ${right}` };
}
