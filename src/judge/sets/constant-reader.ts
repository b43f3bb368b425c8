import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { FractionReader, whole } from './fraction.ts';

/** A reader of fractions that takes every part without symbols (`pi`, `log(3)`) as a variable of its own, and remembers what that stands for. */
export class ConstantReader extends FractionReader {
  readonly constants: ReadonlyMap<string, Tree>;

  constructor() {
    const constants = new Map<string, Tree>();
    super((part) => {
      if (symbolsOf(part).length > 0) return null;
      const name = `%${constants.size}`;
      constants.set(name, part);
      return whole(MultiPolynomial.variable(name));
    });
    this.constants = constants;
  }

  /** A tree without variables in its denominator; null for any other. */
  readPolynomial(tree: Tree): MultiPolynomial | null {
    const read = this.read(tree);
    const under = read?.under.constantValue() ?? null;
    return read === null || under === null || under.isZero() ? null : read.over.scale(under.inv());
  }
}
