/**
 * What a text may measure before it is read; beyond it reading fails at once with a typed error. All are far above
 * what a person writes as one formula.
 */

/** Characters of one text. */
export const longestFormula = 4_000;

/** Tokens of one text. */
export const mostTokens = 4_000;

/** Digits of one number. */
export const mostDigits = 1_000;

/** Groups inside groups. */
export const deepestNesting = 60;
