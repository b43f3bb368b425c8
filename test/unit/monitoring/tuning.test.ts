import { describe, expect, it } from 'vitest';
import type { Case, Sample } from '../../../src/monitoring/bench/case.ts';
import { seeded } from '../../../src/monitoring/statistics/random.ts';
import { replayService, thresholdFamily } from '../../../src/monitoring/tuning/replay-service.ts';
import { tunePolicy } from '../../../src/monitoring/tuning/tune-policy.ts';
import defaultPolicy from '../../../src/tiers/default-policy.json' with { type: 'json' };
import { Policy, type Thresholds } from '../../../src/tiers/policy.ts';

const sample = (group: number | null, more: Partial<Sample> = {}): Sample => ({
  model: 'm',
  group,
  isRight: group === 0,
  checked: null,
  workingFails: null,
  confidence: null,
  usd: 0.001,
  latencyMs: 1_000,
  ...more,
});
const problem = (
  standard: readonly Sample[],
  reasoning: readonly Sample[] = [sample(0, { usd: 0.1 })],
  id = 'p',
): Case => ({
  id,
  family: id,
  statement: 'How many apples are left?',
  level: null,
  predicted: 'easy',
  samples: { standard, reasoning },
});
const thresholds = (given: Partial<Thresholds> = {}): Thresholds => ({
  agreedVotes: 2,
  agreedShare: 0.6,
  acceptSingleAt: null,
  single: { linesHold: 0.9, nothingComputed: 0.5 },
  ...given,
});
const drawing = { rule: 'lead-2', samples: 5 } as const;
const replay = (each: Case, given: Partial<Thresholds> = {}) => {
  const { drawn, accepted, escalated } = replayService(each, thresholds(given), drawing);
  const usd = drawn.reduce((sum, sampled) => sum + sampled.usd, 0);
  return { usd, isRight: accepted?.isRight ?? false, askedReasoning: escalated };
};

describe('replaying the ladder of the service', () => {
  it.each([
    ['two that agree', problem([0, 0, 1].map((group) => sample(group))), {}, { usd: 0.002, askedReasoning: false }],
    [
      'a verified first answer',
      problem([sample(0, { checked: 'verified' })]),
      {},
      { usd: 0.001, askedReasoning: false },
    ],
    [
      'a refuted one has no vote',
      problem([sample(1, { checked: 'refuted' }), sample(0), sample(0)]),
      {},
      { isRight: true, usd: 0.003 },
    ],
    [
      'a failing working has no vote',
      problem([sample(1, { workingFails: true }), sample(0), sample(0)]),
      {},
      { isRight: true, usd: 0.003 },
    ],
    [
      'none that agree climb',
      problem([1, 2, 3, 4, 5].map((group) => sample(group))),
      {},
      { askedReasoning: true, isRight: true },
    ],
    ['three wanted of two climb', problem([sample(0), sample(0)]), { agreedVotes: 3 }, { askedReasoning: true }],
    [
      'a single one whose lines hold',
      problem([sample(0, { workingFails: false })]),
      { acceptSingleAt: 0.8 },
      { usd: 0.001 },
    ],
    ['a single one without lines', problem([sample(0), sample(0)]), { acceptSingleAt: 0.8 }, { usd: 0.002 }],
    [
      'a refuted reasoned answer is not given',
      problem([sample(1)], [sample(2, { checked: 'refuted' })]),
      {},
      { isRight: false, askedReasoning: true },
    ],
  ] as const)('%s', (_, each, given, expected) => {
    expect(replay(each, given)).toMatchObject(
      Object.fromEntries(
        Object.entries(expected).map(([key, value]) => [
          key,
          typeof value === 'number' ? expect.closeTo(value, 9) : value,
        ]),
      ),
    );
  });

  it('knows families by what could be checked and by words', () => {
    expect(thresholdFamily(problem([sample(0)]))).toBe('word problem');
    expect(thresholdFamily(problem([sample(0, { checked: 'verified' })]))).toBe('textbook');
  });
});

describe('tuning', () => {
  const present = Policy.parse(defaultPolicy);
  const random = seeded(2);
  const cases = Array.from({ length: 600 }, (_, i) => {
    const right = random() < 0.95;
    const draw = () =>
      sample(random() < (right ? 0.97 : 0.05) ? 0 : 1 + Math.floor(random() * 3), {
        workingFails: random() < 0.1 ? null : false,
      });
    return problem(
      Array.from({ length: 5 }, draw),
      [sample(random() < 0.97 ? 0 : 9, { usd: 0.1, latencyMs: 20_000 })],
      `p${i}`,
    );
  });
  const goal = (correctUsd: number) => ({
    worth: { correctUsd, secondUsd: 0 },
    drawing,
    present,
    version: 'v',
    source: 's',
  });

  it('accepts single answers where a right one is worth little, and asks for agreement where it is worth much', () => {
    expect(tunePolicy(cases, goal(0.005)).policy.families['word problem'].acceptSingleAt).not.toBeNull();
    expect(tunePolicy(cases, goal(20)).policy.families['word problem'].acceptSingleAt).toBeNull();
  });

  it.each([0.01, 0.1, 1])(
    'comes within one per cent of the optimum on families it has not seen, at a worth of $%d',
    (worth) => {
      const { heldOut } = tunePolicy(cases, goal(worth));
      expect(heldOut.after.problems).toBe(600);
      expect(heldOut.after.utilityUsd).toBeGreaterThan(
        heldOut.optimum.utilityUsd - 0.01 * Math.abs(heldOut.optimum.utilityUsd),
      );
      expect(heldOut.after.utilityUsd).toBeGreaterThanOrEqual(
        heldOut.before.utilityUsd - 0.01 * Math.abs(heldOut.before.utilityUsd),
      );
    },
  );

  it('proposes a policy that the service can read', () => {
    const { policy } = tunePolicy(cases.slice(0, 100), goal(1));
    expect(Policy.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
    expect(policy.families['proof-like']).toEqual(present.families['proof-like']);
  });
});
