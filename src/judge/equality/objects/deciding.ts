import type { Tree } from '../../../math/tree.ts';
import type { Equality, EqualityOptions } from '../equality.ts';

/** The decision between two trees of any nature, given to the deciders of objects for the parts of an object. */
export type Decide = (a: Tree, b: Tree, options: EqualityOptions) => Equality;

export function equal(method: string, evidence: string): Equality {
  return { kind: 'equal', method, evidence };
}

export function different(method: string, evidence: string): Equality {
  return { kind: 'different', method, evidence };
}

export function undecided(reason: string): Equality {
  return { kind: 'undecided', reason };
}

/** The same where it is not `equal`; where it is, undecided for the given reason. */
export function atMostUndecided(equality: Equality, reason: string): Equality {
  return equality.kind === 'equal' ? undecided(reason) : equality;
}
