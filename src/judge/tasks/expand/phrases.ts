import { Rational } from '../../../exact/rational.ts';
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
  expression('find [the] (product|sum|difference) {e:expr}'),
  square(
    '(find [the] square|square [(each|the|this)] [following] (binomial|binomials|trinomial)) [(by|using) {how:method}] {e:expr}',
  ),
  expression('use the distributive property to (expand|multiply|simplify|rewrite) [the expression] {e:expr}'),
];

/** A square that is already written as one; of another expression it would be open which power is meant. */
function square(pattern: string): Phrase<Expand> {
  const { build } = expression(pattern);
  return phrase(pattern, (holes, written, definitions, facts) => {
    const e = holes.get('e');
    const isSquare = e?.kind === 'pow' && e.exponent.kind === 'number' && e.exponent.value.equals(Rational.of(2n));
    return isSquare ? build(holes, written, definitions, facts) : null;
  });
}

function expression(pattern: string): Phrase<Expand> {
  return phrase(pattern, (holes) => {
    const e = holes.get('e');
    return e === undefined || polynomialOf(e)?.isConstant() !== false ? null : { kind: 'expand', expression: e };
  });
}
