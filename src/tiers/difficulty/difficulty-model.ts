import { binCount, hashText } from './hashed-grams.ts';
import { shapeNames, shapeOf } from './statement-shape.ts';

/**
 * A trained model of difficulty as it is kept in a file. A statement's score is the sum of the weights of its hashed grams and of its
 * shape; `P(at least medium)` and `P(hard)` are logistic functions of it with one slope (McCullagh's proportional odds, 1980).
 */
export interface DifficultyFile {
  readonly format: 1;
  /** What it was trained on, how, and how well it does on problem families that it was not trained on. */
  readonly about: Readonly<Record<string, unknown>>;
  /** Weights of the bins, one signed byte each, in base64; times `binScale`. */
  readonly bins: string;
  readonly binScale: number;
  readonly shape: Readonly<Record<string, number>>;
  readonly bias: number;
  readonly slope: number;
  readonly cuts: readonly [number, number];
  /** Hashes of the problem families that it was trained on, 32 bits each in base64, so that a figure is never taken on one of them. */
  readonly families?: string;
}

/** The score as a linear function: a weight for each bin and each measure of shape, and a constant. */
export interface DifficultyWeights {
  readonly bins: Float64Array;
  readonly shape: readonly number[];
  readonly bias: number;
}

/** Probabilities of the three classes in order; they sum to one. */
export type ClassProbabilities = readonly [number, number, number];

/** A model ready for scoring. One score takes some tens of microseconds. */
export interface DifficultyModel {
  score(statement: string): number;
  probabilities(score: number): ClassProbabilities;
}

/** Unpacks the weights. @throws Error where the file was made for other features than this version computes */
export function weightsOf(file: DifficultyFile): DifficultyWeights {
  const bins = new Int8Array(Buffer.from(file.bins, 'base64'));
  const missing = shapeNames.filter((name) => file.shape[name] === undefined);
  if (bins.length !== binCount || missing.length > 0)
    throw new Error(`This model of difficulty has other features: ${bins.length} bins, without ${missing.join(', ')}.`);
  return {
    bins: Float64Array.from(bins, (each) => each * file.binScale),
    shape: shapeNames.map((name) => file.shape[name] ?? 0),
    bias: file.bias,
  };
}

/** A model ready for scoring. @throws Error where the file was made for other features than this version computes */
export function loadDifficulty(file: DifficultyFile): DifficultyModel {
  const { bins, shape, bias } = weightsOf(file);
  return {
    score(statement) {
      const { bins: at, values } = hashText(statement);
      let sum = bias;
      for (let k = 0; k < at.length; k++) sum += (bins[at[k] ?? 0] ?? 0) * (values[k] ?? 0);
      const measured = shapeOf(statement);
      for (let j = 0; j < measured.length; j++) sum += (measured[j] ?? 0) * (shape[j] ?? 0);
      return sum;
    },
    probabilities: (score) => proportionalOdds(score, file),
  };
}

/** The three classes by two cuts on one scale. */
export function proportionalOdds(
  score: number,
  { slope, cuts }: { readonly slope: number; readonly cuts: readonly [number, number] },
): ClassProbabilities {
  const atLeastMedium = logistic(slope * score - cuts[0]);
  const hard = Math.min(atLeastMedium, logistic(slope * score - cuts[1]));
  return [1 - atLeastMedium, atLeastMedium - hard, hard];
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
