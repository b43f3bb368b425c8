import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/monitoring/bench/simulate.ts';
import { binomialAtMost, controlRisk } from '../../../src/monitoring/calibration/learn-then-test.ts';
import { calibrateStops, fitPatterns } from '../../../src/monitoring/calibration/pattern-table.ts';
import { voteStops } from '../../../src/monitoring/calibration/vote-stops.ts';
import { readScenario } from '../../../src/monitoring/scenario.ts';
import { seeded, shuffled } from '../../../src/monitoring/statistics/random.ts';

describe('binomial tail', () => {
  it.each([
    [0, 299, 0.01, 0.0495],
    [5, 10, 0.5, 0.623],
    [10, 10, 0.3, 1],
    [40, 5_000, 0.01, 0.085],
  ])('P(Bin(%d of %d at %d)) is %d', (k, n, p, tail) => {
    expect(binomialAtMost(k, n, p)).toBeCloseTo(tail, 3);
  });
});

describe('risk control', () => {
  const right = (count: number) => Array.from({ length: count }, () => ({ score: 1, isRight: true }));

  it('certifies 1 % with 299 right answers in a row, and says that 298 are too few', () => {
    expect(controlRisk(right(299), 0.01)).toMatchObject({ kind: 'certified', accepted: 299 });
    expect(controlRisk(right(298), 0.01)).toMatchObject({ kind: 'infeasible', neededWithoutError: 299 });
  });

  it('takes answers of one score together', () => {
    const answers = [...right(100), ...Array.from({ length: 100 }, (_, i) => ({ score: 0.5, isRight: i < 50 }))];
    expect(controlRisk(answers, 0.05)).toMatchObject({ kind: 'certified', threshold: 1, accepted: 100 });
  });

  it('says that even the safest answers err too often', () => {
    const answers = Array.from({ length: 500 }, (_, i) => ({ score: 1, isRight: i % 10 !== 0 }));
    expect(controlRisk(answers, 0.05).kind).toBe('infeasible');
  });

  it('keeps the true error among what it accepts in at least 95 % of resplits', () => {
    const random = seeded(4);
    // Four kinds of answers of known error; the score orders them rightly.
    const errors = [0.005, 0.02, 0.08, 0.3];
    let kept = 0;
    for (let split = 0; split < 200; split++) {
      const answers = Array.from({ length: 1_500 }, (_, i) => ({
        score: 4 - (i % 4),
        isRight: random() >= (errors[i % 4] ?? 0),
      }));
      const control = controlRisk(shuffled(answers, random), 0.05);
      const accepted = control.kind === 'certified' ? errors.slice(0, 4 - control.threshold + 1) : [];
      kept += Number(accepted.reduce((sum, each) => sum + each, 0) <= 0.05 * accepted.length);
    }
    expect(kept).toBeGreaterThanOrEqual(190);
  });
});

describe('probability at the stop', () => {
  const stop = (pattern: string, isRight: boolean, n: number) => ({
    family: `f${n}`,
    pattern,
    isRight,
    voteShare: 1,
    betaLead: 0.875,
  });

  it('shrinks rare patterns towards the overall rate', () => {
    const table = fitPatterns([...Array.from({ length: 97 }, (_, n) => stop('2', true, n)), stop('3-1', false, 98)]);
    expect(table.rate).toBeCloseTo(98 / 100, 12);
    expect(table.patterns['3-1']?.probability).toBeCloseTo((2 * 0.98) / 3, 12);
  });

  it('is calibrated where vote shares and leads are not', () => {
    const cases = simulate(readScenario({ problems: { easy: 2_000, medium: 1_200, hard: 800 } }));
    const stops = voteStops(cases, 'lead-2', 5);
    const calibration = calibrateStops(stops);
    expect(calibration.stops).toBe(4_000);
    expect(calibration.calibrationError).toBeLessThan(0.03);
    expect(calibration.calibrationError).toBeLessThan(calibration.betaLeadError);
    expect(calibration.calibrationError).toBeLessThan(calibration.voteShareError);
  });
});
