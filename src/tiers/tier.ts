/** How hard a problem is judged to be; also the cheapest strategy that is tried for it. */
export const tiers = ['EASY', 'MEDIUM', 'HARD'] as const;
export type Tier = (typeof tiers)[number];

/** How an answer was found. ALGEBRA asks no model. */
export const methods = ['ALGEBRA', 'SINGLE_PASS', 'SELF_CONSISTENCY', 'REASONING', 'TEACHER'] as const;
export type Method = (typeof methods)[number];
