import { call, sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree, substitute } from '../../math/walk.ts';
import { simplified } from '../algebra/simplified.ts';
import { domainSet } from '../constraints/natural-domain.ts';
import { proposeAntiderivative } from '../engines/nerdamer.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import { comparePoints, pointOfTree } from '../sets/real-point.ts';
import { RealSet } from '../sets/real-set.ts';
import { differentiate } from './differentiate.ts';

/**
 * An antiderivative by a variable, proposed by an engine and shown to be one by differentiating it; null where none was proposed that could be shown. Logarithms are taken of
 * the modulus, so that it holds on both sides of a pole.
 */
export function antiderivative(body: Tree, variable: string): Tree | null {
  const proposal = proposeAntiderivative(body, variable);
  if (proposal === null) return null;
  const whole = mapTree(proposal, ofModulus);
  return isAntiderivative(whole, body, variable) ? (simplified(whole) ?? whole) : null;
}

/** Whether the derivative of `candidate` is `body` wherever both have a value, by our own rules. */
export function isAntiderivative(candidate: Tree, body: Tree, variable: string): boolean {
  const slope = differentiate(candidate, variable);
  return slope !== null && decideEquality(slope, body, { ignoreRemovable: true }).kind === 'equal';
}

/**
 * The definite integral between constant bounds, by the fundamental theorem: an antiderivative that is continuous on the whole closed interval, as an expression of continuous
 * functions is where all of it has a value. Null where that cannot be shown, so at every pole.
 */
export function definiteIntegral(body: Tree, variable: string, from: Tree, to: Tree): Tree | null {
  const whole = antiderivative(body, variable);
  const domain = whole === null ? null : domainSet(whole, variable);
  const between = intervalOf(from, to);
  if (whole === null || domain === null || between?.difference(domain)?.isEmpty !== true) return null;
  return simplified(sub(substitute(whole, variable, to), substitute(whole, variable, from)));
}

function intervalOf(from: Tree, to: Tree): RealSet | null {
  const [a, b] = [pointOfTree(from), pointOfTree(to)];
  const order = a === null || b === null ? null : comparePoints(a, b);
  if (a === null || b === null || order === null) return null;
  if (order === 0) return RealSet.point(a);
  const [low, high] = order < 0 ? [a, b] : [b, a];
  return RealSet.interval({ low, high, lowClosed: true, highClosed: true });
}

function ofModulus(tree: Tree): Tree {
  const [of] = tree.kind === 'call' && tree.name === 'ln' ? tree.args : [];
  return of === undefined || (of.kind === 'call' && of.name === 'abs') ? tree : call('ln', call('abs', of));
}
