import { gcd, lcm } from '../../../exact/integer.ts';
import { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import type { CommonFactor } from './phrases.ts';

/** What is asked for, its first coefficient positive; null where a polynomial is zero. */
export function sharedBy({ want, of }: CommonFactor): MultiPolynomial | null {
  const all = of.map(polynomialOf).filter((each) => each !== null);
  const [first, ...rest] = all;
  if (all.length < of.length || first === undefined || all.some((each) => each.isZero())) return null;
  return rest.reduce((shared, each) => join(shared, each, want), unsigned(first));
}

function unsigned(polynomial: MultiPolynomial): MultiPolynomial {
  const { content, part } = polynomial.primitive();
  return part.scale(content.abs());
}

function join(a: MultiPolynomial, b: MultiPolynomial, want: CommonFactor['want']): MultiPolynomial {
  const [p, q] = [a.primitive(), b.primitive()];
  const common = p.part.gcd(q.part);
  const [m, n] = [p.content.num, q.content.num];
  if (want === 'factor') return common.scale(Rational.of(gcd(m, n)));
  const product = p.part.mul(q.part).divideExactly(common) ?? p.part.mul(q.part);
  return product.scale(Rational.of(lcm(m, n)));
}
