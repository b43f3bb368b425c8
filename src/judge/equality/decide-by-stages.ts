import { within } from '../../exact/effort.ts';
import type { Tree } from '../../math/tree.ts';
import { printConditions } from './assumption.ts';
import { areEqualByDerivative } from './by-derivative.ts';
import type { Equality, EqualityOptions } from './equality.ts';
import { findComplexWitness } from './kernels/complex-witness.ts';
import type { Condition } from './kernels/domain.ts';
import { compareByKernels, type Identity } from './kernels/identity.ts';
import { compareModulo, type ModularIdentity } from './modular-identity.ts';
import { areApart, magnitudeOf } from './values/magnitude.ts';
import { findWitness, manyPoints, points, printPoint, printWitness, type Witness } from './witness.ts';

/** Operations that each stage may use; together they keep the slowest pair within a fraction of a second. */
const allowance = { early: 200_000, identity: 2_000_000, late: 1_000_000, complex: 500_000, modular: 500_000 } as const;

/**
 * Decides in turn by a witness at a few points, by an identity of kernels, and by a witness at many points. Expressions that agree
 * wherever both have a value, but do not have one at the same points, are undecided, and the reason says which assumption would make them
 * equal.
 */
export function decideByStages(a: Tree, b: Tree, seed: string, options: EqualityOptions): Equality {
  const early = within(allowance.early, () => findWitness(a, b, points(a, b, seed, options, 4)));
  if (early.kind === 'done' && early.value?.kind === 'values') return different(early.value);
  const shown = within(allowance.identity, () => compareByKernels(a, b, options));
  const identity: Identity = shown.kind === 'done' ? shown.value : { kind: 'not-shown', forms: null };
  switch (identity.kind) {
    case 'identical':
      return { kind: 'equal', method: 'identity', evidence: vanishes };
    case 'identical-where':
      return underConditions(identity.conditions, options);
    case 'never-defined':
      return { kind: 'different', method: 'domain', evidence: 'only one of the two divides by zero at every point' };
    case 'not-shown':
      break;
  }
  const modular = within(allowance.modular, () => compareModulo(a, b, seed));
  const byResidues = modular.kind === 'done' ? underResidues(modular.value, options) : null;
  if (byResidues !== null) return byResidues;
  const late = within(allowance.late, () => findWitness(a, b, manyPoints(a, b, seed, options, 64)));
  if (late.kind === 'done' && late.value?.kind === 'values') return different(late.value);
  const complex = complexWitness(identity.forms, () => points(a, b, seed, options, 8));
  if (complex !== null) return complex;
  const derived = within(allowance.identity, () => areEqualByDerivative(a, b, options));
  if (areApartInSize(a, b))
    return { kind: 'different', method: 'size', evidence: 'the two towers of powers differ in size' };
  if (derived.kind === 'done' && derived.value) return { kind: 'equal', method: 'derivative', evidence: hasNoSlope };
  if (shown.kind === 'exhausted' || late.kind === 'exhausted')
    return { kind: 'undecided', reason: 'the allowance of exact operations is used up' };
  return { kind: 'undecided', reason: 'neither an identity nor a difference was found' };
}

const hasNoSlope =
  'the derivative of the difference is zero, and the difference is zero at a point of each interval of the domain';
const vanishes = 'the difference vanishes after rewriting into exponentials, logarithms and roots';

function underConditions(conditions: readonly Condition[], options: EqualityOptions): Equality {
  const assumption = printConditions(conditions);
  if (options.ignoreRemovable && conditions.every(({ kind }) => kind === 'nonzero'))
    return { kind: 'equal', method: 'identity', evidence: `${vanishes}, wherever ${assumption}` };
  return { kind: 'undecided', reason: `equal where ${assumption}; elsewhere only one of the two has a value` };
}

function areApartInSize(a: Tree, b: Tree): boolean {
  const sizes = within(allowance.early, () => [magnitudeOf(a), magnitudeOf(b)] as const);
  const [left, right] = sizes.kind === 'done' ? sizes.value : [null, null];
  return left !== null && right !== null && areApart(left, right);
}

function underResidues(identity: ModularIdentity, options: EqualityOptions): Equality | null {
  switch (identity.kind) {
    case 'identical':
      if (!identity.hasPoles || options.ignoreRemovable)
        return { kind: 'equal', method: 'Schwartz-Zippel', evidence: identity.evidence };
      return { kind: 'undecided', reason: 'equal wherever both are defined; their poles were not compared' };
    case 'different':
      return { kind: 'different', method: 'Schwartz-Zippel', evidence: identity.evidence };
    case 'not-shown':
      return null;
  }
}

type Forms = Extract<Identity, { kind: 'not-shown' }>['forms'];

function complexWitness(forms: Forms, at: () => Parameters<typeof findComplexWitness>[2]): Equality | null {
  if (forms === null) return null;
  const found = within(allowance.complex, () => findComplexWitness(...forms, at()));
  if (found.kind === 'exhausted' || found.value === null) return null;
  const { point, left, right } = found.value;
  return {
    kind: 'different',
    method: 'witness',
    evidence: `${printPoint(point)}the one is about ${left}, the other ${right}`,
  };
}

function different(witness: Witness): Equality {
  return { kind: 'different', method: 'witness', evidence: printWitness(witness) };
}
