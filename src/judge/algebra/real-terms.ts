import { Rational } from '../../exact/rational.ts';
import { Form } from '../equality/kernels/form.ts';
import type { KernelSum, KernelTerm } from '../equality/kernels/kernel-sum.ts';

/** A term `coefficient * monomial * cos(angle)` or `sin(angle)`; without an angle the cosine is 1. */
export interface Angled extends KernelTerm {
  readonly angle: { readonly of: Form; readonly wave: 'cos' | 'sin' } | null;
}

/**
 * The terms of a sum with its waves e^(i angle) as cosines and sines. A sum with waves is taken to be real, as every sum is that came from functions of
 * real symbols, so the real part of each term suffices. A sum without waves keeps its powers of -1. Null where an angle is not a sum of plain waves.
 */
export function realTerms(sum: KernelSum): readonly Angled[] | null {
  if (!sum.kernels.some(({ kind }) => kind === 'wave')) return sum.terms.map((term) => ({ ...term, angle: null }));
  const merged = new Map<string, Angled>();
  for (const term of sum.terms) {
    const real = realPart(term);
    if (real === null) return null;
    if (real.coefficient.isZero()) continue;
    const key = `${real.monomial.key}|${real.angle?.wave ?? ''}|${real.angle?.of.key ?? ''}`;
    const before = merged.get(key)?.coefficient ?? Rational.zero;
    merged.set(key, { ...real, coefficient: before.add(real.coefficient) });
  }
  return [...merged.values()].filter(({ coefficient }) => !coefficient.isZero());
}

function realPart({ coefficient, monomial }: KernelTerm): Angled | null {
  let angle = Form.zero;
  let turns = Rational.zero;
  for (const { kernel, exponent } of monomial.powers) {
    if (kernel.kind === 'turn') turns = turns.add(exponent);
    if (kernel.kind === 'wave') angle = angle.plus(kernel.of.scale(exponent));
  }
  const rest = monomial.filter(({ kernel }) => kernel.kind !== 'turn' && kernel.kind !== 'wave');
  const quarters = turns.mul(Rational.of(2));
  if (!quarters.isInteger()) return null;
  const isQuarter = quarters.num % 2n !== 0n;
  if (angle.isZero) return { coefficient: isQuarter ? Rational.zero : coefficient, monomial: rest, angle: null };
  // Re(i e^(i a)) = -sin a; cos is even and sin odd.
  const isTurned = (angle.over.terms[0]?.coefficient.sign() ?? 1) < 0;
  const of = isTurned ? angle.scale(Rational.of(-1)) : angle;
  const sign = isQuarter && !isTurned ? coefficient.neg() : coefficient;
  return { coefficient: sign, monomial: rest, angle: { of, wave: isQuarter ? 'sin' : 'cos' } };
}
