import { num, relation, sub, sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { Lowering } from '../../constraints/lowering.ts';
import { treeOfPolynomial } from '../../constraints/tree-of-polynomial.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { EquationTask, Want } from './task.ts';

const one = '(exactly one|only one|one) [real] (solution|root) [for {x:symbol}]';
const quadratic = '[the] [(quadratic|equation|quadratic equation|polynomial)]';
const ask = '(find|what is|determine|compute)';

/** Sentences that ask for a constant with which a quadratic equation has a double root: its discriminant is zero. */
export const parameterPhrases: readonly Phrase<EquationTask>[] = [
  ...asking(
    `if ${quadratic} {it:any} has ${one} [then] ${ask} [the] [{sign=positive|negative}] value of {k:symbol}`,
    'value',
  ),
  ...asking(
    `for what [{sign=positive|negative}] value of [the constant] {k:symbol} does ${quadratic} {it:any} have ${one}`,
    'value',
  ),
  ...asking(
    `${ask} [the] [{sign=positive|negative}] value of {k:symbol} (such that|for which|so that|if) ${quadratic} {it:any} has ${one}`,
    'value',
  ),
  ...asking(`let {it:equation} what value of {k:symbol} will give [us] ${one}`, 'value'),
  ...asking(`for what values of {k:symbol} does ${quadratic} {it:any} have ${one}`, 'all'),
  ...asking(`${ask} all values of {k:symbol} (such that|for which) ${quadratic} {it:any} has ${one}`, 'all'),
];

function asking(pattern: string, want: Want): readonly Phrase<EquationTask>[] {
  return [
    phrase(pattern, (holes, written) => {
      const [it, constant] = [holes.get('it'), written.get('k')];
      if (it === undefined || constant?.kind !== 'symbol') return null;
      const discriminant = discriminantOf(it, constant.name, written);
      if (discriminant === null) return null;
      const sign = holes.get('sign');
      const operator = sign?.kind === 'text' ? (sign.text === 'positive' ? '>' : '<') : null;
      return {
        kind: 'equation',
        equation: relation('=', discriminant, num(0)),
        unknown: constant.name,
        want,
        numbers: 'real',
        conditions: operator === null ? [] : [relation(operator, sym(constant.name), num(0))],
      };
    }),
  ];
}

/** b^2 - 4ac in the constant alone, where the leading coefficient is a number. */
function discriminantOf(it: Tree, constant: string, written: Holes): Tree | null {
  const [left, right] = it.kind === 'relation' ? it.operands : [it, num(0)];
  if (left === undefined || right === undefined || (it.kind === 'relation' && it.operators.join() !== '=')) return null;
  const others = [...new Set([...symbolsOf(left), ...symbolsOf(right)])].filter((name) => name !== constant);
  const [variable, ...more] = others;
  const asked = written.get('x');
  if (variable === undefined || more.length > 0 || (asked?.kind === 'symbol' && asked.name !== variable)) return null;
  const lowering = new Lowering();
  const difference = lowering.lower(sub(left, right));
  if (difference === null || lowering.kernels.length > 0 || difference.under.constantValue() === null) return null;
  const [c, b, a, ...rest] = difference.over.coefficientsIn(variable);
  if (!a || !b || !c || rest.length > 0 || a.constantValue() === null) return null;
  const discriminant = b.mul(b).sub(a.mul(c).scale(num(4).value));
  return symbolsOf(treeOfPolynomial(discriminant)).length === 1 ? treeOfPolynomial(discriminant) : null;
}
