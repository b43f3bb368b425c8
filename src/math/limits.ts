/** The longest formula that is read, in characters. */
export const longestFormula = 4_000;
/** The deepest nesting of brackets, fractions, roots and exponents. */
export const deepestNesting = 60;
/** The most tokens of one formula; a bound on the size of its tree. */
export const mostTokens = 2_000;
/** The most digits of one number. */
export const mostDigits = 1_000;
