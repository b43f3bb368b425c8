import { type Level, levels, type ModelAssumptions, type Scenario } from '../scenario.ts';
import { voteAccuracy } from './vote-accuracy.ts';

/** What a strategy gives and costs, over all problems of a scenario. */
export interface PricedStrategy {
  readonly strategy: string;
  readonly right: number;
  readonly accuracy: number;
  readonly costUsd: number;
  readonly costPerQueryUsd: number;
  /** All cost over right answers; null where nothing is right. */
  readonly costPerCorrectUsd: number | null;
  /** Right answers and cost as shares of asking the reasoning model only. */
  readonly rightShare: number;
  readonly costShare: number;
  /** `worth x right - cost`. */
  readonly utilityUsd: number;
}

/** What planning assumes beside the scenario. */
export interface PlanningOptions {
  /** Samples of a vote. */
  readonly samples: number;
  /** What a right answer is worth. */
  readonly worthUsd: number;
}

/** The probability that one problem of a level is answered rightly, and what answering it costs. */
interface Expected {
  readonly right: number;
  readonly usd: number;
}

/**
 * Prices the usual strategies and the ladder with a verifier, in closed form. `hybrid` asks the standard model for easy problems and
 * the reasoning model for the rest. Independent of any run: a simulation of the same scenario comes close to it, not to the cent.
 */
export function priceStrategies(scenario: Scenario, options: PlanningOptions): readonly PricedStrategy[] {
  const { standard, reasoning } = scenario.models;
  const strategies: Readonly<Record<string, (level: Level) => Expected>> = {
    'standard only': (level) => single(standard, level),
    'reasoning only': (level) => single(reasoning, level),
    hybrid: (level) => single(level === 'easy' ? standard : reasoning, level),
    [`vote of ${options.samples}`]: (level) => vote(standard, level, options.samples, scenario.coincidenceOfWrong),
    ladder: (level) => ladder(scenario, level, options.worthUsd),
  };
  const totals = Object.entries(strategies).map(([strategy, at]) => ({ strategy, ...totalOf(scenario, at) }));
  const reference = totals.find(({ strategy }) => strategy === 'reasoning only');
  const count = levels.reduce((sum, level) => sum + scenario.problems[level], 0);
  return totals.map(({ strategy, right, usd }) => ({
    strategy,
    right: exact(right),
    accuracy: exact(right / Math.max(1, count)),
    costUsd: exact(usd),
    costPerQueryUsd: exact(usd / Math.max(1, count)),
    costPerCorrectUsd: right > 0 ? exact(usd / right) : null,
    rightShare: exact(right / (reference?.right || 1)),
    costShare: exact(usd / (reference?.usd || 1)),
    utilityUsd: exact(options.worthUsd * right - usd),
  }));
}

/** What one call costs. */
export function callUsd(model: ModelAssumptions, level: Level): number {
  return (model.tokens[level] * model.usdPerMillion) / 1e6;
}

function totalOf({ problems }: Scenario, at: (level: Level) => Expected): Expected {
  return levels.reduce(
    (total, level) => {
      const each = at(level);
      return { right: total.right + problems[level] * each.right, usd: total.usd + problems[level] * each.usd };
    },
    { right: 0, usd: 0 },
  );
}

function single(model: ModelAssumptions, level: Level): Expected {
  return { right: model.accuracy[level], usd: callUsd(model, level) };
}

function vote(model: ModelAssumptions, level: Level, samples: number, coincidence: number): Expected {
  return { right: voteAccuracy(samples, model.beta[level], coincidence), usd: samples * callUsd(model, level) };
}

/**
 * Where answers can be checked, the standard model is asked first and what is not accepted climbs to the reasoning model. Where they
 * cannot, whichever single call is worth more. A checkable problem skips the first step too where climbing always is worth more.
 */
function ladder(scenario: Scenario, level: Level, worthUsd: number): Expected {
  const { standard, reasoning } = scenario.models;
  const unchecked = worthMore(single(standard, level), single(reasoning, level), worthUsd);
  const checked = worthMore(climbing(scenario, level), single(reasoning, level), worthUsd);
  const covered = scenario.checkableShare;
  return {
    right: covered * checked.right + (1 - covered) * unchecked.right,
    usd: covered * checked.usd + (1 - covered) * unchecked.usd,
  };
}

function worthMore(one: Expected, other: Expected, worthUsd: number): Expected {
  return worthUsd * one.right - one.usd >= worthUsd * other.right - other.usd ? one : other;
}

/** Standard, checked, then reasoning for what the verifier did not accept. Successes correlate, so what climbs is harder than the average. */
function climbing({ models, verifier, correlation }: Scenario, level: Level): Expected {
  const [s, r] = [models.standard.accuracy[level], models.reasoning.accuracy[level]];
  const bothRight = Math.min(s, r, s * r + correlation * Math.sqrt(s * (1 - s) * r * (1 - r)));
  const rightAccepted = s * verifier.truePositive;
  const wrongAccepted = (1 - s) * verifier.falsePositive;
  const rightAfterClimbing = bothRight * (1 - verifier.truePositive) + (r - bothRight) * (1 - verifier.falsePositive);
  return {
    right: rightAccepted + rightAfterClimbing,
    usd: callUsd(models.standard, level) + (1 - rightAccepted - wrongAccepted) * callUsd(models.reasoning, level),
  };
}

/** Takes the noise of binary fractions off: no figure of a plan has more than nine decimals. */
export function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
