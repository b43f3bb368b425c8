import {
  type DifficultyFile,
  type DifficultyWeights,
  proportionalOdds,
  weightsOf,
} from '../../tiers/difficulty/difficulty-model.ts';
import { shapeNames } from '../../tiers/difficulty/statement-shape.ts';
import { foldOf, hashOf } from '../statistics/families.ts';
import { fitLogistic } from '../statistics/logistic-regression.ts';
import { type DifficultyFigures, figuresOf, type Judged } from './difficulty-figures.ts';
import { fitLevels, type LabelledProblem, type Measured, measure, scoreOf } from './fit-levels.ts';

/** What training starts from, beside the labelled problems. */
export interface Training {
  /** Where the problems come from and under which licence; kept in the file. */
  readonly source: string;
  /** A model to start from, trained on other problems: what is fitted is what it misses. */
  readonly prior: DifficultyFile | null;
  /** Problems like those to come, where the training problems are not: they place the cuts, and no weight is fitted to them. */
  readonly calibration: readonly LabelledProblem[];
}

/** The model with its figures: of cross-validation, and on the calibration problems, whose families are left out of training. */
export interface Trained {
  readonly file: DifficultyFile;
  readonly crossValidated: DifficultyFigures;
  readonly onCalibration: DifficultyFigures | null;
}

/** Two cuts on the scale of the scores, and its slope. */
type Cuts = Pick<DifficultyFile, 'slope' | 'cuts'>;

/** A score that was made without having seen the row's family. */
interface Scored {
  readonly row: Measured;
  readonly score: number;
}

const folds = 5;

/**
 * Trains the model of difficulty: ridge regression of the level on hashed grams and shape, then two cuts on scores of problems not seen.
 * The figures are of five-fold cross-validation by family in which the cuts, too, are fitted on other rows only; rows of a family that
 * the prior model was trained on are in no figure.
 */
export function trainDifficulty(
  problems: readonly LabelledProblem[],
  { source, prior, calibration }: Training,
): Trained {
  const others = calibration.map(measure);
  const held = new Set(others.map(({ family }) => family));
  const rows = problems.map(measure).filter(({ family }) => !held.has(family));
  const start = prior === null ? null : weightsOf(prior);
  const known = familiesOf(prior);
  const weights = fitLevels(rows, start);
  const own = outOfFold(rows, start, 'inner');
  const scored = others.map((row) => ({ row, score: scoreOf(row, weights) }));

  const judged = parts(rows).flatMap(({ train, held }): Judged[] => {
    const fitted = fitLevels(train, start);
    const cuts = fitCuts(outOfFold(train, start, 'inner'));
    return held
      .filter(({ family }) => !known.has(hashOf(family)))
      .map((row) => judge({ row, score: scoreOf(row, fitted) }, cuts));
  });
  const crossValidated = figuresOf(judged);
  const onCalibration = scored.length === 0 ? null : figuresOf(judgedByOthers(own, scored));
  const about = {
    source,
    rows: rows.length,
    families: new Set(rows.map(({ family }) => family)).size,
    crossValidated,
    ...(onCalibration === null ? {} : { calibrationRows: scored.length, onCalibration }),
    ...(prior === null ? {} : { startedFrom: prior.about.source ?? null }),
  };
  const families = new Set([...known, ...rows.map(({ family }) => hashOf(family))]);
  return { file: pack(weights, fitCuts(own, scored), families, about), crossValidated, onCalibration };
}

function judge({ row, score }: Scored, cuts: Cuts): Judged {
  return { level: row.level, score, probabilities: proportionalOdds(score, cuts) };
}

/** The calibration problems under cuts that were placed without their families. */
function judgedByOthers(own: readonly Scored[], scored: readonly Scored[]): Judged[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const isHeld = ({ row }: Scored) => foldOf(row.family, folds) === fold;
    const cuts = fitCuts(
      own,
      scored.filter((each) => !isHeld(each)),
    );
    return scored.filter(isHeld).map((each) => judge(each, cuts));
  });
}

function parts(rows: readonly Measured[], salt = ''): { train: Measured[]; held: Measured[] }[] {
  return Array.from({ length: folds }, (_, fold) => ({
    train: rows.filter((row) => foldOf(row.family, folds, salt) !== fold),
    held: rows.filter((row) => foldOf(row.family, folds, salt) === fold),
  })).filter(({ held }) => held.length > 0);
}

/** Scores of rows by models that have not seen their families; with a salt, in other parts than those of the outer cross-validation. */
function outOfFold(rows: readonly Measured[], start: DifficultyWeights | null, salt: string): Scored[] {
  return parts(rows, salt).flatMap(({ train, held }) => {
    const weights = fitLevels(train, start);
    return held.map((row) => ({ row, score: scoreOf(row, weights) }));
  });
}

/**
 * Both cuts with one slope, as one logistic regression over "is it above this cut?". Where there are calibration problems the training
 * rows have an offset of their own, so that they tell the slope only: their levels may be mixed otherwise.
 */
function fitCuts(own: readonly Scored[], calibration: readonly Scored[] = []): Cuts {
  const all = [
    ...own.map((each) => ({ ...each, offset: calibration.length > 0 ? 1 : 0 })),
    ...calibration.map((each) => ({ ...each, offset: 0 })),
  ];
  const fit = fitLogistic(
    all.flatMap(({ score, offset }) => [
      [score, -1, 0, offset, 0],
      [score, 0, -1, 0, offset],
    ]),
    all.flatMap(({ row }) => [row.level >= 3, row.level >= 4]),
  );
  const [slope = 1, low = 0, high = 0] = fit.weights;
  return { slope, cuts: [low, high] };
}

function familiesOf(prior: DifficultyFile | null): ReadonlySet<number> {
  const bytes = Buffer.from(prior?.families ?? '', 'base64');
  return new Set(Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(4 * i)));
}

function pack(
  { bins, shape, bias }: DifficultyWeights,
  { slope, cuts }: Cuts,
  families: ReadonlySet<number>,
  about: Record<string, unknown>,
): DifficultyFile {
  const largest = bins.reduce((most, each) => Math.max(most, Math.abs(each)), 1e-12);
  const bytes = Int8Array.from(bins, (each) => Math.round((127 * each) / largest));
  const hashes = Uint32Array.from(families).sort();
  return {
    format: 1,
    about,
    bins: Buffer.from(bytes.buffer).toString('base64'),
    binScale: largest / 127,
    shape: Object.fromEntries(shapeNames.map((name, j) => [name, rounded(shape[j] ?? 0)])),
    bias: rounded(bias),
    slope: rounded(slope),
    cuts: [rounded(cuts[0]), rounded(cuts[1])],
    families: Buffer.from(hashes.buffer).toString('base64'),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
