import {
  calibrationError,
  type Prediction,
  type ReliabilityBin,
  reliability,
} from '../statistics/calibration-error.ts';
import { foldOf } from '../statistics/families.ts';
import type { VoteStop } from './vote-stops.ts';

/** How often the winner was right for each pattern in which votes stopped. */
export interface PatternTable {
  /** Share of right winners over all patterns: what a pattern that was never seen is taken for. */
  readonly rate: number;
  readonly patterns: Readonly<
    Record<string, { readonly stops: number; readonly right: number; readonly probability: number }>
  >;
}

/** Rows that the overall rate counts as. */
const priorRows = 2;

/** `P(right | pattern) = (k + m rate) / (n + m)` with m = 2: shrunk towards the overall rate where a pattern is rare. */
export function fitPatterns(stops: readonly VoteStop[]): PatternTable {
  const rate = (stops.filter(({ isRight }) => isRight).length + 1) / (stops.length + 2);
  const patterns: Record<string, { stops: number; right: number; probability: number }> = {};
  for (const { pattern, isRight } of stops) {
    const known = patterns[pattern] ?? { stops: 0, right: 0, probability: 0 };
    const [n, k] = [known.stops + 1, known.right + Number(isRight)];
    patterns[pattern] = { stops: n, right: k, probability: (k + priorRows * rate) / (n + priorRows) };
  }
  return { rate, patterns };
}

/** The probability that a winner is right, by its pattern. */
export function probabilityOf({ pattern }: VoteStop, table: PatternTable): number {
  return table.patterns[pattern]?.probability ?? table.rate;
}

/** How well probabilities at the stop are calibrated on problem families that the table was not fitted on. */
export interface StopCalibration {
  readonly stops: number;
  readonly accuracy: number;
  /** Expected calibration errors over ten bins of equal mass: ours, and of what others take for confidence. */
  readonly calibrationError: number;
  readonly voteShareError: number;
  readonly betaLeadError: number;
  readonly reliability: readonly ReliabilityBin[];
  readonly table: PatternTable;
}

/** Cross-fits the table in ten folds by family and measures it; the table given is fitted on all stops. */
export function calibrateStops(stops: readonly VoteStop[], folds = 10): StopCalibration {
  const tables = Array.from({ length: folds }, (_, fold) =>
    fitPatterns(stops.filter(({ family }) => foldOf(family, folds) !== fold)),
  );
  const by = (probability: (stop: VoteStop) => number): Prediction[] =>
    stops.map((stop) => ({ probability: probability(stop), happened: stop.isRight }));
  const table = fitPatterns(stops);
  const ours = by((stop) => probabilityOf(stop, tables[foldOf(stop.family, folds)] ?? table));
  return {
    stops: stops.length,
    accuracy: stops.filter(({ isRight }) => isRight).length / Math.max(1, stops.length),
    calibrationError: calibrationError(merged(ours)),
    voteShareError: calibrationError(by(({ voteShare }) => voteShare)),
    betaLeadError: calibrationError(by((stop) => stop.betaLead)),
    reliability: reliability(ours),
    table,
  };
}

/**
 * Folds give one pattern slightly different probabilities; sorted by them, a fold's bad luck would sit in a bin of its own. Ties within half a
 * per cent are one prediction, in the order of the problems.
 */
function merged(predictions: readonly Prediction[]): Prediction[] {
  return predictions.map(({ probability, happened }) => ({
    probability: Math.round(probability * 100) / 100,
    happened,
  }));
}
