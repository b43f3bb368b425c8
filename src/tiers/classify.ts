import { type DifficultyFile, loadDifficulty } from './difficulty/difficulty-model.ts';
import weights from './difficulty/difficulty-weights.json' with { type: 'json' };
import { asksForProof } from './proof.ts';
import { type Tier, tiers } from './tier.ts';

/** How hard a statement is judged to be, with the probability of each tier (they sum to one). */
export interface Classification {
  readonly tier: Tier;
  readonly probabilities: Readonly<Record<Tier, number>>;
}

/** The model that ships; `verity train` makes another, and starts from it. */
export const shippedDifficulty = weights as unknown as DifficultyFile;

const model = loadDifficulty(shippedDifficulty);

/**
 * Judges difficulty from the statement alone, without solving: easy, medium and hard as levels 1-2, 3 and 4-5 of competition problems.
 * A proof starts at the top, because no answer to it can be checked by its conclusion. The trained model ships with its figures (`about` in its file).
 */
export function classify(statement: string): Classification {
  const [EASY, MEDIUM, HARD] = asksForProof(statement)
    ? ([0.02, 0.08, 0.9] as const)
    : model.probabilities(model.score(statement));
  const probabilities = { EASY, MEDIUM, HARD };
  const tier = tiers.reduce((best, each) => (probabilities[each] > probabilities[best] ? each : best));
  return { tier, probabilities };
}
