import { byDerivative } from './by-derivative.ts';
import { byIdentity } from './by-identity.ts';
import { byResidues } from './by-residues.ts';
import { bySize } from './by-size.ts';
import { byFewPoints, byManyPoints } from './by-witness.ts';
import type { Equality } from './equality.ts';
import type { Pair } from './pair.ts';

type Stage = (pair: Pair) => Equality | null;

/** Cheap ones first; each works within its own allowance, so that the slowest pair takes a fraction of a second. */
const stages: readonly Stage[] = [byFewPoints, byResidues, byIdentity, byManyPoints, bySize, byDerivative];

/** The verdict of the first stage that comes to one. */
export function decideByStages(pair: Pair): Equality {
  for (const stage of stages) {
    const verdict = stage(pair);
    if (verdict !== null) return verdict;
  }
  return { kind: 'undecided', reason: 'neither an identity nor a difference was found within the allowance' };
}
