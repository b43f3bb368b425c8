/** What textbooks call an expression that something is to be done with; all of it optional, none of it a condition. */
export const thing =
  '[(using|by|with|by using) {how:method}] [(the|each|these|this|each of the)] [(following|given|indicated)] [(numerical|algebraic|rational|radical|complex|absolute value|exponential|polynomial|polynomials|integer|square root|cube root|mixed|variable)] [(rational|algebraic)] ' +
  '[(expression|expressions|equations|fraction|fractions|exercise|exercises|logarithm|logarithms|radical|radicals|polynomial|polynomials|square root|square roots|root|roots|number|numbers|problem|product|products|quotient|sum|difference|power|powers|exponents|terms|monomial|monomials|binomial|binomials|trinomial|polynomial|function|functions)] ' +
  '[(completely|fully|as much as possible|without [using] a calculator|as far as possible|if possible|where possible|below)] [(using|by|with|by using) {how:method}]';
