import { z } from 'zod';

/** How hard the problems of a scenario are: the three tiers as planners write them. */
export const levels = ['easy', 'medium', 'hard'] as const;
export type Level = (typeof levels)[number];
export type PerLevel<T> = Readonly<Record<Level, T>>;

/** What a scenario assumes of one model. */
export interface ModelAssumptions {
  /** Share of right answers at each level. */
  readonly accuracy: PerLevel<number>;
  /** How the probability of success varies over the problems of a level: parameters of a Beta distribution, usually U-shaped. */
  readonly beta: PerLevel<readonly [number, number]>;
  readonly tokens: PerLevel<number>;
  readonly usdPerMillion: number;
  /** Log-normal time of one call. */
  readonly latencyMs: { readonly median: number; readonly sigma: number };
}

/** Everything that planning and simulating assume; a file gives any part of it, the classic scenario the rest. */
export interface Scenario {
  readonly seed: number;
  readonly problems: PerLevel<number>;
  /** Share of the problems whose answers can be checked against the statement. */
  readonly checkableShare: number;
  /** Shares of right and of wrong checkable answers that are accepted. */
  readonly verifier: { readonly truePositive: number; readonly falsePositive: number };
  /** Probability that two wrong answers are the same answer. */
  readonly coincidenceOfWrong: number;
  /** Correlation of the models' success over problems. */
  readonly correlation: number;
  readonly models: { readonly standard: ModelAssumptions; readonly reasoning: ModelAssumptions };
}

const share = z.number().min(0).max(1);
const perLevel = <T extends z.ZodType>(of: T) => z.object({ easy: of, medium: of, hard: of });
const positive = z.number().positive();

const Model = z.object({
  accuracy: perLevel(share).optional(),
  beta: perLevel(z.tuple([positive, positive])).optional(),
  tokens: perLevel(z.number().min(0)).optional(),
  usdPerMillion: z.number().min(0).optional(),
  latencyMs: z.object({ median: positive, sigma: z.number().min(0) }).optional(),
});

const ScenarioFile = z.object({
  seed: z.number().int().optional(),
  problems: perLevel(z.number().int().min(0)).optional(),
  checkableShare: share.optional(),
  verifier: z.object({ truePositive: share, falsePositive: share }).optional(),
  coincidenceOfWrong: share.optional(),
  correlation: z.number().min(0).max(0.99).optional(),
  models: z.object({ standard: Model.optional(), reasoning: Model.optional() }).optional(),
});
type ModelFile = z.infer<typeof Model>;

/**
 * How much success probabilities bunch at 0 and 1: a Beta of this concentration with mean .95 is (.57, .03), and samples of
 * GPT-4 on grade-school problems are fitted by (.58, .03).
 */
const usualConcentration = 0.6;

function uShaped(accuracy: PerLevel<number>): PerLevel<readonly [number, number]> {
  const at = (level: Level): readonly [number, number] => {
    const mean = Math.min(0.999, Math.max(0.001, accuracy[level]));
    return [usualConcentration * mean, usualConcentration * (1 - mean)];
  };
  return { easy: at('easy'), medium: at('medium'), hard: at('hard') };
}

function meansOf(beta: PerLevel<readonly [number, number]>): PerLevel<number> {
  const mean = ([a, b]: readonly [number, number]) => a / (a + b);
  return { easy: mean(beta.easy), medium: mean(beta.medium), hard: mean(beta.hard) };
}

const standardAccuracy = { easy: 0.95, medium: 0.6, hard: 0.2 };
const reasoningAccuracy = { easy: 0.98, medium: 0.87, hard: 0.72 };

/** 10,000 problems a month on a standard and a reasoning model, as it is quoted everywhere; prices in dollars for a million tokens. */
export const classicScenario: Scenario = {
  seed: 1,
  problems: { easy: 5_000, medium: 3_000, hard: 2_000 },
  checkableShare: 0.7,
  verifier: { truePositive: 0.98, falsePositive: 0 },
  coincidenceOfWrong: 0.5,
  correlation: 0.5,
  models: {
    standard: {
      accuracy: standardAccuracy,
      beta: uShaped(standardAccuracy),
      tokens: { easy: 500, medium: 800, hard: 1_000 },
      usdPerMillion: 3,
      latencyMs: { median: 2_000, sigma: 0.5 },
    },
    reasoning: {
      accuracy: reasoningAccuracy,
      beta: uShaped(reasoningAccuracy),
      tokens: { easy: 3_000, medium: 5_000, hard: 8_000 },
      usdPerMillion: 15,
      latencyMs: { median: 15_000, sigma: 0.6 },
    },
  },
};

/**
 * Reads a scenario file over the classic one. Where only one of `accuracy` and `beta` is given, the other follows: the mean of the
 * Beta distribution, or a U-shaped distribution with that mean.
 * @throws z.ZodError naming what is malformed
 */
export function readScenario(file: unknown, over: Scenario = classicScenario): Scenario {
  const { models, ...rest } = ScenarioFile.parse(file);
  return {
    ...over,
    ...withoutAbsent(rest),
    models: {
      standard: modelOver(over.models.standard, models?.standard),
      reasoning: modelOver(over.models.reasoning, models?.reasoning),
    },
  };
}

function modelOver(over: ModelAssumptions, file: ModelFile = {}): ModelAssumptions {
  const accuracy = file.accuracy ?? (file.beta ? meansOf(file.beta) : over.accuracy);
  const beta = file.beta ?? (file.accuracy ? uShaped(file.accuracy) : over.beta);
  return { ...over, ...withoutAbsent(file), accuracy, beta };
}

/** Drops properties that are there and undefined, which a spread would copy. */
function withoutAbsent<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
