import type { Case } from '../monitoring/bench/case.ts';
import { controlRisk, type RiskControl } from '../monitoring/calibration/learn-then-test.ts';
import {
  calibrateStops,
  fitPatterns,
  probabilityOf,
  type StopCalibration,
} from '../monitoring/calibration/pattern-table.ts';
import { voteStops } from '../monitoring/calibration/vote-stops.ts';
import { foldOf } from '../monitoring/statistics/families.ts';
import { percent } from './print-table.ts';

/** How far a model's votes can be trusted, and what error among accepted answers can be promised. */
export interface CalibrationReport {
  readonly model: string;
  readonly stop: StopCalibration;
  /** The table fitted on one half of the families, the threshold on the other. */
  readonly risk: readonly { readonly alpha: number; readonly control: RiskControl }[];
}

const alphas = [0.01, 0.02, 0.05, 0.1];

/** For every model with several samples of a problem, voting by lead of 2 over at most five. */
export function reportCalibration(cases: readonly Case[]): readonly CalibrationReport[] {
  const models = [...new Set(cases.flatMap(({ samples }) => samples.standard.map(({ model }) => model)))];
  return models.flatMap((model) => {
    const own = cases.map((each) => ({
      ...each,
      samples: { ...each.samples, standard: each.samples.standard.filter((sample) => sample.model === model) },
    }));
    if (!own.some(({ samples }) => samples.standard.length > 1)) return [];
    const stops = voteStops(own, 'lead-2', 5);
    const isFitted = (family: string) => foldOf(family, 2, 'risk') === 0;
    const table = fitPatterns(stops.filter(({ family }) => isFitted(family)));
    const answers = stops
      .filter(({ family }) => !isFitted(family))
      .map((stop) => ({ score: probabilityOf(stop, table), isRight: stop.isRight }));
    return [
      {
        model,
        stop: calibrateStops(stops),
        risk: alphas.map((alpha) => ({ alpha, control: controlRisk(answers, alpha) })),
      },
    ];
  });
}

/** The same in a few lines. */
export function calibrationText(reports: readonly CalibrationReport[]): string {
  return reports
    .flatMap(({ model, stop, risk }) => [
      `Calibration of ${model} at the stop (lead of 2): error ${stop.calibrationError.toFixed(3)}; by vote share ${stop.voteShareError.toFixed(3)}, by the Beta rule ${stop.betaLeadError.toFixed(3)} (${stop.stops} stops).`,
      ...risk.map(({ alpha, control }) =>
        control.kind === 'certified'
          ? `  error at most ${percent(alpha, 0)}: certified from probability ${control.threshold.toFixed(3)} on, ${percent(control.coverage)} of the answers`
          : `  error at most ${percent(alpha, 0)}: cannot be certified; ${control.because}`,
      ),
    ])
    .join('\n');
}
