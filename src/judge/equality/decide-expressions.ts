import { within } from '../../exact/effort.ts';
import { normalise } from '../../math/normalise.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { sameTree } from '../../math/walk.ts';
import { printConditions } from './assumption.ts';
import type { Equality, EqualityOptions } from './equality.ts';
import { findComplexWitness } from './kernels/complex-witness.ts';
import type { Condition } from './kernels/domain.ts';
import { compareByKernels, type Identity } from './kernels/identity.ts';
import { decideUpToConstant } from './up-to-constant.ts';
import { exactValue } from './values/evaluate.ts';
import { findWitness, points, printPoint, printWitness, type Witness } from './witness.ts';

/** Operations that each stage may use; together they keep the slowest pair within a fraction of a second. */
const allowance = { exact: 200_000, early: 200_000, identity: 2_000_000, late: 1_000_000 } as const;

/**
 * Whether two expressions have the same value at the same points, symbols being real. In turn: the same tree; exact values; a witness at a
 * few points; an identity of kernels; a witness at many points. Expressions that agree wherever both have a value, but do not have one
 * at the same points, are undecided, and the reason says which assumption would make them equal.
 */
export function decideExpressions(a: Tree, b: Tree, options: EqualityOptions): Equality {
  const [left, right] = [normalise(a), normalise(b)];
  if (sameTree(left, right)) return { kind: 'equal', method: 'same expression', evidence: 'both are written alike' };
  const seed = [printText(left), printText(right)].sort().join(' | ');
  if (options.upToConstant) return decideUpToConstant(left, right, seed, options);
  return decideExactly(left, right) ?? decideByStages(left, right, seed, options);
}

function decideExactly(a: Tree, b: Tree): Equality | null {
  const exact = within(allowance.exact, () => [exactValue(a), exactValue(b)] as const);
  const [left, right] = exact.kind === 'done' ? exact.value : [null, null];
  if (left === null || right === null) return null;
  if (left.equals(right)) return { kind: 'equal', method: 'exact arithmetic', evidence: `both are ${left}` };
  return { kind: 'different', method: 'exact arithmetic', evidence: `the one is ${left}, the other ${right}` };
}

function decideByStages(a: Tree, b: Tree, seed: string, options: EqualityOptions): Equality {
  const early = within(allowance.early, () => findWitness(a, b, seed, options, 4));
  if (early.kind === 'done' && early.value?.kind === 'values') return different(early.value);
  const shown = within(allowance.identity, () => compareByKernels(a, b, options.positive ?? none));
  const decided = shown.kind === 'done' ? decideByIdentity(shown.value, options) : null;
  if (decided !== null) return decided;
  const late = within(allowance.late, () => findWitness(a, b, seed, options, 40));
  if (late.kind === 'done' && late.value?.kind === 'values') return different(late.value);
  const forms = shown.kind === 'done' && shown.value.kind === 'not-shown' ? shown.value.forms : null;
  const complex =
    forms === null ? null : within(allowance.late, () => findComplexWitness(...forms, points(a, b, seed, options, 8)));
  if (complex?.kind === 'done' && complex.value !== null) {
    const { point, left, right } = complex.value;
    return {
      kind: 'different',
      method: 'witness',
      evidence: `${printPoint(point)}the one is about ${left}, the other ${right}`,
    };
  }
  if (shown.kind === 'exhausted' || late.kind === 'exhausted')
    return { kind: 'undecided', reason: 'the allowance of exact operations is used up' };
  return { kind: 'undecided', reason: 'neither an identity nor a difference was found' };
}

const none: ReadonlySet<string> = new Set();

/** Null where nothing was shown. */
function decideByIdentity(identity: Identity, options: EqualityOptions): Equality | null {
  switch (identity.kind) {
    case 'identical':
      return {
        kind: 'equal',
        method: 'identity',
        evidence: 'the difference vanishes after rewriting into exponentials, logarithms and roots',
      };
    case 'identical-where': {
      const assumption = printConditions(identity.conditions);
      if (options.ignoreRemovable && identity.conditions.every(isRemovable))
        return { kind: 'equal', method: 'identity', evidence: `the difference vanishes wherever ${assumption}` };
      return { kind: 'undecided', reason: `equal where ${assumption}; elsewhere only one of the two has a value` };
    }
    case 'not-shown':
      return null;
  }
}

function isRemovable({ kind }: Condition): boolean {
  return kind === 'nonzero';
}

function different(witness: Witness): Equality {
  return { kind: 'different', method: 'witness', evidence: printWitness(witness) };
}
