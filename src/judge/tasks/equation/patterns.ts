/** Kinds of equations by name; the name says nothing that the equation does not show. */
export const adjective =
  '(linear|quadratic|cubic|rational|radical|polynomial|exponential|logarithmic|literal|simple|absolute value|fractional|one-step|two-step|multi-step)';

/** `the following quadratic equation`. */
export const theEquation = `[(the|this|each|an|a)] [following] [${adjective}] [and ${adjective}] (equation|equations|proportion|proportions|problem|formula|formulas|exercise|excercise|expression) [(involving|with|in) (absolute value|absolute values|fractions|radicals|square roots|logarithms|exponents|one radical)]`;

/** Ways to work that do not change what is asked for. */
export const method =
  "[(by|using|with|analytically|algebraically) [[using|the] (factoring|factoring by grouping|grouping|completing the square|quadratic formula|the quadratic formula|square root property|the square root property|square roots|zero product property|substitution|elimination|graphing|addition|any method|the substitution method|the elimination method|the addition method|cramer’s rule|cramer's rule|a general strategy|logarithms|like bases|matrices|gaussian elimination|gauss-jordan elimination)]]";

/** Remarks between what to do and the equation. */
export const remark =
  '[show each step] [if the (solutions|answers|roots) are not real [(state|enter|write) no real (solution|solutions)]] [(input|enter|write) (the|your|all) (answer|answers) as variable=answer] [if there are multiple answers separate them with a comma and a space]';

export const forVariable = '[(for|in) (the [given|indicated|specified] (variable|letter|unknown)|{x:symbol})]';

export const numbers =
  '{numbers=real|complex|integer|rational|positive|negative|positive integer|nonnegative|non-negative|positive real|negative real|nonzero}';
export const solutions = '(solution|solutions|root|roots|zero|zeros)';
export const suchThat =
  '(such that|so that|for which|that satisfy|that satisfies|satisfying|which satisfy|which satisfies|that solve|if|when|in|given that|given|to|of|that make true|where)';

/** Before a condition that bounds the unknown. */
export const within = '(for|where|with|on|on the interval|over the interval|in the interval|in the domain|when|if)';
