import type { Level } from '../scenario.ts';

/** Which tier a sample comes from: a cheap model's, or the reasoning model's. */
export type Source = 'standard' | 'reasoning';

/** What checking an answer against its statement came to; null where nothing could be checked. */
export type Checked = 'verified' | 'refuted' | null;

/** One recorded or simulated answer to a problem. */
export interface Sample {
  readonly model: string;
  /** The class of symbolically equal answers over *all* samples of the problem; null for an unreadable answer, which is no vote. */
  readonly group: number | null;
  readonly isRight: boolean;
  readonly checked: Checked;
  /** Whether a line of its working was recomputed and fails; null where there was nothing to recompute. */
  readonly workingFails: boolean | null;
  /** What the model itself says of its confidence, from 0 to 1; null where it says nothing. */
  readonly confidence: number | null;
  readonly usd: number;
  readonly latencyMs: number;
}

/** A problem with every sample that a strategy may draw, in the order in which it would draw them. */
export interface Case {
  readonly id: string;
  /** Problems of one family never stand on both sides of a fit. */
  readonly family: string;
  /** The statement; null where the problem is simulated. */
  readonly statement: string | null;
  /** How hard it is known to be; null where nobody said. */
  readonly level: Level | null;
  /** How hard the router takes it to be. */
  readonly predicted: Level;
  readonly samples: Readonly<Record<Source, readonly Sample[]>>;
}

/** What a strategy did with one problem. */
export interface Run {
  readonly problem: Case;
  /** Every sample it paid for. */
  readonly drawn: readonly Sample[];
  /** The answer it gave; null where it gave none. */
  readonly accepted: Sample | null;
  readonly acceptedFrom: Source | null;
  /** Whether it went from the standard to the reasoning model. */
  readonly escalated: boolean;
  readonly latencyMs: number;
}

/** A way to answer problems, run over recorded or simulated samples. */
export interface BenchStrategy {
  readonly name: string;
  run(problem: Case): Run;
}
