import { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { mapTree, symbolsOf } from '../../../math/walk.ts';
import { ConstantReader } from '../../sets/constant-reader.ts';
import { treeOf } from '../../sets/polynomial-zeros.ts';

const names = ['i', 'j', 'k'] as const;

/** The parts of a vector that is written by unit vectors, `2i - 3j`; null where j and k do not stand in it, or it is no such sum. */
export function partsByUnitVectors(tree: Tree, count: number): readonly Tree[] | null {
  const letters = symbolsOf(tree);
  const isMeant =
    letters.some((name) => name === 'j' || name === 'k') && (count === 3 || (count === 2 && !letters.includes('k')));
  if (!isMeant) return null;
  // Alone, i would be the imaginary unit.
  const inLetters = mapTree(tree, (part) => (part.kind === 'constant' && part.name === 'i' ? sym('i') : part));
  const reader = new ConstantReader();
  const whole = reader.readPolynomial(inLetters);
  if (whole === null) return null;
  const parts = names.slice(0, count).map((name) => whole.coefficientsIn(name)[1] ?? MultiPolynomial.zero);
  const isSum = parts.every((part) => names.every((name) => !part.variables.includes(name)));
  const total = parts.reduce(
    (sum, part, index) => sum.add(part.mul(MultiPolynomial.variable(names[index] ?? ''))),
    MultiPolynomial.zero,
  );
  return isSum && total.sub(whole).isZero() ? parts.map((part) => treeOf(part, reader.constants)) : null;
}
