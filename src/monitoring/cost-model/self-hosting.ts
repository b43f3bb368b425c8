import { levels, type Scenario } from '../scenario.ts';
import { callUsd, exact } from './price-strategies.ts';

/** A model on hardware of one's own. */
export interface OwnServer {
  readonly usdPerMonth: number;
  /** Power and the like, beside the fixed cost. */
  readonly usdPerMillion: number;
  /** Tokens that one server makes in a second, all requests together. */
  readonly tokensPerSecond: number;
  /** Share of the time that it is really busy. */
  readonly utilisation: number;
}

/** When one's own server is cheaper than paying for each token, for the scenario's mix of problems. */
export interface SelfHosting {
  readonly model: 'standard' | 'reasoning';
  readonly apiUsdPerMonth: number;
  readonly servers: number;
  readonly ownUsdPerMonth: number;
  readonly pays: boolean;
  /** Problems a month from which on it pays; null where it never does, whatever the volume. */
  readonly breakEvenProblems: number | null;
}

const secondsPerMonth = 30 * 24 * 3600;

/** Compares for each model. Break-even counts whole servers: the smallest volume whose servers cost no more than the vendor. */
export function selfHosting(scenario: Scenario, server: OwnServer): readonly SelfHosting[] {
  const count = levels.reduce((sum, level) => sum + scenario.problems[level], 0);
  const capacity = server.tokensPerSecond * server.utilisation * secondsPerMonth;
  return (['standard', 'reasoning'] as const).map((model) => {
    const assumed = scenario.models[model];
    const sum = (of: (level: (typeof levels)[number]) => number) =>
      levels.reduce((total, level) => total + scenario.problems[level] * of(level), 0);
    const tokens = sum((level) => assumed.tokens[level]);
    const apiUsdPerMonth = sum((level) => callUsd(assumed, level));
    const servers = tokens > 0 ? Math.ceil(tokens / capacity) : 0;
    const ownUsdPerMonth = servers * server.usdPerMonth + (tokens * server.usdPerMillion) / 1e6;
    const savedPerProblem = (apiUsdPerMonth - (tokens * server.usdPerMillion) / 1e6) / Math.max(1, count);
    return {
      model,
      apiUsdPerMonth: exact(apiUsdPerMonth),
      servers,
      ownUsdPerMonth: exact(ownUsdPerMonth),
      pays: ownUsdPerMonth < apiUsdPerMonth,
      breakEvenProblems: breakEven(server.usdPerMonth, savedPerProblem, capacity / (tokens / Math.max(1, count))),
    };
  });
}

/** One server pays from its cost over the saving on; if that is more than it can do, so do two and more, or never. */
function breakEven(usdPerServer: number, savedPerProblem: number, problemsPerServer: number): number | null {
  if (!(savedPerProblem > 0)) return null;
  const problems = Math.ceil(usdPerServer / savedPerProblem);
  return problems <= problemsPerServer ? problems : null;
}
