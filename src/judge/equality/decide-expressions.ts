import { within } from '../../exact/effort.ts';
import { normalise } from '../../math/normalise.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { sameTree } from '../../math/walk.ts';
import type { Equality, EqualityOptions } from './equality.ts';
import { compareByKernels, type Identity } from './kernels/identity.ts';
import { exactValue } from './values/evaluate.ts';
import { findWitness, printWitness, type Witness } from './witness.ts';

const none: ReadonlySet<string> = new Set();

/**
 * Whether two expressions have the same value at the same points, symbols being real. In turn: the same tree; exact values; a witness at a
 * few points; an identity of kernels; a witness at many points.
 */
export function decideExpressions(a: Tree, b: Tree, options: EqualityOptions): Equality {
  const [left, right] = [normalise(a), normalise(b)];
  if (sameTree(left, right)) return { kind: 'equal', method: 'same expression', evidence: 'both are written alike' };
  const seed = [printText(left), printText(right)].sort().join(' | ');
  return decideExactly(left, right) ?? decideByStages(left, right, seed, options);
}

function decideExactly(a: Tree, b: Tree): Equality | null {
  const exact = within(200_000, () => [exactValue(a), exactValue(b)] as const);
  const [left, right] = exact.kind === 'done' ? exact.value : [null, null];
  if (left === null || right === null) return null;
  if (left.equals(right)) return { kind: 'equal', method: 'exact arithmetic', evidence: `both are ${left}` };
  return { kind: 'different', method: 'exact arithmetic', evidence: `the one is ${left}, the other ${right}` };
}

function decideByStages(a: Tree, b: Tree, seed: string, options: EqualityOptions): Equality {
  const early = within(200_000, () => findWitness(a, b, seed, options, 4));
  if (early.kind === 'done' && early.value?.kind === 'values') return different(early.value);
  const shown = within(2_000_000, () => compareByKernels(a, b, options.positive ?? none));
  const identity: Identity = shown.kind === 'done' ? shown.value : { kind: 'not-shown' };
  switch (identity.kind) {
    case 'identical':
      return {
        kind: 'equal',
        method: 'identity',
        evidence: 'the difference vanishes after rewriting into exponentials, logarithms and roots',
      };
    case 'identical-where':
      return { kind: 'undecided', reason: 'equal only where both are defined' };
    case 'not-shown':
      break;
  }
  const late = within(1_000_000, () => findWitness(a, b, seed, options, 40));
  if (late.kind === 'done' && late.value?.kind === 'values') return different(late.value);
  if (shown.kind === 'exhausted' || late.kind === 'exhausted')
    return { kind: 'undecided', reason: 'the allowance of exact operations is used up' };
  return { kind: 'undecided', reason: 'neither an identity nor a difference was found' };
}

function different(witness: Witness): Equality {
  return { kind: 'different', method: 'witness', evidence: printWitness(witness) };
}
