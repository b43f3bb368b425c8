import { Rational } from './rational.ts';

/** All solutions of a linear system: `particular` plus any combination of `directions`, which are linearly independent. */
export type LinearSolution =
  | { readonly kind: 'none' }
  | { readonly kind: 'unique'; readonly values: readonly Rational[] }
  | {
      readonly kind: 'parametric';
      readonly particular: readonly Rational[];
      /** The column of the unknown that each direction sets to 1. */
      readonly free: readonly number[];
      readonly directions: readonly (readonly Rational[])[];
    };

/** A matrix of rational numbers. Immutable. */
export class Matrix {
  private constructor(readonly rows: readonly (readonly Rational[])[]) {}

  /** @throws RangeError where the rows are not of one length. */
  static of(rows: readonly (readonly Rational[])[]): Matrix {
    if (rows.some((row) => row.length !== rows[0]?.length))
      throw new RangeError('the rows of a matrix have one length');
    return new Matrix(rows);
  }

  static identity(size: number): Matrix {
    return new Matrix(rowsOf(size, size, (i, j) => (i === j ? Rational.one : Rational.zero)));
  }

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  at(row: number, column: number): Rational {
    return this.rows[row]?.[column] ?? Rational.zero;
  }

  equals(other: Matrix): boolean {
    return (
      this.height === other.height &&
      this.width === other.width &&
      this.rows.every((row, i) => row.every((value, j) => value.equals(other.at(i, j))))
    );
  }

  transpose(): Matrix {
    return new Matrix(rowsOf(this.width, this.height, (i, j) => this.at(j, i)));
  }

  /** @throws RangeError where the shapes differ. */
  add(other: Matrix): Matrix {
    if (this.height !== other.height || this.width !== other.width) throw new RangeError('the shapes differ');
    return new Matrix(rowsOf(this.height, this.width, (i, j) => this.at(i, j).add(other.at(i, j))));
  }

  scale(factor: Rational): Matrix {
    return new Matrix(this.rows.map((row) => row.map((value) => value.mul(factor))));
  }

  /** @throws RangeError where this width is not the other's height. */
  mul(other: Matrix): Matrix {
    if (this.width !== other.height) throw new RangeError('the shapes do not fit');
    return new Matrix(
      rowsOf(this.height, other.width, (i, j) =>
        (this.rows[i] ?? []).reduce((sum, value, k) => sum.add(value.mul(other.at(k, j))), Rational.zero),
      ),
    );
  }

  /** The determinant. @throws RangeError where the matrix is not square. */
  determinant(): Rational {
    if (this.height !== this.width) throw new RangeError('only a square matrix has a determinant');
    const { determinant, pivots } = eliminate(this.rows);
    return pivots.length === this.height ? determinant : Rational.zero;
  }

  rank(): number {
    return eliminate(this.rows).pivots.length;
  }

  /** The reduced row echelon form, and the columns of its leading ones. */
  rref(): { readonly form: Matrix; readonly pivots: readonly number[] } {
    const { rows, pivots } = eliminate(this.rows);
    return { form: new Matrix(rows), pivots };
  }

  /** Null where the matrix is singular. @throws RangeError where it is not square. */
  inverse(): Matrix | null {
    if (this.height !== this.width) throw new RangeError('only a square matrix has an inverse');
    const size = this.height;
    const identity = Matrix.identity(size);
    const { rows, pivots } = eliminate(this.rows.map((row, i) => [...row, ...(identity.rows[i] ?? [])]));
    const isRegular = pivots.length === size && pivots.every((column, i) => column === i);
    return isRegular ? new Matrix(rows.map((row) => row.slice(size))) : null;
  }

  /** All x with `this x = right`. @throws RangeError where `right` has another height. */
  solve(right: readonly Rational[]): LinearSolution {
    if (right.length !== this.height) throw new RangeError('one right side for each row');
    const width = this.width;
    const { rows, pivots } = eliminate(this.rows.map((row, i) => [...row, right[i] ?? Rational.zero]));
    if (pivots.includes(width)) return { kind: 'none' };
    const particular = new Array<Rational>(width).fill(Rational.zero);
    for (const [i, column] of pivots.entries()) particular[column] = rows[i]?.[width] ?? Rational.zero;
    const free = [...Array(width).keys()].filter((column) => !pivots.includes(column));
    if (free.length === 0) return { kind: 'unique', values: particular };
    const directions = free.map((column) => {
      const direction = new Array<Rational>(width).fill(Rational.zero);
      direction[column] = Rational.one;
      for (const [i, pivot] of pivots.entries()) direction[pivot] = (rows[i]?.[column] ?? Rational.zero).neg();
      return direction;
    });
    return { kind: 'parametric', particular, free, directions };
  }
}

function rowsOf(height: number, width: number, at: (i: number, j: number) => Rational): Rational[][] {
  return Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => at(i, j)));
}

/** Gauss-Jordan elimination; `determinant` is that of the rows and pivot columns that were reduced. */
function eliminate(given: readonly (readonly Rational[])[]) {
  const rows = given.map((row) => [...row]);
  const pivots: number[] = [];
  let determinant = Rational.one;
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width && pivots.length < rows.length; column += 1) {
    const top = pivots.length;
    const found = rows.findIndex((row, i) => i >= top && !(row[column] ?? Rational.zero).isZero());
    const pivotRow = rows[found];
    if (pivotRow === undefined) continue;
    if (found !== top) {
      rows[found] = rows[top] ?? [];
      rows[top] = pivotRow;
      determinant = determinant.neg();
    }
    const pivot = pivotRow[column] ?? Rational.one;
    determinant = determinant.mul(pivot);
    const inverse = pivot.inv();
    const scaled = pivotRow.map((value) => value.mul(inverse));
    rows[top] = scaled;
    for (const [i, row] of rows.entries()) {
      const factor = row[column] ?? Rational.zero;
      if (i === top || factor.isZero()) continue;
      rows[i] = row.map((value, j) => value.sub(factor.mul(scaled[j] ?? Rational.zero)));
    }
    pivots.push(column);
  }
  return { rows, pivots, determinant };
}
