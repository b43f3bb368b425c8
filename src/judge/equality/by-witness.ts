import { within } from '../../exact/effort.ts';
import type { Tree } from '../../math/tree.ts';
import type { Equality } from './equality.ts';
import { compareByKernels } from './kernels/identity.ts';
import type { Pair } from './pair.ts';
import { findWitness, manyPoints, points, printWitness, type Witness } from './witness.ts';

/** Operations for the first look at a few points, for the long one, and for the assumption that would make up a difference. */
const allowance = { few: 200_000, many: 1_000_000, assumption: 200_000 } as const;

/** Different where the values at one of a few points differ; null where none was found. */
export function byFewPoints({ left, right, seed, options }: Pair): Equality | null {
  const found = within(allowance.few, () => findWitness(left, right, points(left, right, seed, options, 4)));
  return found.kind === 'done' ? verdict(left, right, found.value) : null;
}

/** The same at many points, on several scales and around the places where the expressions turn. */
export function byManyPoints({ left, right, seed, options }: Pair): Equality | null {
  const found = within(allowance.many, () => findWitness(left, right, manyPoints(left, right, seed, options, 64)));
  return found.kind === 'done' ? verdict(left, right, found.value) : null;
}

/** A difference of domain alone is no verdict: it is named where the two agree elsewhere. */
function verdict(left: Tree, right: Tree, witness: Witness | null): Equality | null {
  if (witness === null || witness.kind !== 'values') return null;
  const evidence = `${printWitness(witness)}${assumptionAfter(left, right, witness)}`;
  return { kind: 'different', method: 'witness', evidence };
}

/** Says where positive symbols would make the two equal, as sqrt(x^2) and x; a witness with positive ones rules that out. */
function assumptionAfter(left: Tree, right: Tree, { point }: Witness): string {
  if ([...point.values()].every((value) => value.sign() > 0)) return '';
  const positive = new Set(point.keys());
  const shown = within(allowance.assumption, () => compareByKernels(left, right, { positive }));
  const isEqual = shown.kind === 'done' && shown.value.kind === 'identical';
  return isEqual ? `; equal where ${[...positive].map((name) => `${name} > 0`).join(' and ')}` : '';
}
