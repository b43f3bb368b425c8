import { describe, expect, it } from 'vitest';
import usualPolicy from '../../../src/tiers/default-policy.json' with { type: 'json' };
import { Policy } from '../../../src/tiers/policy.ts';
import { noUsage, type Strategy } from '../../../src/tiers/proposal.ts';
import type { Method, Tier } from '../../../src/tiers/tier.ts';
import { budgetOf } from '../../../src/tutoring/budget.ts';
import { type Ladder, solveProblem } from '../../../src/tutoring/solver.ts';
import { ProseJudge } from '../../support/prose-judge.ts';

/** Finds nothing. */
function failing(method: Method, tier: Tier | null): Strategy {
  const nothing = {
    usage: noUsage,
    groups: [],
    samples: [],
    kind: 'none',
    because: 'NO_MAJORITY',
    detail: '',
  } as const;
  return { method, tier, suits: () => true, propose: async () => nothing };
}

const strategies = [
  failing('ALGEBRA', null),
  failing('SINGLE_PASS', 'EASY'),
  failing('SELF_CONSISTENCY', 'MEDIUM'),
  failing('REASONING', 'HARD'),
];

async function tried(floor: Tier | undefined, rungs: readonly Strategy[] = strategies) {
  const ladder: Ladder = { judge: new ProseJudge(), strategies: rungs, policy: Policy.parse(usualPolicy) };
  const purse = { reserve: async () => null };
  const budget = budgetOf(5_000, new AbortController().signal, purse);
  const { attempts, reasons } = await solveProblem('How many hats?', ladder, budget, undefined, floor);
  return { methods: attempts.map(({ method }) => method), reasons };
}

describe('a floor', () => {
  it.each([
    ['EASY', ['ALGEBRA', 'SINGLE_PASS', 'SELF_CONSISTENCY', 'REASONING']],
    ['MEDIUM', ['ALGEBRA', 'SELF_CONSISTENCY', 'REASONING']],
    ['HARD', ['ALGEBRA', 'REASONING']],
  ] as const)('of %s lets %j be tried', async (floor, methods) => {
    expect((await tried(floor)).methods).toEqual(methods);
  });

  it('is kept where there is no model above it', async () => {
    expect(await tried('HARD', strategies.slice(0, 3))).toEqual({ methods: ['ALGEBRA'], reasons: ['NO_MODEL'] });
  });
});
