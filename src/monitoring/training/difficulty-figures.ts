import type { ClassProbabilities } from '../../tiers/difficulty/difficulty-model.ts';
import { areaUnderCurve } from '../statistics/area-under-curve.ts';
import { bootstrap, type Interval } from '../statistics/bootstrap.ts';
import { brierScore, calibrationError, logLoss, type Prediction } from '../statistics/calibration-error.ts';

/** A problem with its true level and what a model said of it without having seen it. */
export interface Judged {
  readonly level: number;
  readonly score: number;
  readonly probabilities: ClassProbabilities;
}

/** How well a model of difficulty does. "Hard" is level 4 or 5. */
export interface DifficultyFigures {
  readonly areaUnderCurveHard: Interval | null;
  readonly accuracyThreeClasses: Interval | null;
  readonly calibrationErrorHard: number;
  readonly brierHard: number;
  readonly logLossHard: number;
  /** Always saying the most frequent class. */
  readonly majorityAccuracy: number;
}

export function figuresOf(judged: readonly Judged[]): DifficultyFigures {
  const hard: Prediction[] = judged.map(({ level, probabilities }) => ({
    probability: probabilities[2],
    happened: level >= 4,
  }));
  const counts = [0, 1, 2].map((each) => judged.filter(({ level }) => classOf(level) === each).length);
  return {
    areaUnderCurveHard: bootstrap(judged, (rows) =>
      areaUnderCurve(rows.map(({ score, level }) => ({ score, isPositive: level >= 4 }))),
    ),
    accuracyThreeClasses: bootstrap(judged, accuracyOf),
    calibrationErrorHard: calibrationError(hard),
    brierHard: brierScore(hard),
    logLossHard: logLoss(hard),
    majorityAccuracy: Math.max(...counts) / Math.max(1, judged.length),
  };
}

function accuracyOf(rows: readonly Judged[]): number | null {
  const right = rows.filter(
    ({ level, probabilities }) => probabilities.indexOf(Math.max(...probabilities)) === classOf(level),
  );
  return rows.length === 0 ? null : right.length / rows.length;
}

function classOf(level: number): number {
  return level <= 2 ? 0 : level === 3 ? 1 : 2;
}
