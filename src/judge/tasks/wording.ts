/** What textbooks call an expression that something is to be done with; all of it optional, none of it a condition. */
export const thing =
  '[(using|by|with|by using) {how:method}] [(the|each|these|this)] [(following|given|indicated)] [(numerical|algebraic|rational|radical|complex|exponential|polynomial|polynomials|integer|square root|cube root|mixed|variable)] [(rational|algebraic)] ' +
  '[(expression|expressions|fraction|fractions|exercise|exercises|radical|radicals|polynomial|polynomials|square root|square roots|root|roots|number|numbers|problem|product|products|quotient|sum|difference|power|powers|exponents|terms|monomials|binomials|function|functions)] ' +
  '[(completely|fully|as much as possible|as far as possible|if possible|where possible|below)] [(using|by|with|by using) {how:method}]';
