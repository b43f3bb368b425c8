/** A fitted logistic regression: `P(positive) = 1 / (1 + exp(-(weights . x)))`. Give a column of ones for an intercept. */
export interface LogisticFit {
  readonly weights: readonly number[];
  predict(x: readonly number[]): number;
}

/**
 * Fits a logistic regression with few columns by Newton's method (iteratively reweighted least squares). The ridge penalty keeps the
 * weights finite on separable data; it holds for every column. With one score and an intercept this is Platt's scaling (Platt 1999).
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  positives: readonly boolean[],
  penalty = 1e-3,
): LogisticFit {
  const columns = rows[0]?.length ?? 0;
  let weights: number[] = new Array(columns).fill(0);
  const predict = (x: readonly number[], by = weights) =>
    1 / (1 + Math.exp(-x.reduce((sum, each, j) => sum + each * (by[j] ?? 0), 0)));
  for (let round = 0; round < 50; round++) {
    const gradient = weights.map((weight) => -penalty * weight);
    const curvature = weights.map((_, j) => weights.map((_, k) => (j === k ? penalty : 0)));
    rows.forEach((x, i) => {
      const p = predict(x);
      const spread = p * (1 - p);
      for (let j = 0; j < columns; j++) {
        const xj = x[j] ?? 0;
        gradient[j] = (gradient[j] ?? 0) + (Number(positives[i] ?? false) - p) * xj;
        const row = curvature[j] ?? [];
        for (let k = 0; k < columns; k++) row[k] = (row[k] ?? 0) + spread * xj * (x[k] ?? 0);
      }
    });
    const step = solveLinear(curvature, gradient);
    const longest = Math.max(...step.map(Math.abs));
    const damping = Math.min(1, 5 / longest);
    weights = weights.map((weight, j) => weight + damping * (step[j] ?? 0));
    if (longest < 1e-9) break;
  }
  const final = weights;
  return { weights: final, predict: (x) => predict(x, final) };
}

/** Gaussian elimination with the largest pivot. The matrix is positive definite, so a pivot is never zero. */
function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let k = column; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
