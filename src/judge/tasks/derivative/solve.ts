import type { Tree } from '../../../math/tree.ts';
import { substitute } from '../../../math/walk.ts';
import { simplified } from '../../algebra/simplified.ts';
import { differentiate } from '../../calculus/differentiate.ts';
import type { Solved, Step } from '../task-kind.ts';
import type { Derivative } from './phrases.ts';

/** Differentiates and simplifies, once for each order, then puts the point in. */
export function solve({ body, variable, order, at }: Derivative): Solved {
  const steps: Step[] = [];
  let slope: Tree = body;
  for (let time = 0; time < order; time++) {
    const next = differentiate(slope, variable);
    if (next === null) return { kind: 'unsolved', reason: 'No rule gives the derivative of this expression.' };
    const simple = simplified(next) ?? next;
    steps.push({ text: 'Differentiate by the rules and simplify:', claim: equation(next, simple) });
    slope = simple;
  }
  if (at === null) return { kind: 'solved', answer: slope, steps };
  const there = substitute(slope, variable, at);
  const value = simplified(there);
  if (value === null)
    return { kind: 'unsolved', reason: 'The derivative has no value that can be written down there.' };
  steps.push({ text: 'Put the point in:', claim: equation(there, value) });
  return { kind: 'solved', answer: value, steps };
}

function equation(left: Tree, right: Tree): Tree {
  return { kind: 'relation', operands: [left, right], operators: ['='] };
}
