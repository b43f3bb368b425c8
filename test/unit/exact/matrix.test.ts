import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matrix } from '../../../src/exact/matrix.ts';
import { Rational } from '../../../src/exact/rational.ts';

function matrix(rows: readonly (readonly number[])[]): Matrix {
  return Matrix.of(rows.map((row) => row.map((value) => Rational.of(value))));
}

const entries = fc.integer({ min: -6, max: 6 });
const square = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.array(fc.array(entries, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));

describe('Matrix', () => {
  it.each([
    [
      [
        [1, 2],
        [3, 4],
      ],
      -2,
    ],
    [[[2]], 2],
    [
      [
        [0, 1],
        [1, 0],
      ],
      -1,
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      0,
    ],
    [
      [
        [2, 0, 1],
        [1, 3, 2],
        [1, 1, 1],
      ],
      0,
    ],
  ])('has a determinant: %j', (rows, wanted) => {
    expect(matrix(rows).determinant().toNumber()).toBe(wanted);
  });

  it('multiplies determinants, and is regular exactly where the determinant is not zero', () => {
    fc.assert(
      fc.property(square, (rows) => {
        const m = matrix(rows);
        const inverse = m.inverse();
        expect(inverse === null).toBe(m.determinant().isZero());
        expect(m.rank() === m.height).toBe(inverse !== null);
        if (inverse !== null) expect(m.mul(inverse).equals(Matrix.identity(m.height))).toBe(true);
        expect(m.mul(m.transpose()).determinant().equals(m.determinant().pow(2))).toBe(true);
      }),
    );
  });

  it('solves what was made from a solution, wholly', () => {
    const shape = fc.record({ height: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 4 }) });
    const system = shape.chain(({ height, width }) =>
      fc.record({
        rows: fc.array(fc.array(entries, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
        x: fc.array(entries, { minLength: width, maxLength: width }),
      }),
    );
    fc.assert(
      fc.property(system, ({ rows, x }) => {
        const m = matrix(rows);
        const right = m.mul(matrix(x.map((value) => [value]))).transpose().rows[0] ?? [];
        const solution = m.solve(right);
        if (solution.kind === 'none') throw new Error('there is a solution');
        const column = (values: readonly Rational[]) => Matrix.of(values.map((value) => [value]));
        if (solution.kind === 'unique') {
          expect(m.rank()).toBe(m.width);
          expect(column(solution.values).equals(matrix(x.map((value) => [value])))).toBe(true);
          return;
        }
        expect(solution.directions).toHaveLength(m.width - m.rank());
        expect(m.mul(column(solution.particular)).equals(column(right))).toBe(true);
        for (const direction of solution.directions)
          expect(m.mul(column(direction)).rows.every(([value]) => value?.isZero())).toBe(true);
      }),
    );
  });

  it('finds that nothing solves a contradiction', () => {
    expect(
      matrix([
        [1, 1],
        [2, 2],
      ]).solve([Rational.of(1), Rational.of(3)]),
    ).toEqual({ kind: 'none' });
  });

  it('refuses rows of different lengths', () => {
    expect(() => matrix([[1], [1, 2]])).toThrow(RangeError);
  });
});
