import { type Level, levels, type Scenario } from '../scenario.ts';
import { callUsd, exact } from './price-strategies.ts';

/** What sending a problem of one level to the reasoning model instead of the standard one brings. */
export interface ReturnOnRouting {
  readonly level: Level;
  readonly accuracyGain: number;
  readonly extraCostUsd: number;
  /** `(reasoning accuracy - standard accuracy) x worth - extra cost`, for one problem. */
  readonly returnUsd: number;
  /** The worth of a right answer from which on it pays; null where the reasoning model is not better. */
  readonly breakEvenWorthUsd: number | null;
}

/** The return for each level at a given worth of a right answer. */
export function returnOnRouting({ models }: Scenario, worthUsd: number): readonly ReturnOnRouting[] {
  return levels.map((level) => {
    const accuracyGain = models.reasoning.accuracy[level] - models.standard.accuracy[level];
    const extraCostUsd = callUsd(models.reasoning, level) - callUsd(models.standard, level);
    return {
      level,
      accuracyGain: exact(accuracyGain),
      extraCostUsd: exact(extraCostUsd),
      returnUsd: exact(accuracyGain * worthUsd - extraCostUsd),
      breakEvenWorthUsd: accuracyGain > 0 ? exact(extraCostUsd / accuracyGain) : null,
    };
  });
}
