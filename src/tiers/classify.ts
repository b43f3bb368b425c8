import type { StatementReading } from '../verification/protocol.ts';
import { type Tier, tiers } from './tier.ts';

/** How hard a statement is judged to be, with the probability of each tier (they sum to one). */
export interface Classification {
  readonly tier: Tier;
  readonly probabilities: Readonly<Record<Tier, number>>;
}

/** Asking for an argument rather than a value. */
const proofWords = /\b(?:prove|proof|show that|demonstrate that|justify)\b/i;
/** Words of competition problems: counting, extremes over unknown objects, conditions on all members of a family. */
const competitionWords =
  /\b(?:how many (?:ways|integers|positive|ordered|distinct|different)|smallest positive|largest possible|least possible|greatest possible|maximum value|minimum value|for all real|positive integers?|digits?|ordered (?:pairs?|triples?)|probability|inscribed|circumscribed|tangent to|infinite|polynomial|roots of|such that)\b/gi;

/**
 * Judges difficulty by documented rules, from the text and its reading alone, without solving:
 * a proof is HARD; else a score of one point per 25 words over 15, one per competition phrase, one per 60 characters of formula over 60,
 * and less two where the statement was read as a task whole. Under 1 EASY, under 2.5 MEDIUM, else HARD.
 * The probabilities are a soft reading of the same score, not calibrated.
 */
export function classify(statement: string, reading: StatementReading): Classification {
  if (proofWords.test(statement)) return classified([0.02, 0.08, 0.9]);
  const words = statement.split(/\s+/).length;
  const formulaCharacters = statement.replace(/[A-Za-z]{3,}|\s+/g, '').length;
  const score =
    Math.max(0, words - 15) / 25 +
    (statement.match(competitionWords)?.length ?? 0) +
    Math.max(0, formulaCharacters - 60) / 60 -
    (reading.kind === 'task' ? 2 : 0);
  return classified([closeness(score, 0), closeness(score, 1.75), closeness(score, 3.5)]);
}

/** A weight that falls with the distance of the score from a tier's centre. Outside the outer centres nothing falls. */
function closeness(score: number, centre: number): number {
  const clamped = Math.min(3.5, Math.max(0, score));
  return Math.exp(-((clamped - centre) ** 2));
}

function classified(weights: readonly [number, number, number]): Classification {
  const total = weights[0] + weights[1] + weights[2];
  const probabilities = { EASY: weights[0] / total, MEDIUM: weights[1] / total, HARD: weights[2] / total };
  const tier = tiers.reduce((best, each) => (probabilities[each] > probabilities[best] ? each : best));
  return { tier, probabilities };
}
