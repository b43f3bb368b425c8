import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { enclose } from '../sets/real-point.ts';
import { realSolutions } from '../sets/solution-set.ts';

/** Whole numbers between which every solution of a relation lies, as far as that is found; they need not be close. */
export function boundsFrom(relation: Tree | null, name: string): { readonly low?: bigint; readonly high?: bigint } {
  if (relation === null || symbolsOf(relation).join() !== name) return {};
  const multiple = multipleIn(relation, name);
  if (multiple !== null) return { low: -multiple, high: multiple };
  const components = realSolutions(relation, name)?.components ?? [];
  const [first, last] = [components[0]?.low ?? null, components.at(-1)?.high ?? null];
  const [below, above] = [first && enclose(first, 64), last && enclose(last, 64)];
  return { ...(below ? { low: below.low.floor() } : {}), ...(above ? { high: above.high.ceil() } : {}) };
}

/** The size of m in lcm(x, ...) = m, which no x exceeds. */
function multipleIn(relation: Tree, name: string): bigint | null {
  if (relation.kind !== 'relation' || relation.operators.join() !== '=') return null;
  const [left, right] = relation.operands;
  const value = right === undefined ? null : exactValue(right);
  const isOfName =
    left?.kind === 'call' && left.name === 'lcm' && left.args.some((arg) => arg.kind === 'symbol' && arg.name === name);
  if (!isOfName || value === null || !value.isInteger() || value.isZero()) return null;
  return value.sign() < 0 ? -value.num : value.num;
}
