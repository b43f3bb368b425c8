import { Matrix } from '../../exact/matrix.ts';
import { Rational } from '../../exact/rational.ts';
import { num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { exactValue } from '../equality/values/evaluate.ts';

/** What an expression with matrices comes to: a matrix or a number. */
export type MatrixValue = Matrix | Rational;

/** The largest matrix that is computed with, in rows and columns, and the highest power. */
const most = 12;

/**
 * The exact value of an expression of matrices with rational entries: sums, products, quotients by numbers, whole powers, inverses, transposes, determinants.
 * Null where it has none (sizes do not fit, no inverse) or is of another kind.
 */
export function matrixValue(tree: Tree): MatrixValue | null {
  switch (tree.kind) {
    case 'matrix':
      return ofRows(tree.rows, tree.bars === true);
    case 'neg':
      return scaled(matrixValue(tree.of), Rational.of(-1));
    case 'add':
      return folded(tree.terms, sum);
    case 'mul':
      return folded(tree.factors, product);
    case 'div': {
      const under = exactValue(tree.under);
      return under === null || under.isZero() ? null : scaled(matrixValue(tree.over), under.inv());
    }
    case 'pow':
      return ofPower(tree.base, tree.exponent);
    case 'call':
      return ofCall(tree.name, tree.args[0]);
    default:
      return exactValue(tree);
  }
}

/** A matrix or number as a tree. */
export function treeOfMatrixValue(value: MatrixValue): Tree {
  if (value instanceof Rational) return num(value);
  return { kind: 'matrix', rows: value.rows.map((row) => row.map((entry) => num(entry))) };
}

export function sameMatrixValue(a: MatrixValue, b: MatrixValue): boolean {
  if (a instanceof Rational) return b instanceof Rational && a.equals(b);
  return b instanceof Matrix && a.height === b.height && a.width === b.width && a.equals(b);
}

function ofRows(rows: readonly (readonly Tree[])[], isDeterminant: boolean): MatrixValue | null {
  if (rows.length > most || rows.some((row) => row.length > most)) return null;
  const values = rows.map((row) => row.map((entry) => exactValue(entry)).filter((entry) => entry !== null));
  if (values.some((row, index) => row.length !== rows[index]?.length)) return null;
  const matrix = Matrix.of(values);
  return isDeterminant ? determinant(matrix) : matrix;
}

function determinant(value: MatrixValue | null): Rational | null {
  return value instanceof Matrix && value.height === value.width ? value.determinant() : null;
}

function folded(
  trees: readonly Tree[],
  join: (a: MatrixValue, b: MatrixValue) => MatrixValue | null,
): MatrixValue | null {
  const [first, ...rest] = trees;
  let total = first === undefined ? null : matrixValue(first);
  for (const tree of rest) {
    const next = total === null ? null : matrixValue(tree);
    total = total === null || next === null ? null : join(total, next);
  }
  return total;
}

function sum(a: MatrixValue, b: MatrixValue): MatrixValue | null {
  if (a instanceof Rational) return b instanceof Rational ? a.add(b) : null;
  return b instanceof Matrix && a.height === b.height && a.width === b.width ? a.add(b) : null;
}

function product(a: MatrixValue, b: MatrixValue): MatrixValue | null {
  if (a instanceof Rational) return b instanceof Rational ? a.mul(b) : b.scale(a);
  if (b instanceof Rational) return a.scale(b);
  return a.width === b.height ? a.mul(b) : null;
}

function scaled(value: MatrixValue | null, factor: Rational): MatrixValue | null {
  return value === null ? null : value instanceof Rational ? value.mul(factor) : value.scale(factor);
}

/** A^n, A^(-1) and A^T. */
function ofPower(base: Tree, exponent: Tree): MatrixValue | null {
  const value = matrixValue(base);
  if (!(value instanceof Matrix)) return exactValue({ kind: 'pow', base, exponent });
  if (exponent.kind === 'symbol' && exponent.name === 'T') return value.transpose();
  const power = exactValue(exponent);
  if (power === null || !power.isInteger() || power.abs().compare(Rational.of(most)) > 0) return null;
  if (value.height !== value.width) return null;
  const root = power.sign() < 0 ? value.inverse() : value;
  let result: Matrix = Matrix.identity(value.height);
  for (let time = 0n; time < power.abs().num && root !== null; time++) result = result.mul(root);
  return root === null ? null : result;
}

function ofCall(name: string, arg: Tree | undefined): MatrixValue | null {
  const value = arg === undefined ? null : matrixValue(arg);
  switch (name) {
    case 'det':
      return determinant(value);
    case 'transpose':
      return value instanceof Matrix ? value.transpose() : null;
    case 'inverse':
      return value instanceof Matrix && value.height === value.width ? value.inverse() : null;
    default:
      return null;
  }
}
