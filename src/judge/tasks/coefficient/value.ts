import { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import type { Coefficient } from './phrases.ts';

/**
 * The coefficient: each term of the form is an unknown times a product of the expression's symbols, all of them different, and together they cover the
 * expression. Null where the form is no such.
 */
export function amountOf({ expression, form, asked }: Coefficient): Rational | null {
  const [polynomial, shape] = [polynomialOf(expression), polynomialOf(form)];
  if (polynomial === null || shape === null || asked.kind !== 'symbol') return null;
  const own = new Set(symbolsOf(expression));
  const byMonomial = new Map<string, string>();
  for (const { coefficient, exponents } of shape.terms()) {
    const unknowns = [...exponents].filter(([name]) => !own.has(name));
    const [unknown] = unknowns;
    if (!coefficient.isOne() || unknowns.length !== 1 || unknown === undefined || unknown[1] !== 1) return null;
    const key = keyOf(new Map([...exponents].filter(([name]) => own.has(name))));
    if (byMonomial.has(key)) return null;
    byMonomial.set(key, unknown[0]);
  }
  if (new Set(byMonomial.values()).size < byMonomial.size || ![...byMonomial.values()].includes(asked.name))
    return null;
  let found = Rational.zero;
  for (const { coefficient, exponents } of polynomial.terms()) {
    const unknown = byMonomial.get(keyOf(exponents));
    if (unknown === undefined) return null;
    if (unknown === asked.name) found = coefficient;
  }
  return found;
}

function keyOf(exponents: ReadonlyMap<string, number>): string {
  return MultiPolynomial.ofTerms([{ coefficient: Rational.one, exponents }]).key();
}
