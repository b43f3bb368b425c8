import { type DifficultyFile, proportionalOdds } from '../../tiers/difficulty/difficulty-model.ts';
import { binCount, hashText } from '../../tiers/difficulty/hashed-grams.ts';
import { shapeNames, shapeOf } from '../../tiers/difficulty/statement-shape.ts';
import { familyOf, foldOf } from '../statistics/families.ts';
import { fitLogistic } from '../statistics/logistic-regression.ts';
import { type DifficultyFigures, figuresOf, type Judged } from './difficulty-figures.ts';
import { dotSparse, fitRidge, type SparseRow } from './ridge.ts';

/** A statement with how hard it is known to be: levels 1 to 5 as of the MATH problems (1-2 easy, 3 medium, 4-5 hard). */
export interface LabelledProblem {
  readonly problem: string;
  readonly level: number;
}

/** The mass of all shape features beside hashed text of mass 1.5, the penalty, and the power of the inverse document frequency: by cross-validation. */
const shapeMass = 0.15;
const penalty = 2;
const rarityPower = 1.5;
const folds = 5;

/** A statement as features, before anything is learned about them. */
interface Measured {
  readonly level: number;
  readonly family: string;
  readonly bins: readonly number[];
  readonly values: readonly number[];
  readonly shape: readonly number[];
}

/** Everything learned from training rows. */
interface Fit {
  readonly score: (row: Measured) => number;
  readonly bins: Float64Array;
  readonly shape: readonly number[];
  readonly bias: number;
}

/**
 * Trains the model of difficulty: ridge regression of the level on hashed grams and shape, then two cuts on its out-of-fold scores.
 * The figures are of five-fold cross-validation by family in which the cuts, too, are fitted on training rows only.
 */
export function trainDifficulty(
  problems: readonly LabelledProblem[],
  source: string,
): { file: DifficultyFile; figures: DifficultyFigures } {
  const rows = problems.map(measure);
  const judged =
    rows.length === 0
      ? []
      : parts(rows).flatMap(({ train, held }): Judged[] => {
          const fit = fitLevels(train);
          const cuts = fitCuts(outOfFold(train));
          return held.map((row) => ({
            level: row.level,
            score: fit.score(row),
            probabilities: proportionalOdds(fit.score(row), cuts),
          }));
        });
  const figures = figuresOf(judged);
  const about = {
    source,
    rows: rows.length,
    families: new Set(rows.map(({ family }) => family)).size,
    crossValidated: figures,
  };
  return { file: pack(fitLevels(rows), fitCuts(outOfFold(rows)), about), figures };
}

function measure({ problem, level }: LabelledProblem): Measured {
  return { level, family: familyOf(problem), ...hashText(problem), shape: shapeOf(problem) };
}

function parts(rows: readonly Measured[]): { train: Measured[]; held: Measured[] }[] {
  return Array.from({ length: folds }, (_, fold) => ({
    train: rows.filter((row) => foldOf(row.family, folds) !== fold),
    held: rows.filter((row) => foldOf(row.family, folds) === fold),
  }));
}

/** Scores of rows by models that have not seen their families; other parts than those of the outer cross-validation. */
function outOfFold(rows: readonly Measured[]): { level: number; score: number }[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const isHeld = (row: Measured) => foldOf(row.family, folds, 'inner') === fold;
    const fit = fitLevels(rows.filter((row) => !isHeld(row)));
    return rows.filter(isHeld).map((row) => ({ level: row.level, score: fit.score(row) }));
  });
}

function fitLevels(rows: readonly Measured[]): Fit {
  const rarity = rarityOf(rows);
  const { means, scales } = standardOf(rows);
  const design = (row: Measured): SparseRow => ({
    at: [...row.bins, ...shapeNames.map((_, j) => binCount + j)],
    values: [
      ...row.values.map((value, k) => value * (rarity[row.bins[k] ?? 0] ?? 0)),
      ...row.shape.map((value, j) => (value - (means[j] ?? 0)) * (scales[j] ?? 0)),
    ],
  });
  const fit = fitRidge(
    rows.map(design),
    rows.map(({ level }) => level),
    binCount + shapeNames.length,
    penalty,
  );
  const shape = shapeNames.map((_, j) => (fit.weights[binCount + j] ?? 0) * (scales[j] ?? 0));
  return {
    score: (row) => fit.bias + dotSparse(design(row), fit.weights),
    bins: rarity.map((each, bin) => each * (fit.weights[bin] ?? 0)),
    shape,
    bias: fit.bias - shape.reduce((sum, weight, j) => sum + weight * (means[j] ?? 0), 0),
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

/** Both cuts with one slope, as one logistic regression over "is it above this cut?". */
function fitCuts(scored: readonly { level: number; score: number }[]): { slope: number; cuts: [number, number] } {
  const fit = fitLogistic(
    scored.flatMap(({ score }) => [
      [score, -1, 0],
      [score, 0, -1],
    ]),
    scored.flatMap(({ level }) => [level >= 3, level >= 4]),
  );
  const [slope = 1, low = 0, high = 0] = fit.weights;
  return { slope, cuts: [low, high] };
}

function pack(
  fit: Fit,
  { slope, cuts }: { slope: number; cuts: [number, number] },
  about: Record<string, unknown>,
): DifficultyFile {
  const largest = fit.bins.reduce((most, each) => Math.max(most, Math.abs(each)), 1e-12);
  const bytes = Int8Array.from(fit.bins, (each) => Math.round((127 * each) / largest));
  return {
    format: 1,
    about,
    bins: Buffer.from(bytes.buffer).toString('base64'),
    binScale: largest / 127,
    shape: Object.fromEntries(shapeNames.map((name, j) => [name, rounded(fit.shape[j] ?? 0)])),
    bias: rounded(fit.bias),
    slope: rounded(slope),
    cuts: [rounded(cuts[0]), rounded(cuts[1])],
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
