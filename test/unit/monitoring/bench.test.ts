import { describe, expect, it } from 'vitest';
import { allStrategies } from '../../../src/monitoring/bench/all-strategies.ts';
import { besideReasoning, frontier, measure, percentile } from '../../../src/monitoring/bench/bench-figures.ts';
import type { Case, Sample } from '../../../src/monitoring/bench/case.ts';
import { climbingStrategy, fitClimbing, trace } from '../../../src/monitoring/bench/climbing-policy.ts';
import { stateOf } from '../../../src/monitoring/bench/climbing-state.ts';
import { crossFitted, fittedTo, ladderAtLeast } from '../../../src/monitoring/bench/ladders.ts';
import { confidenceOf, tokensOf, workingOf } from '../../../src/monitoring/bench/recorded.ts';
import { simulate } from '../../../src/monitoring/bench/simulate.ts';
import { voteStrategies } from '../../../src/monitoring/bench/vote-strategies.ts';
import { readScenario } from '../../../src/monitoring/scenario.ts';
import defaultPolicy from '../../../src/tiers/default-policy.json' with { type: 'json' };
import { Policy } from '../../../src/tiers/policy.ts';

const sample = (group: number | null, more: Partial<Sample> = {}): Sample => ({
  model: 'm',
  group,
  isRight: group === 0,
  checked: null,
  workingFails: null,
  confidence: null,
  usd: 0.001,
  latencyMs: 100,
  ...more,
});
const problem = (standard: readonly Sample[], reasoning: readonly Sample[] = [], id = 'p'): Case => ({
  id,
  family: id,
  statement: null,
  level: 'easy',
  predicted: 'easy',
  samples: { standard, reasoning },
});
const groups = (...of: (number | null)[]) => problem(of.map((each) => sample(each)));

describe('votes', () => {
  it.each([
    ['vote: fixed 5', [1, 0, 0, 1, 0], 5, 0],
    ['vote: curtailed', [0, 0, 0, 1, 1], 3, 0],
    ['vote: lead of 2', [1, 0, 0, 0, 1], 4, 0],
    ['vote: ESC, windows of 2', [1, 0, 0, 0, 1], 4, 0],
    ['vote: SPRT .8 against .2', [0, 1, 0, 0, 0], 5, 0],
    ['vote: lead of 2', [null, null, null, null, null], 5, null],
    ['vote: fixed 5', [1, 0], 2, 1],
  ] as const)('%s over %j draws %d', (name, drawn, count, winner) => {
    const run = voteStrategies.find((each) => each.name === name)?.run(groups(...drawn));
    expect(run?.drawn).toHaveLength(count);
    expect(run?.accepted?.group ?? null).toBe(winner);
  });
});

describe('the state of a climb', () => {
  it('never tells what is right', () => {
    const flip = (each: Case): Case => {
      const turned = (samples: readonly Sample[]) => samples.map((one) => ({ ...one, isRight: !one.isRight }));
      return {
        ...each,
        samples: { standard: turned(each.samples.standard), reasoning: turned(each.samples.reasoning) },
      };
    };
    for (const each of simulate(readScenario({ problems: { easy: 50, medium: 50, hard: 50 } })))
      for (const drawn of [
        { standard: 3, reasoning: 0 },
        { standard: 2, reasoning: 1 },
      ])
        expect(stateOf(flip(each), drawn)).toBe(stateOf(each, drawn));
  });
});

describe('the ladder by dynamic programming', () => {
  const rightAndWrong = (reasoningUsd: number) =>
    Array.from({ length: 100 }, (_, i) =>
      problem(
        [sample(i < 60 ? 0 : 1, { checked: i < 60 ? 'verified' : 'refuted' })],
        [sample(0, { usd: reasoningUsd })],
        `p${i}`,
      ),
    );
  const run = (cases: readonly Case[], worth: number) => {
    const limits = { standard: 1, reasoning: 1 };
    const policy = fitClimbing(trace(cases, limits), { correctUsd: worth, secondUsd: 0 });
    return measure(
      climbingStrategy('ladder', () => policy, limits),
      cases,
      [worth],
    );
  };

  it('gives what is verified and climbs from what is refuted where that is worth it', () => {
    expect(run(rightAndWrong(0.1), 1)).toMatchObject({ right: 100, escalationRate: 0.4 });
  });

  it('does not climb where a right answer is worth less than the call', () => {
    expect(run(rightAndWrong(0.1), 0.05)).toMatchObject({ right: 60, escalationRate: 0 });
  });

  it('skips the cheap tier where it helps nobody', () => {
    const cases = Array.from({ length: 50 }, (_, i) => problem([sample(1)], [sample(0, { usd: 0.1 })], `p${i}`));
    expect(run(cases, 1)).toMatchObject({ right: 50, callsPerQuery: 1, reasoningShare: 1 });
  });
});

describe('the simulator', () => {
  const scenario = readScenario({ problems: { easy: 3_000, medium: 3_000, hard: 3_000 } });
  const cases = simulate(scenario);
  const first = (from: 'standard' | 'reasoning', level: string) =>
    cases.filter((each) => each.level === level).map(({ samples }) => samples[from][0]?.isRight ?? false);
  const share = (values: readonly boolean[]) => values.filter(Boolean).length / values.length;

  it('keeps the accuracy of each model at each level', () => {
    for (const level of ['easy', 'medium', 'hard'] as const)
      for (const model of ['standard', 'reasoning'] as const)
        expect(Math.abs(share(first(model, level)) - scenario.models[model].accuracy[level])).toBeLessThan(0.03);
  });

  it('keeps the share of checkable problems, and never refutes what is right', () => {
    const verdicts = cases.flatMap(({ samples }) => samples.standard.slice(0, 1));
    const wrong = verdicts.filter(({ isRight }) => !isRight);
    expect(share(wrong.map(({ checked }) => checked === 'refuted'))).toBeCloseTo(0.7, 1);
    expect(verdicts.some(({ isRight, checked }) => isRight && checked === 'refuted')).toBe(false);
  });

  it('lets two wrong answers coincide as often as it should', () => {
    const pairs = cases
      .map(({ samples }) => samples.standard.slice(0, 2))
      .filter((two) => two.every(({ isRight }) => !isRight));
    expect(share(pairs.map(([a, b]) => a?.group === b?.group))).toBeCloseTo(0.5, 1);
  });

  it('correlates the models', () => {
    const [s, r] = [first('standard', 'medium'), first('reasoning', 'medium')];
    const both = share(s.map((each, i) => each && (r[i] ?? false)));
    expect(both).toBeGreaterThan(share(s) * share(r) + 0.02);
  });

  it('repeats itself for a seed', () => {
    expect(simulate(scenario, 5)).toEqual(simulate(scenario, 5));
  });
});

describe('strategies side by side', () => {
  const scenario = readScenario({ problems: { easy: 1_000, medium: 600, hard: 400 } });
  const months = [1, 2, 3].map((seed) => simulate(scenario, seed));
  const [cases = [], fit = [], aim = []] = months;
  const limits = { standard: 5, reasoning: 2 };
  const fitting = fittedTo(fit, aim, limits);
  const figures = besideReasoning(
    allStrategies(cases, fitting, { worths: [0.01, 0.1, 1], shares: [1], policy: Policy.parse(defaultPolicy) }).map(
      (each) => measure(each, cases, [0.01, 0.1, 1]),
    ),
  );
  const of = (name: string) => figures.find(({ strategy }) => strategy.startsWith(name));

  it('are worth no less by the ladder than by the better single model', () => {
    for (const worth of ['0.01', '0.1', '1']) {
      const ladder = of(`ladder, worth $${worth}`)?.utilityUsd[worth] ?? 0;
      const single = Math.max(
        of('standard only')?.utilityUsd[worth] ?? 0,
        of('reasoning only')?.utilityUsd[worth] ?? 0,
      );
      expect(ladder).toBeGreaterThan(single - 0.002 * Number(worth));
    }
  });

  it('reach a share of the reasoning model for less than the hybrid', () => {
    const cheapest = of('ladder, cheapest for 100 %');
    expect(cheapest?.versusReasoning?.right).toBeGreaterThan(0.97);
    expect(cheapest?.costUsd).toBeLessThan(of('hybrid')?.costUsd ?? 0);
  });

  it('cross-fit by family', () => {
    const few = cases.slice(0, 300);
    const strategy = ladderAtLeast(0.9, crossFitted(few, limits, 3));
    expect(measure(strategy, few, []).problems).toBe(300);
  });

  it('stand on the frontier only where none is both cheaper and better', () => {
    const names = frontier(figures).map(({ strategy }) => strategy);
    expect(names[0]).toMatch(/standard only|worth \$0.01/);
    expect(names).not.toContain('vote: fixed 5');
  });
});

describe('percentiles', () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4], 0.95, 4],
    [[7], 0.5, 7],
    [[], 0.5, 0],
  ] as const)('of %j at %d is %d', (sorted, q, value) => {
    expect(percentile(sorted, q)).toBe(value);
  });
});

describe('recorded replies', () => {
  const reply = (text: string) => ({ problem_id: 'p', model: 'm', text });
  it.each([
    ['{"answer": 4, "confidence": 0.8}', 0.8],
    ['Confidence: 90%', 0.9],
    ['I am confident.', null],
  ])('state confidence: %s', (text, confidence) => {
    expect(confidenceOf(reply(text))).toBe(confidence);
  });
  it('carry their working in JSON or as text', () => {
    expect(workingOf(reply('{"reasoning": "2 + 2 = 4\\n4 * 2 = 8", "answer": "8"}'))).toEqual([
      '2 + 2 = 4',
      '4 * 2 = 8',
    ]);
    expect(workingOf(reply('a\n\n b '))).toEqual(['a', 'b']);
  });
  it('have their tokens, or an estimate', () => {
    expect(tokensOf({ ...reply('x'.repeat(35)), tokens: 7 })).toBe(7);
    expect(tokensOf(reply('x'.repeat(35)))).toBe(10);
  });
});
