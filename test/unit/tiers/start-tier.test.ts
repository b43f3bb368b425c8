import { describe, expect, it } from 'vitest';
import type { Classification } from '../../../src/tiers/classify.ts';
import type { Worth } from '../../../src/tiers/policy.ts';
import { startTier } from '../../../src/tiers/start-tier.ts';
import { type Tier, tiers } from '../../../src/tiers/tier.ts';

const all = (share: number) => ({ EASY: share, MEDIUM: share, HARD: share });
const tier = (settles: number, right: number, usd: number, seconds = 0) => ({
  settles: all(settles),
  right: all(right),
  usd,
  seconds,
});
const worth = (given: Partial<Worth['tiers']>, secondUsd = 0): Worth => ({
  answerUsd: 1,
  secondUsd,
  tiers: { EASY: tier(0.5, 1, 0.1), MEDIUM: tier(0.8, 1, 0.2), HARD: tier(1, 1, 0.3), ...given },
});

function classified(as: Tier): Classification {
  return { tier: as, probabilities: { EASY: 0, MEDIUM: 0, HARD: 0, [as]: 1 } };
}

describe('startTier', () => {
  it.each<[string, Tier, Worth, readonly Tier[], Tier]>([
    // From MEDIUM: .8 + .2 * (1 - .3) - .2 = .74; from HARD: .7; from EASY: .5 + .5 * .74 - .1 = .77.
    ['at the cheapest that will do', 'EASY', worth({}), tiers, 'EASY'],
    ['above a tier that settles nothing', 'EASY', worth({ EASY: tier(0, 1, 0.1) }), tiers, 'MEDIUM'],
    ['above two of them', 'EASY', worth({ EASY: tier(0, 1, 0.1), MEDIUM: tier(0.1, 1, 0.2) }), tiers, 'HARD'],
    ['above a tier that settles wrongly', 'EASY', worth({ EASY: tier(1, 0.5, 0.1) }), tiers, 'MEDIUM'],
    ['above a slow tier', 'EASY', worth({ EASY: tier(0.5, 1, 0.1, 60) }, 0.01), tiers, 'MEDIUM'],
    ['never below the predicted tier', 'MEDIUM', worth({}), tiers, 'MEDIUM'],
    ['at the next tier that has a model', 'EASY', worth({}), ['HARD'], 'HARD'],
    ['at the predicted tier where no tier above has a model', 'HARD', worth({}), ['EASY'], 'HARD'],
    ['lower in a tie', 'EASY', worth({ EASY: tier(0, 1, 0) }), tiers, 'EASY'],
  ])('starts %s', (_, as, given, available, start) => {
    expect(startTier(classified(as), given, available)).toBe(start);
  });
});
