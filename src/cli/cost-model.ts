import { Command } from 'commander';
import { type PricedStrategy, priceStrategies } from '../monitoring/cost-model/price-strategies.ts';
import { type ReturnOnRouting, returnOnRouting } from '../monitoring/cost-model/return-on-routing.ts';
import { type SelfHosting, selfHosting } from '../monitoring/cost-model/self-hosting.ts';
import { classicScenario, type PerLevel, readScenario, type Scenario } from '../monitoring/scenario.ts';
import { amount, perLevel, share, wholeNumber } from './number-options.ts';
import { percent, printTable, usd } from './print-table.ts';
import { readScenarioFile } from './read-scenario.ts';

interface Options {
  readonly scenario?: string;
  readonly problems?: PerLevel<number>;
  readonly standardAccuracy?: PerLevel<number>;
  readonly standardTokens?: PerLevel<number>;
  readonly standardPrice?: number;
  readonly reasoningAccuracy?: PerLevel<number>;
  readonly reasoningTokens?: PerLevel<number>;
  readonly reasoningPrice?: number;
  readonly coverage?: number;
  readonly truePositive?: number;
  readonly falsePositive?: number;
  readonly correlation?: number;
  readonly coincidence?: number;
  readonly samples: number;
  readonly worth: number;
  readonly serverUsd: number;
  readonly serverUsdPerMillion: number;
  readonly serverTokensPerSecond: number;
  readonly serverUtilisation: number;
  readonly json?: boolean;
}

/** `verity cost-model`: what strategies cost and get right under assumptions that are all options. Runs nothing, asks nobody. */
export const command = new Command('cost-model')
  .description('price strategies: right answers, cost, and whether routing and self-hosting pay')
  .option(
    '--scenario <file>',
    'JSON with any of: problems, checkableShare, verifier, correlation, coincidenceOfWrong, models',
  )
  .option('--problems <counts>', 'problems a month: easy,medium,hard (classic: 5000,3000,2000)', perLevel(amount))
  .option('--standard-accuracy <shares>', 'easy,medium,hard', perLevel(share))
  .option('--standard-tokens <counts>', 'tokens a problem: easy,medium,hard', perLevel(amount))
  .option('--standard-price <usd>', 'dollars for a million tokens', amount)
  .option('--reasoning-accuracy <shares>', 'easy,medium,hard', perLevel(share))
  .option('--reasoning-tokens <counts>', 'tokens a problem: easy,medium,hard', perLevel(amount))
  .option('--reasoning-price <usd>', 'dollars for a million tokens', amount)
  .option('--coverage <share>', 'share of the problems whose answers can be checked', share)
  .option('--true-positive <share>', 'right checkable answers that the verifier accepts', share)
  .option('--false-positive <share>', 'wrong checkable answers that the verifier accepts', share)
  .option('--correlation <r>', "correlation of the models' success", share)
  .option('--coincidence <share>', 'probability that two wrong answers are the same', share)
  .option('--samples <n>', 'samples of the vote', wholeNumber, 5)
  .option('--worth <usd>', 'what a right answer is worth', amount, 1)
  .option('--server-usd <usd>', 'own server: cost a month', amount, 1_500)
  .option('--server-usd-per-million <usd>', 'own server: running cost of a million tokens', amount, 0)
  .option('--server-tokens-per-second <n>', 'own server: tokens a second, all requests together', amount, 1_000)
  .option('--server-utilisation <share>', 'own server: share of the time that it is busy', share, 0.3)
  .option('--json', 'print JSON')
  .action(async (options: Options) => {
    const scenario = scenarioOf(options, options.scenario ? await readScenarioFile(options.scenario) : classicScenario);
    const strategies = priceStrategies(scenario, { samples: options.samples, worthUsd: options.worth });
    const routing = returnOnRouting(scenario, options.worth);
    const own = selfHosting(scenario, {
      usdPerMonth: options.serverUsd,
      usdPerMillion: options.serverUsdPerMillion,
      tokensPerSecond: options.serverTokensPerSecond,
      utilisation: options.serverUtilisation,
    });
    const report = { scenario, worthUsd: options.worth, strategies, returnOnRouting: routing, selfHosting: own };
    process.stdout.write(
      options.json
        ? `${JSON.stringify(report, null, 2)}\n`
        : `${[strategyTable(strategies), routingTable(routing, options.worth), hostingTable(own)].join('\n')}`,
    );
  });

/** Options over the file, the file over the classic scenario. */
function scenarioOf(options: Options, over: Scenario): Scenario {
  const { standard, reasoning } = over.models;
  return readScenario(
    {
      problems: options.problems,
      checkableShare: options.coverage,
      verifier: {
        truePositive: options.truePositive ?? over.verifier.truePositive,
        falsePositive: options.falsePositive ?? over.verifier.falsePositive,
      },
      correlation: options.correlation,
      coincidenceOfWrong: options.coincidence,
      models: {
        standard: {
          accuracy: options.standardAccuracy,
          tokens: options.standardTokens ?? standard.tokens,
          usdPerMillion: options.standardPrice ?? standard.usdPerMillion,
        },
        reasoning: {
          accuracy: options.reasoningAccuracy,
          tokens: options.reasoningTokens ?? reasoning.tokens,
          usdPerMillion: options.reasoningPrice ?? reasoning.usdPerMillion,
        },
      },
    },
    over,
  );
}

function strategyTable(strategies: readonly PricedStrategy[]): string {
  return printTable(
    [
      'strategy',
      'right',
      'accuracy',
      'cost',
      'per query',
      'per right answer',
      'right vs reasoning',
      'cost vs reasoning',
    ],
    strategies.map((each) => [
      each.strategy,
      Math.round(each.right).toLocaleString('en-US'),
      percent(each.accuracy),
      usd(each.costUsd),
      usd(each.costPerQueryUsd),
      usd(each.costPerCorrectUsd),
      percent(each.rightShare),
      percent(each.costShare),
    ]),
  );
}

function routingTable(rows: readonly ReturnOnRouting[], worthUsd: number): string {
  const table = printTable(
    ['level', 'accuracy gained', 'extra cost', 'return', 'pays from a worth of'],
    rows.map((each) => [
      each.level,
      percent(each.accuracyGain),
      usd(each.extraCostUsd),
      usd(each.returnUsd),
      usd(each.breakEvenWorthUsd),
    ]),
  );
  return `Return on routing a problem to the reasoning model, a right answer being worth ${usd(worthUsd)}:\n${table}`;
}

function hostingTable(rows: readonly SelfHosting[]): string {
  const table = printTable(
    ['model', 'vendor a month', 'own servers', 'own a month', 'pays', 'pays from problems a month'],
    rows.map((each) => [
      each.model,
      usd(each.apiUsdPerMonth),
      String(each.servers),
      usd(each.ownUsdPerMonth),
      each.pays ? 'yes' : 'no',
      each.breakEvenProblems === null ? 'never' : each.breakEvenProblems.toLocaleString('en-US'),
    ]),
  );
  return `Self-hosting:\n${table}`;
}
