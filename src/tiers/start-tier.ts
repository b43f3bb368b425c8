import type { Classification } from './classify.ts';
import type { Worth } from './policy.ts';
import { type Tier, tiers } from './tier.ts';

/**
 * The tier to start at, among the predicted one and those above: the one from which climbing is worth most. From tier t on, for a problem of known
 * difficulty, `W(t) = settles * right * V + (1 - settles) * W(t + 1) - cost(t) - w * seconds(t)`, and nothing beyond the top, where a teacher
 * takes over; difficulties are weighed by their probabilities. Exact, because there are only three tiers. A tie starts lower.
 * @param available the tiers that have a model
 */
export function startTier({ tier, probabilities }: Classification, worth: Worth, available: readonly Tier[]): Tier {
  const from = tiers.indexOf(tier);
  const usable = tiers.filter((each) => available.includes(each));
  const worthOf = (start: Tier) =>
    tiers.reduce((sum, difficulty) => sum + probabilities[difficulty] * climbed(start, difficulty, worth, usable), 0);
  const choices = usable.filter((each) => tiers.indexOf(each) >= from);
  // Sums of products differ by rounding where they are the same; only a real difference skips a tier.
  return (
    choices.reduce<Tier | null>(
      (best, each) => (best === null || worthOf(each) > worthOf(best) + 1e-12 ? each : best),
      null,
    ) ?? tier
  );
}

function climbed(start: Tier, difficulty: Tier, worth: Worth, usable: readonly Tier[]): number {
  const climb = usable.slice(usable.indexOf(start));
  return climb.reduceRight((above, tier) => {
    const { settles, right, usd, seconds } = worth.tiers[tier];
    const settled = settles[difficulty];
    const gain = settled * right[difficulty] * worth.answerUsd + (1 - settled) * above;
    return gain - usd - worth.secondUsd * seconds;
  }, 0);
}
