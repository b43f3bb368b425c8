import type { Tree } from '../../../math/tree.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import { type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';
import { thing } from '../wording.ts';

/** A polynomial to be multiplied out and collected. */
export interface Expand extends Task {
  readonly kind: 'expand';
  readonly expression: Tree;
}

export const phrases: readonly Phrase<Expand>[] = [
  expression(`(expand|multiply|distribute) [and (simplify|combine like terms)] ${thing} {e:expr}`),
  expression('multiply (the|these) (polynomials|binomials|monomials|trinomials) [and simplify] {e:expr}'),
  expression('(collect|combine) [the] [like] terms [in] {e:expr}'),
  expression('simplify by combining like terms {e:expr}'),
  expression(`(add|subtract) ${thing} {e:expr}`),
  expression('find the (product|sum|difference) {e:expr}'),
  expression('use the distributive property to (expand|multiply|simplify|rewrite) [the expression] {e:expr}'),
];

function expression(pattern: string): Phrase<Expand> {
  return phrase(pattern, (holes) => {
    const e = holes.get('e');
    return e === undefined || polynomialOf(e)?.isConstant() !== false ? null : { kind: 'expand', expression: e };
  });
}
