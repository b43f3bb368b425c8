import { callUsd } from '../cost-model/price-strategies.ts';
import { type Level, levels, type ModelAssumptions, type Scenario } from '../scenario.ts';
import { normal, type Random, seeded } from '../statistics/random.ts';
import { sampleBeta } from '../statistics/sample-beta.ts';
import type { Case, Checked, Sample, Source } from './case.ts';

/** Samples of each model that a simulated strategy may draw. */
export const samplesPerModel: Readonly<Record<Source, number>> = { standard: 10, reasoning: 2 };

/**
 * Simulates problems of a scenario. Each model's probability of success on a problem is drawn from its Beta distribution; over the problems
 * of a level the models' probabilities have a Gaussian copula of the scenario's correlation (by ranks, so that the Beta distributions
 * are kept exactly). A wrong answer is the problem's popular wrong one with probability sqrt(coincidence), else one of its own, so two
 * coincide with probability `coincidence`. A checkable answer has one verdict however often it is given. The router knows the level.
 */
export function simulate(scenario: Scenario, seed = scenario.seed): readonly Case[] {
  const random = seeded(seed);
  return levels.flatMap((level) => {
    const count = scenario.problems[level];
    const { standard, reasoning } = scenario.models;
    const latent = Array.from({ length: count }, () => {
      const first = normal(random);
      const second = scenario.correlation * first + Math.sqrt(1 - scenario.correlation ** 2) * normal(random);
      return [first, second] as const;
    });
    const success: Record<Source, readonly number[]> = {
      standard: byRank(
        latent.map(([first]) => first),
        draws(standard, level, count, random),
      ),
      reasoning: byRank(
        latent.map(([, second]) => second),
        draws(reasoning, level, count, random),
      ),
    };
    return Array.from({ length: count }, (_, i): Case => {
      const verdicts = verdictsOf(scenario, random);
      const sample = (source: Source, index: number) =>
        sampleOf(scenario, source, level, success[source][i] ?? 0, verdicts, `${source}${index}`, random);
      const samplesOf = (source: Source) =>
        Array.from({ length: samplesPerModel[source] }, (_, k) => sample(source, k));
      return {
        id: `${level}/${i}`,
        family: `${level}/${i}`,
        statement: null,
        level,
        predicted: level,
        samples: { standard: samplesOf('standard'), reasoning: samplesOf('reasoning') },
      };
    });
  });
}

function draws(model: ModelAssumptions, level: Level, count: number, random: Random): number[] {
  const [a, b] = model.beta[level];
  return Array.from({ length: count }, () => sampleBeta(a, b, random));
}

/** Gives the k-th smallest value to the place of the k-th smallest latent number. */
function byRank(latent: readonly number[], values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const places = latent.map((_, i) => i).sort((i, j) => (latent[i] ?? 0) - (latent[j] ?? 0));
  const result: number[] = new Array(latent.length).fill(0);
  for (const [rank, place] of places.entries()) result[place] = sorted[rank] ?? 0;
  return result;
}

/** The verdict on each class of answers of one problem, drawn when the class first appears. */
function verdictsOf({ checkableShare, verifier }: Scenario, random: Random): (group: number) => Checked {
  const isCheckable = random() < checkableShare;
  const known = new Map<number, Checked>();
  return (group) => {
    if (!isCheckable) return null;
    const before = known.get(group);
    if (before !== undefined) return before;
    const verdict = group === rightGroup ? right(verifier.truePositive, random) : wrong(verifier.falsePositive, random);
    known.set(group, verdict);
    return verdict;
  };
}

/** A right answer is never refuted; what is not accepted is undecided. */
function right(truePositive: number, random: Random): Checked {
  return random() < truePositive ? 'verified' : null;
}

function wrong(falsePositive: number, random: Random): Checked {
  return random() < falsePositive ? 'verified' : 'refuted';
}

const rightGroup = 0;
const popularWrongGroup = 1;

function sampleOf(
  scenario: Scenario,
  source: Source,
  level: Level,
  success: number,
  verdicts: (group: number) => Checked,
  own: string,
  random: Random,
): Sample {
  const model = scenario.models[source];
  const isRight = random() < success;
  const isPopular = random() < Math.sqrt(scenario.coincidenceOfWrong);
  const group = isRight ? rightGroup : isPopular ? popularWrongGroup : 2 + ownGroups.indexOf(own);
  return {
    model: source,
    group,
    isRight,
    checked: verdicts(group),
    workingFails: null,
    confidence: null,
    usd: callUsd(model, level),
    latencyMs: model.latencyMs.median * Math.exp(model.latencyMs.sigma * normal(random)),
  };
}

/** Every sample's own wrong answer, as a class that no other sample falls into. */
const ownGroups = (['standard', 'reasoning'] as const).flatMap((source) =>
  Array.from({ length: samplesPerModel[source] }, (_, k) => `${source}${k}`),
);
