import { add, mul, num, pow, sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** An expression is written in a form with unknown coefficients, and one of them is asked for. */
export interface Coefficient extends Task {
  readonly kind: 'coefficient';
  readonly expression: Tree;
  readonly form: Tree;
  readonly asked: Tree;
}

const written =
  '[(after|when|upon)] [(simplification|simplifying|simplified|expanding|expanded|multiplying|combining like terms|it is simplified|it is expanded)]';
const done = '(multiply|expand|simplify|distribute)';
const expansion = '(of|in) [the] [(expansion|product|polynomial|expression|simplified form)] [of]';

export const phrases: readonly Phrase<Coefficient>[] = [
  phrase(
    '(rearrange|express|write|rewrite) {e:expr} (to the form|in the form|as|to) {form:expr} and (give|find|determine|calculate|state) {x:symbol}',
    task,
  ),
  phrase(
    '(rearrange|express|write|rewrite) {e:expr} (to the form|in the form|as) {form:expr} what is {x:symbol}',
    task,
  ),
  atMonomial(`${done} {e:expr} what is the coefficient of {m:expr} ${written}`, (holes) => holes.get('m')),
  atMonomial(`${done} {e:expr} what is the constant term ${written}`, () => num(1)),
  atMonomial(`(what is|find|determine|compute) the coefficient of {m:expr} ${expansion} {e:expr} ${written}`, (holes) =>
    holes.get('m'),
  ),
  atMonomial(`(what is|find|determine|compute) the constant term ${expansion} {e:expr} ${written}`, () => num(1)),
];

/** `x^2` as a coefficient's place: the expression minus what it leaves is asked by way of a form with unknown names. */
function atMonomial(pattern: string, monomial: (holes: Holes) => Tree | undefined): Phrase<Coefficient> {
  return phrase(pattern, (holes) => {
    const [expression, place] = [holes.get('e'), monomial(holes)];
    const polynomial = expression === undefined ? null : polynomialOf(expression);
    const key = place === undefined ? null : (polynomialOf(place)?.terms() ?? []);
    if (
      expression === undefined ||
      polynomial === null ||
      key === null ||
      key.length !== 1 ||
      !key[0]?.coefficient.isOne()
    )
      return null;
    const own = [...polynomial.terms(), ...key].map(({ exponents }) => new Map(exponents));
    return named(expression, own, key[0].exponents);
  });
}

/** A form with an unknown for each product of symbols: `c_0*x^2 + c_1*x + c_2`. */
function named(
  expression: Tree,
  products: readonly ReadonlyMap<string, number>[],
  asked: ReadonlyMap<string, number>,
): Coefficient {
  const byKey = new Map(products.map((exponents) => [keyOf(exponents), exponents] as const));
  const terms = [...byKey].map(([key, exponents], index) => {
    const unknown = sym(`c_${index}`);
    const powers = [...exponents].map(([name, exponent]) =>
      exponent === 1 ? sym(name) : pow(sym(name), num(exponent)),
    );
    return { key, unknown, tree: mul(unknown, ...powers) };
  });
  const found = terms.find(({ key }) => key === keyOf(asked));
  return {
    kind: 'coefficient',
    expression,
    form: add(...terms.map(({ tree }) => tree)),
    asked: found?.unknown ?? sym('c_0'),
  };
}

function keyOf(exponents: ReadonlyMap<string, number>): string {
  return [...exponents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, exponent]) => `${name}^${exponent}`)
    .join(' ');
}

function task(holes: Holes): Coefficient | null {
  const [expression, form, asked] = [holes.get('e'), holes.get('form'), holes.get('x')];
  return expression && form && asked ? { kind: 'coefficient', expression, form, asked } : null;
}
