import { seeded, shuffled } from './random.ts';

/** A predicted probability with what happened. */
export interface Prediction {
  readonly probability: number;
  readonly happened: boolean;
}

/** One point of a reliability plot: what was predicted and what happened, on average over a bin. */
export interface ReliabilityBin {
  readonly predicted: number;
  readonly observed: number;
  readonly count: number;
}

/** Bins of equal mass, in order of the prediction. Equal predictions are parted at random (always the same way), so that the order of the rows tells nothing. */
export function reliability(predictions: readonly Prediction[], bins = 10): readonly ReliabilityBin[] {
  const sorted = shuffled(predictions, seeded(1)).sort((a, b) => a.probability - b.probability);
  const parts = Array.from({ length: bins }, (_, k) =>
    sorted.slice(Math.round((k * sorted.length) / bins), Math.round(((k + 1) * sorted.length) / bins)),
  );
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({
      predicted: part.reduce((sum, each) => sum + each.probability, 0) / part.length,
      observed: part.filter(({ happened }) => happened).length / part.length,
      count: part.length,
    }));
}

/** Expected calibration error (Naeini et al. 2015) over ten bins of equal mass. Noise alone gives about `.8 sqrt(p(1-p) 10/n)`. */
export function calibrationError(predictions: readonly Prediction[], bins = 10): number {
  const total = Math.max(1, predictions.length);
  return reliability(predictions, bins).reduce(
    (sum, bin) => sum + (bin.count / total) * Math.abs(bin.predicted - bin.observed),
    0,
  );
}

/** Mean squared error of the probabilities (Brier 1950). */
export function brierScore(predictions: readonly Prediction[]): number {
  return mean(predictions.map(({ probability, happened }) => (probability - Number(happened)) ** 2));
}

/** Mean negative log likelihood, probabilities kept a millionth away from certainty. */
export function logLoss(predictions: readonly Prediction[]): number {
  return mean(
    predictions.map(({ probability, happened }) => {
      const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
      return -Math.log(happened ? p : 1 - p);
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
}
