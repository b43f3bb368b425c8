import type { Tree } from '../../../math/tree.ts';
import { substitute } from '../../../math/walk.ts';
import { differentiate } from '../../calculus/differentiate.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import type { Derivative } from './phrases.ts';

/** Differentiates the expression by the rules and compares with the answer, exactly. */
export function check({ body, variable, order, at }: Derivative, answer: Tree): Judgement {
  let slope: Tree | null = body;
  for (let time = 0; time < order && slope !== null; time++) slope = differentiate(slope, variable);
  if (slope === null) return undecided('DERIVATIVE', 'No rule gives the derivative of this expression.');
  const expected = at === null ? slope : substitute(slope, variable, at);
  const equality = decideEquality(expected, valueIn(answer), { ignoreRemovable: true });
  const what = `by the rules it is ${math(expected)}`;
  switch (equality.kind) {
    case 'equal':
      return verified('DERIVATIVE', `${what}; ${equality.evidence}`);
    case 'different':
      return refuted('DERIVATIVE', `${what}; ${equality.evidence}`, feedback(body, answer, variable));
    case 'undecided':
      return undecided('DERIVATIVE', equality.reason);
  }
}

/** `f'(x) = 2x` and `y' = 2x` give their right side. */
function valueIn(answer: Tree): Tree {
  if (answer.kind !== 'relation' || answer.operators.length !== 1 || answer.operators[0] !== '=') return answer;
  const [left, right] = answer.operands;
  const isName = left?.kind === 'apply' || left?.kind === 'derivative' || left?.kind === 'symbol';
  return isName && right !== undefined ? right : answer;
}

function feedback(body: Tree, answer: Tree, variable: string): string {
  const slope = differentiate(valueIn(answer), variable);
  if (slope !== null && decideEquality(slope, body, { ignoreRemovable: true }).kind === 'equal')
    return 'You integrated; the derivative is asked for.';
  return 'This is not the derivative: differentiate term by term, and mind inner functions.';
}
