import { div } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { substitute, symbolsOf } from '../../math/walk.ts';
import { simplified } from '../algebra/simplified.ts';
import { domainSet } from '../constraints/natural-domain.ts';
import { comparePoints, pointOfTree, type RealPoint } from '../sets/real-point.ts';
import { signOfConstant } from '../sets/sign-of-constant.ts';
import { differentiate } from './differentiate.ts';

type LimitTree = Extract<Tree, { kind: 'limit' }>;

/** How often numerator and denominator are differentiated. */
const mostRounds = 4;

/**
 * The limit of an expression in one unknown at a finite place: its value there, where it is an expression of continuous functions that has values around the place (after cancelling what is removable), or by the
 * rule of l'Hôpital for 0/0 with both parts differentiable around the place. Null where neither shows it.
 */
export function limitAt({ body, variable, to, side }: LimitTree, round = 0): Tree | null {
  if (symbolsOf(to).length > 0 || symbolsOf(body).some((name) => name !== variable)) return null;
  const place = pointOfTree(to);
  if (place === null || round > mostRounds) return null;
  for (const form of [simplified(body), body])
    if (form !== null && hasValuesAround(form, variable, place, side))
      return simplified(substitute(form, variable, to));
  return byHospital({ kind: 'limit', body, variable, to, side }, place, round);
}

function byHospital({ body, variable, to, side }: LimitTree, place: RealPoint, round: number): Tree | null {
  if (body.kind !== 'div') return null;
  const parts = [body.over, body.under];
  const isZero = (part: Tree) => signOfConstant(substitute(part, variable, to)) === 0;
  if (!parts.every((part) => hasValuesAround(part, variable, place, 'both') && isZero(part))) return null;
  const [above, below] = parts.map((part) => differentiate(part, variable));
  if (!above || !below) return null;
  return limitAt({ kind: 'limit', body: div(above, below), variable, to, side }, round + 1);
}

/** Whether the place and an open interval around it, or on one side of it, belong to the domain. */
function hasValuesAround(tree: Tree, variable: string, place: RealPoint, side: LimitTree['side']): boolean {
  const components = domainSet(tree, variable)?.components ?? [];
  return components.some(({ low, high, lowClosed, highClosed }) => {
    const below = low === null ? 1 : comparePoints(place, low);
    const above = high === null ? 1 : comparePoints(high, place);
    if (below === null || above === null) return false;
    const reachesLeft = side === 'right' ? below > 0 || (below === 0 && lowClosed) : below > 0;
    const reachesRight = side === 'left' ? above > 0 || (above === 0 && highClosed) : above > 0;
    return reachesLeft && reachesRight && !(below === 0 && above === 0);
  });
}
