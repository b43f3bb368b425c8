import type { DifficultyWeights } from '../../tiers/difficulty/difficulty-model.ts';
import { binCount, hashText } from '../../tiers/difficulty/hashed-grams.ts';
import { shapeNames, shapeOf } from '../../tiers/difficulty/statement-shape.ts';
import { familyOf } from '../statistics/families.ts';
import { fitRidge, type SparseRow } from './ridge.ts';

/** A statement with how hard it is known to be: levels 1 to 5 as of the MATH problems (1-2 easy, 3 medium, 4-5 hard). */
export interface LabelledProblem {
  readonly problem: string;
  readonly level: number;
}

/** A statement as features, before anything is learned about them. */
export interface Measured {
  readonly level: number;
  readonly family: string;
  readonly bins: readonly number[];
  readonly values: readonly number[];
  readonly shape: readonly number[];
}

/** The mass of all shape features beside hashed text of mass 1.5, the penalty, and the power of the inverse document frequency: by cross-validation. */
const shapeMass = 0.15;
const penalty = 2;
/** What a prior model misses is small: its corrections are shrunk more. */
const correctionPenalty = 8;
const rarityPower = 1.5;

export function measure({ problem, level }: LabelledProblem): Measured {
  return { level, family: familyOf(problem), ...hashText(problem), shape: shapeOf(problem) };
}

export function scoreOf(row: Measured, { bins, shape, bias }: DifficultyWeights): number {
  let sum = bias;
  row.bins.forEach((bin, k) => {
    sum += (bins[bin] ?? 0) * (row.values[k] ?? 0);
  });
  return row.shape.reduce((total, value, j) => total + value * (shape[j] ?? 0), sum);
}

/** Ridge regression of the level on hashed grams and shape; with a prior model, of what that one misses, added to it. */
export function fitLevels(rows: readonly Measured[], prior: DifficultyWeights | null): DifficultyWeights {
  const rarity = rarityOf(rows);
  const { means, scales } = standardOf(rows);
  // Only bins that count have a column; most are empty where the rows are few.
  const used = [...rarity.keys()].filter((bin) => rarity[bin] !== 0);
  const columnOf = new Map(used.map((bin, column) => [bin, column]));
  const design = (row: Measured): SparseRow => {
    const at: number[] = shapeNames.map((_, j) => used.length + j);
    const values = row.shape.map((value, j) => (value - (means[j] ?? 0)) * (scales[j] ?? 0));
    row.bins.forEach((bin, k) => {
      const column = columnOf.get(bin);
      if (column === undefined) return;
      at.push(column);
      values.push((row.values[k] ?? 0) * (rarity[bin] ?? 0));
    });
    return { at, values };
  };
  const fit = fitRidge(
    rows.map(design),
    rows.map((row) => row.level - (prior === null ? 0 : scoreOf(row, prior))),
    used.length + shapeNames.length,
    prior === null ? penalty : correctionPenalty,
  );
  const shape = shapeNames.map((_, j) => (fit.weights[used.length + j] ?? 0) * (scales[j] ?? 0));
  return {
    bins: rarity.map((each, bin) => each * (fit.weights[columnOf.get(bin) ?? -1] ?? 0) + (prior?.bins[bin] ?? 0)),
    shape: shape.map((weight, j) => weight + (prior?.shape[j] ?? 0)),
    bias: fit.bias - shape.reduce((sum, weight, j) => sum + weight * (means[j] ?? 0), 0) + (prior?.bias ?? 0),
  };
}

/** What a bin counts for: the rarer the more, nothing where only one row has it, and in all a mean square of 1.5 a row. */
function rarityOf(rows: readonly Measured[]): Float64Array {
  const holders = new Float64Array(binCount);
  for (const row of rows) for (const bin of new Set(row.bins)) holders[bin] = (holders[bin] ?? 0) + 1;
  const rarity = holders.map((count) =>
    count < 2 ? 0 : (Math.log((1 + rows.length) / (1 + count)) + 1) ** rarityPower,
  );
  let squares = 0;
  for (const row of rows)
    row.bins.forEach((bin, k) => {
      squares += ((row.values[k] ?? 0) * (rarity[bin] ?? 0)) ** 2;
    });
  const scale = Math.sqrt((1.5 * rows.length) / (squares || 1));
  return rarity.map((each) => each * scale);
}

function standardOf(rows: readonly Measured[]): { means: number[]; scales: number[] } {
  const means = shapeNames.map((_, j) => rows.reduce((sum, row) => sum + (row.shape[j] ?? 0), 0) / rows.length);
  const scales = means.map((mean, j) => {
    const deviation = Math.sqrt(rows.reduce((sum, row) => sum + ((row.shape[j] ?? 0) - mean) ** 2, 0) / rows.length);
    return deviation > 1e-9 ? Math.sqrt(shapeMass / shapeNames.length) / deviation : 0;
  });
  return { means, scales };
}
