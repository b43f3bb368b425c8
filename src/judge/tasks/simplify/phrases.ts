import type { Tree } from '../../../math/tree.ts';
import { children, symbolsOf } from '../../../math/walk.ts';
import { type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';
import { thing } from '../wording.ts';

/** An expression with symbols to be brought to its simplest form. */
export interface Simplify extends Task {
  readonly kind: 'simplify';
  readonly expression: Tree;
}

export const phrases: readonly Phrase<Simplify>[] = [
  expression(`(simplify|reduce) [and (reduce|simplify)] ${thing} {e:expr}`),
  expression(
    '(simplify|reduce) {e:expr} (completely|as much as possible|as far as possible|to lowest terms|to its lowest terms)',
  ),
  expression(`(multiply|divide|add|subtract|combine) [and (simplify|reduce)] ${thing} {e:expr}`),
  expression(
    '(perform|do|carry out) the [indicated] (operation|operations|addition|subtraction|multiplication|division) [and simplify] {e:expr}',
  ),
  expression(
    '(simplify|rewrite) [(the|each|this)] [(expression|polynomial)] by (adding|subtracting|multiplying|dividing|adding or subtracting|multiplying or dividing) {e:expr}',
  ),
  expression('divide [(each|the|this)] polynomial by the (monomial|monomials|binomial|polynomial) {e:expr}'),
  expression('(find|write) [the] (sum|difference|product|quotient) [in simplest form] {e:expr}'),
  expression(`(add or subtract|multiply or divide) [and simplify] ${thing} [and simplify] {e:expr}`),
  expression(
    '(write|express|rewrite|combine) [the] [following] [expression] {e:expr} (as|into) a (single|simplified|reduced) fraction [in (lowest terms|simplest form)]',
  ),
  expression(`find the (sum|difference|product|quotient) of ${thing} {e:expr}`),
  expression('(rewrite|write) {e:expr} in (simplest|simplified|reduced) form'),
  expression(
    'use (the|each|each of the) [(given|following)] (functions|set of functions|pair of functions) to find {e:expr}',
  ),
  expression('using the functions provided find {e:expr}'),
  expression(`(what is|calculate|give|determine|find|evaluate|compute|work out) [the] [value of] ${thing} {e:expr}`),
];

/** `C(8, 5)` read as a factor and a point: a function that nothing introduces. */
function hasPoint(tree: Tree): boolean {
  return tree.kind === 'tuple' || children(tree).some(hasPoint);
}

function expression(pattern: string): Phrase<Simplify> {
  return phrase(pattern, (holes) => {
    const e = holes.get('e');
    return e === undefined || e.kind === 'symbol' || symbolsOf(e).length === 0 || hasPoint(e)
      ? null
      : { kind: 'simplify', expression: e };
  });
}
