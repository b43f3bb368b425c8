import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../../../src/exact/rational.ts';
import { pointOfRational } from '../../../../src/judge/sets/real-point.ts';
import { RealSet } from '../../../../src/judge/sets/real-set.ts';

const stretch = fc.record({
  low: fc.integer({ min: -6, max: 6 }),
  width: fc.integer({ min: 0, max: 5 }),
  lowClosed: fc.boolean(),
  highClosed: fc.boolean(),
});

const set = fc.array(stretch, { maxLength: 4 }).map((parts) =>
  parts.reduce((all, { low, width, lowClosed, highClosed }) => {
    const end = (value: number) => pointOfRational(Rational.of(value));
    const next = RealSet.interval({ low: end(low), high: end(low + width), lowClosed, highClosed });
    return known(all.union(known(next)));
  }, RealSet.empty),
);

function known(value: RealSet | null): RealSet {
  if (value === null) throw new Error('rational points are comparable');
  return value;
}

describe('RealSet', () => {
  it('is a Boolean algebra, with one form for each set', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const union = known(a.union(b));
        expect(union.complement()).toEqual(known(a.complement().intersection(b.complement())));
        expect(a.complement().complement()).toEqual(a);
        expect(known(a.difference(b))).toEqual(known(a.intersection(b.complement())));
        expect(a.symmetricDifference(a)?.isEmpty).toBe(true);
        expect(a.equals(b)).toBe(b.equals(a));
        expect(known(union.intersection(a))).toEqual(a);
      }),
    );
  });

  it('is the union of its components', () => {
    fc.assert(
      fc.property(set, (a) => {
        const again = a.components.reduce(
          (all, part) => known(all.union(known(RealSet.interval(part)))),
          RealSet.empty,
        );
        expect(again).toEqual(a);
      }),
    );
  });

  it('joins what touches: (1, 2] and [2, 3) make (1, 3)', () => {
    const end = (value: number) => pointOfRational(Rational.of(value));
    const left = known(RealSet.interval({ low: end(1), high: end(2), lowClosed: false, highClosed: true }));
    const right = known(RealSet.interval({ low: end(2), high: end(3), lowClosed: true, highClosed: false }));
    expect(known(left.union(right)).components).toHaveLength(1);
    expect(RealSet.all.complement().isEmpty).toBe(true);
    expect(RealSet.point(end(2)).finite).toHaveLength(1);
    expect(left.finite).toBeNull();
  });
});
