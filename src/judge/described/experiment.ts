import type { Rational } from '../../exact/rational.ts';

/** A chance experiment with finitely many outcomes, each a list of numbers or texts, with its probability. */
export interface Experiment {
  readonly outcomes: readonly { readonly of: readonly (bigint | string)[]; readonly chance: Rational }[];
}

/** Whether an outcome belongs to an event; null where that is open. */
export interface Event {
  has(outcome: readonly (bigint | string)[]): boolean | null;
}
