/** One row of a design matrix: where it is not zero, and what it is there. */
export interface SparseRow {
  readonly at: readonly number[];
  readonly values: readonly number[];
}

export interface LinearFit {
  readonly weights: Float64Array;
  readonly bias: number;
}

/**
 * Ridge regression: minimises `sum (w.x + b - y)^2 + penalty |w|^2` (the bias is free) by conjugate gradients on the normal equations,
 * which needs only products of sparse rows. Ends when the residual has shrunk a hundred-thousandfold, or after 300 steps.
 * Source: Hestenes and Stiefel 1952; centring by hand, so that the bias is not penalised.
 */
export function fitRidge(
  rows: readonly SparseRow[],
  targets: readonly number[],
  dimensions: number,
  penalty: number,
): LinearFit {
  const count = rows.length;
  const mean = targets.reduce((sum, each) => sum + each, 0) / count;
  const centre = new Float64Array(dimensions);
  for (const row of rows) addScaled(centre, row, 1 / count);

  /** (X - centre)^T (X - centre) v + penalty v */
  const normal = (v: Float64Array): Float64Array => {
    const result = v.map((each) => penalty * each);
    const shift = dot(centre, v);
    let total = 0;
    for (const row of rows) {
      const along = dotSparse(row, v) - shift;
      total += along;
      addScaled(result, row, along);
    }
    for (let j = 0; j < dimensions; j++) result[j] = (result[j] ?? 0) - total * (centre[j] ?? 0);
    return result;
  };

  const weights = new Float64Array(dimensions);
  const residual = new Float64Array(dimensions);
  rows.forEach((row, i) => {
    addScaled(residual, row, (targets[i] ?? 0) - mean);
  });
  let direction = residual.slice();
  let squared = dot(residual, residual);
  const enough = squared * 1e-10;
  for (let step = 0; step < 300 && squared > enough; step++) {
    const image = normal(direction);
    const length = squared / dot(direction, image);
    for (let j = 0; j < dimensions; j++) {
      weights[j] = (weights[j] ?? 0) + length * (direction[j] ?? 0);
      residual[j] = (residual[j] ?? 0) - length * (image[j] ?? 0);
    }
    const next = dot(residual, residual);
    const share = next / squared;
    direction = residual.map((each, j) => each + share * (direction[j] ?? 0));
    squared = next;
  }
  return { weights, bias: mean - dot(centre, weights) };
}

/** `w . x` over the places where the row is not zero. */
export function dotSparse(row: SparseRow, weights: Float64Array | Float32Array): number {
  let sum = 0;
  for (let k = 0; k < row.at.length; k++) sum += (row.values[k] ?? 0) * (weights[row.at[k] ?? 0] ?? 0);
  return sum;
}

function addScaled(to: Float64Array, row: SparseRow, scale: number): void {
  for (let k = 0; k < row.at.length; k++) {
    const j = row.at[k] ?? 0;
    to[j] = (to[j] ?? 0) + scale * (row.values[k] ?? 0);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] ?? 0) * (b[j] ?? 0);
  return sum;
}
