import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../../../src/monitoring/statistics/area-under-curve.ts';
import { bootstrap } from '../../../src/monitoring/statistics/bootstrap.ts';
import {
  brierScore,
  calibrationError,
  logLoss,
  reliability,
} from '../../../src/monitoring/statistics/calibration-error.ts';
import { familyOf, foldOf } from '../../../src/monitoring/statistics/families.ts';
import { fitLogistic } from '../../../src/monitoring/statistics/logistic-regression.ts';
import { normal, seeded } from '../../../src/monitoring/statistics/random.ts';
import { dotSparse, fitRidge } from '../../../src/monitoring/training/ridge.ts';

const scored = (scores: readonly (readonly [number, boolean])[]) =>
  scores.map(([score, isPositive]) => ({ score, isPositive }));

describe('area under the curve', () => {
  it.each([
    [
      [
        [1, false],
        [2, true],
      ],
      1,
    ],
    [
      [
        [2, false],
        [1, true],
      ],
      0,
    ],
    [
      [
        [1, false],
        [1, true],
      ],
      0.5,
    ],
    // Of six pairs four are in order, one is tied: 4.5 / 6.
    [
      [
        [0.1, false],
        [0.4, false],
        [0.35, true],
        [0.8, true],
        [0.4, true],
      ],
      0.75,
    ],
    [[[1, true]], null],
  ] as const)('of %j is %s', (rows, area) => {
    expect(areaUnderCurve(scored(rows))).toBe(area);
  });

  it('does not change under increasing maps of the score', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.boolean())), (rows) => {
        expect(areaUnderCurve(scored(rows.map(([s, p]) => [s ** 3 + s, p] as const)))).toBe(
          areaUnderCurve(scored(rows)),
        );
      }),
    );
  });
});

describe('calibration', () => {
  const rows = [0.1, 0.1, 0.9, 0.9].map((probability, i) => ({ probability, happened: i > 0 && i < 3 }));
  it('is off by the mean distance of bins', () => {
    expect(reliability(rows, 2)).toEqual([
      { predicted: 0.1, observed: 0.5, count: 2 },
      { predicted: 0.9, observed: 0.5, count: 2 },
    ]);
    expect(calibrationError(rows, 2)).toBeCloseTo(0.4, 12);
  });
  it('has the textbook scores', () => {
    expect(brierScore(rows)).toBeCloseTo((0.01 + 0.81 + 0.01 + 0.81) / 4, 12);
    expect(logLoss([{ probability: 0.5, happened: true }])).toBeCloseTo(Math.LN2, 12);
  });
});

describe('regressions', () => {
  it('fit the logit of a share', () => {
    const fit = fitLogistic([[1], [1], [1], [1]], [true, true, true, false], 0);
    expect(fit.weights[0]).toBeCloseTo(Math.log(3), 6);
  });
  it('stay finite on separable data', () => {
    const fit = fitLogistic(
      [
        [1, -1],
        [1, 1],
      ],
      [false, true],
    );
    expect(fit.weights.every(Number.isFinite)).toBe(true);
    expect(fit.predict([1, 1])).toBeGreaterThan(0.95);
  });
  it('give the closed form of ridge in one dimension', () => {
    // Centred x = -1, 0, 1 and y = -1, 0, 1: w = Sxy / (Sxx + penalty) = 2 / 3, b = mean y - w mean x.
    const rows = [1, 2, 3].map((value) => ({ at: [0], values: [value] }));
    const fit = fitRidge(rows, [4, 5, 6], 1, 1);
    expect(fit.weights[0]).toBeCloseTo(2 / 3, 9);
    expect(fit.bias + dotSparse({ at: [0], values: [2] }, fit.weights)).toBeCloseTo(5, 9);
  });
});

describe('chance', () => {
  it('repeats itself for a seed and fills the interval evenly', () => {
    const [one, other] = [seeded(7), seeded(7)];
    const values = Array.from({ length: 10_000 }, one);
    expect(values.slice(0, 5)).toEqual(Array.from({ length: 5 }, other));
    expect(values.reduce((sum, each) => sum + each, 0) / values.length).toBeCloseTo(0.5, 1);
  });
  it('is normal where asked', () => {
    const random = seeded(3);
    const values = Array.from({ length: 20_000 }, () => normal(random));
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(values.reduce((sum, each) => sum + each ** 2, 0) / values.length).toBeCloseTo(1, 1);
  });
  it('gives intervals that hold the value', () => {
    const share = (rows: readonly number[]) => rows.reduce((sum, each) => sum + each, 0) / rows.length;
    const interval = bootstrap(
      Array.from({ length: 400 }, (_, i) => i % 2),
      share,
    );
    // Half a binomial share of 400: standard error .025.
    expect(interval?.value).toBe(0.5);
    expect(interval?.low).toBeCloseTo(0.45, 1);
    expect(interval?.high).toBeCloseTo(0.55, 1);
  });
});

describe('families', () => {
  it('mask numbers only', () => {
    expect(familyOf('What is 3.5 +  12?')).toBe('what is # + #?');
    expect(foldOf('what is # + #?', 5)).toBe(foldOf(familyOf('What is 1 + 2?'), 5));
  });
  it('spread over all parts', () => {
    const parts = new Set(
      Array.from({ length: 200 }, (_, i) => foldOf(`family ${String.fromCharCode(97 + (i % 26))}${'x'.repeat(i)}`, 5)),
    );
    expect([...parts].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
