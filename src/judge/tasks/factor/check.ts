import { factorMulti } from '../../../exact/factor-multi.ts';
import type { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import { commonMonomial, polynomialOf, treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { math, refuted, undecided, verified, wrongForm } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import type { Factor } from './phrases.ts';

/** The product has the same coefficients, and each factor is irreducible over the rationals, or shares nothing more among its terms. */
export function check({ expression, out }: Factor, answer: Tree): Judgement {
  const [wanted, given] = [polynomialOf(expression), polynomialOf(answer)];
  if (wanted === null || given === null) return undecided('IDENTITY', 'The answer is not read as a polynomial.');
  if (!wanted.equals(given))
    return refuted(
      'IDENTITY',
      `multiplied out, the answer is ${math(treeOfPolynomial(given))}`,
      'Multiplied out it is not the expression.',
    );
  const factors = factorsOf(answer);
  if (factors === null) return undecided('FORM', 'whether the answer is a product');
  return out === 'common' ? checkCommon(factors) : checkComplete(factors);
}

/** What a product is made of, numbers left out; null where a quotient by symbols stands in it. */
function factorsOf(tree: Tree): readonly MultiPolynomial[] | null {
  if (exactValue(tree) !== null) return [];
  switch (tree.kind) {
    case 'neg':
      return factorsOf(tree.of);
    case 'mul': {
      const all = tree.factors.map(factorsOf);
      return all.every((each) => each !== null) ? all.flat() : null;
    }
    case 'div':
      return exactValue(tree.under) === null ? null : factorsOf(tree.over);
    case 'pow':
      return factorsOf(tree.base);
    default: {
      const polynomial = polynomialOf(tree);
      return polynomial === null ? null : [polynomial];
    }
  }
}

function checkComplete(factors: readonly MultiPolynomial[]): Judgement {
  for (const factor of factors) {
    if (!isPrimitive(factor))
      return wrongForm(`${text(factor)} has a common factor in its terms`, 'A factor can be factored further.');
    const parts = factorMulti(factor).factors;
    const [only] = parts;
    if (parts.length !== 1 || only === undefined || only.multiplicity > 1)
      return wrongForm(`${text(factor)} splits`, 'A factor can be factored further.');
    if (!only.isIrreducible) return undecided('COMPLETENESS', `whether ${text(factor)} splits`);
  }
  return verified('COMPLETENESS', 'the product is the expression, and no factor splits over the rationals');
}

function checkCommon(factors: readonly MultiPolynomial[]): Judgement {
  const shared = factors.find(
    (factor) => factor.size > 1 && !(isPrimitive(factor) && commonMonomial(factor).isConstant()),
  );
  return shared === undefined
    ? verified('COMPLETENESS', 'the product is the expression, and the terms of the rest share nothing')
    : wrongForm(`the terms of ${text(shared)} share a factor`, 'More can be taken out.');
}

/** Whole coefficients have no divisor in common; fractions are left as they are. */
function isPrimitive(factor: MultiPolynomial): boolean {
  const { content } = factor.primitive();
  return !content.isInteger() || content.abs().isOne();
}

function text(factor: MultiPolynomial): string {
  return printText(treeOfPolynomial(factor));
}
