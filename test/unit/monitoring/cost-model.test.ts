import { describe, expect, it } from 'vitest';
import { priceStrategies } from '../../../src/monitoring/cost-model/price-strategies.ts';
import { returnOnRouting } from '../../../src/monitoring/cost-model/return-on-routing.ts';
import { selfHosting } from '../../../src/monitoring/cost-model/self-hosting.ts';
import { voteAccuracy } from '../../../src/monitoring/cost-model/vote-accuracy.ts';
import { classicScenario, readScenario } from '../../../src/monitoring/scenario.ts';

const options = { samples: 5, worthUsd: 1 };

describe('the classic scenario', () => {
  const priced = new Map(priceStrategies(classicScenario, options).map((each) => [each.strategy, each]));

  it.each([
    ['standard only', 6_950, 20.7],
    ['reasoning only', 8_950, 690],
    ['hybrid', 8_800, 472.5],
  ])('%s: %d right for $%d', (strategy, right, costUsd) => {
    expect(priced.get(strategy)).toMatchObject({
      right,
      costUsd,
      costPerCorrectUsd: Math.round((costUsd / right) * 1e9) / 1e9,
    });
  });

  it('compares with the reasoning model alone', () => {
    expect(priced.get('hybrid')?.rightShare).toBeCloseTo(0.983, 3);
    expect(priced.get('hybrid')?.costShare).toBeCloseTo(0.685, 3);
  });

  it('makes a ladder of a perfect verifier at full coverage that is right wherever one of the two is', () => {
    const scenario = readScenario({
      checkableShare: 1,
      verifier: { truePositive: 1, falsePositive: 0 },
      correlation: 0,
    });
    const ladder = priceStrategies(scenario, options).find(({ strategy }) => strategy === 'ladder');
    // 1 - (1 - s)(1 - r) at each level, and the reasoning model asked where the standard one failed.
    expect(ladder?.right).toBeCloseTo(5_000 * 0.999 + 3_000 * 0.948 + 2_000 * 0.776, 6);
    expect(ladder?.costUsd).toBeCloseTo(20.7 + 250 * 0.045 + 1_200 * 0.075 + 1_600 * 0.12, 6);
  });

  it('makes a ladder of no coverage the better single call at each level', () => {
    const ladder = priceStrategies(readScenario({ checkableShare: 0 }), options).find(
      (each) => each.strategy === 'ladder',
    );
    expect(ladder).toMatchObject({ right: 8_800, costUsd: 472.5 });
  });

  it('gives the return on routing at each level', () => {
    expect(returnOnRouting(classicScenario, 1)).toEqual([
      { level: 'easy', accuracyGain: 0.03, extraCostUsd: 0.0435, returnUsd: -0.0135, breakEvenWorthUsd: 1.45 },
      { level: 'medium', accuracyGain: 0.27, extraCostUsd: 0.0726, returnUsd: 0.1974, breakEvenWorthUsd: 0.268888889 },
      { level: 'hard', accuracyGain: 0.52, extraCostUsd: 0.117, returnUsd: 0.403, breakEvenWorthUsd: 0.225 },
    ]);
  });

  it('finds the volume at which a server of one’s own pays', () => {
    const server = { usdPerMonth: 690, usdPerMillion: 0, tokensPerSecond: 1_000, utilisation: 1 };
    expect(selfHosting(classicScenario, server)).toEqual([
      {
        model: 'standard',
        apiUsdPerMonth: 20.7,
        servers: 1,
        ownUsdPerMonth: 690,
        pays: false,
        breakEvenProblems: 333_334,
      },
      {
        model: 'reasoning',
        apiUsdPerMonth: 690,
        servers: 1,
        ownUsdPerMonth: 690,
        pays: false,
        breakEvenProblems: 10_000,
      },
    ]);
  });
});

describe('accuracy of a vote', () => {
  it.each([
    // One sample is the mean of the Beta distribution.
    [1, [3, 1], 0.5, 0.75],
    // Nearly equal coins, wrong answers all alike: the binomial majority of 3 at .8 is .896.
    [3, [8e6, 2e6], 1, 0.896],
    // All wrong answers different: two of three right win, one of three wins a third of the time: .896 + .096/3.
    [3, [8e6, 2e6], 0, 0.928],
    // Every problem is either always right or never: voting cannot help.
    [5, [6e-9, 4e-9], 0.5, 0.6],
  ] as const)('of %d samples, Beta %j, coincidence %d is %d', (samples, beta, coincidence, accuracy) => {
    expect(voteAccuracy(samples, beta, coincidence)).toBeCloseTo(accuracy, 4);
  });
});

describe('a scenario file', () => {
  it('changes what it names and leaves the rest', () => {
    const scenario = readScenario({
      problems: { easy: 1, medium: 2, hard: 3 },
      models: { standard: { usdPerMillion: 1 } },
    });
    expect(scenario.models.standard).toEqual({ ...classicScenario.models.standard, usdPerMillion: 1 });
    expect(scenario.models.reasoning).toEqual(classicScenario.models.reasoning);
  });

  it('takes accuracy from Beta parameters and the other way round', () => {
    const beta = { easy: [3, 1], medium: [1, 1], hard: [1, 3] } as const;
    expect(readScenario({ models: { standard: { beta } } }).models.standard.accuracy).toEqual({
      easy: 0.75,
      medium: 0.5,
      hard: 0.25,
    });
    const { beta: made } = readScenario({ models: { standard: { accuracy: { easy: 0.9, medium: 0.5, hard: 0.1 } } } })
      .models.standard;
    expect(made.easy[0] / (made.easy[0] + made.easy[1])).toBeCloseTo(0.9, 12);
  });

  it('says what is malformed', () => {
    expect(() => readScenario({ checkableShare: 2 })).toThrow(/checkableShare/);
  });
});
