import { z } from 'zod';
import { families } from './family.ts';

/** How tiers are chosen: up the ladder; the best of N samples by verification; or by the confidence in the first answer, skipping the vote. */
export const routings = ['ladder', 'best-of-n', 'confidence'] as const;
export type Routing = (typeof routings)[number];

const share = z.number().min(0).max(1);

const byDifficulty = z.object({ EASY: share, MEDIUM: share, HARD: share });

/** How often a tier settles a problem, by its difficulty, how often it is then right, and what it takes. */
const TierWorth = z.object({
  settles: byDifficulty,
  right: byDifficulty,
  usd: z.number().nonnegative(),
  seconds: z.number().nonnegative(),
});

const Worth = z.object({
  /** What a right answer is worth, and a second of waiting costs, in dollars. */
  answerUsd: z.number().positive(),
  secondUsd: z.number().nonnegative(),
  tiers: z.object({ EASY: TierWorth, MEDIUM: TierWorth, HARD: TierWorth }),
});
export type Worth = z.infer<typeof Worth>;

const Thresholds = z.object({
  /** Samples that must agree for AGREED, and their share of all that voted. */
  agreedVotes: z.int().min(2),
  agreedShare: share,
  /** The calibrated probability from which a single answer is accepted, as UNVERIFIED with its caveat; null never does. */
  acceptSingleAt: share.nullable(),
  /** How often single answers are right, measured: where all computable lines of their working hold, and where none is computable. */
  single: z.object({ linesHold: share, nothingComputed: share }),
  /** What decides whether a tier is skipped; without it none is. */
  worth: Worth.optional(),
});
export type Thresholds = z.infer<typeof Thresholds>;

/** What counts as good enough, for each family of problems. Data with a version and a source, kept outside the code. */
export const Policy = z.object({
  version: z.string().min(1),
  source: z.string().min(1),
  families: z.record(z.enum(families), Thresholds),
});
export type Policy = z.infer<typeof Policy>;
