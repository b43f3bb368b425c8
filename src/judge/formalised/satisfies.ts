import type { Tree } from '../../math/tree.ts';
import { surdOf } from '../algebra/surd.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { signOfConstant } from '../sets/sign-of-constant.ts';
import { holds } from '../sets/truth.ts';
import { type Assignment, insert } from './eliminate.ts';
import type { Condition, Unknown } from './read-formalisation.ts';

/** Whether all values lie in their domains and all conditions hold, exactly. Null where one could not be decided. */
export function satisfies(
  known: Assignment,
  unknowns: readonly Unknown[],
  conditions: readonly Condition[],
): boolean | null {
  let isOpen = false;
  for (const { name, domain } of unknowns) {
    const value = known.get(name);
    if (value === undefined) continue;
    const isInside = isIn(value, domain);
    if (isInside === false) return false;
    isOpen ||= isInside === null;
  }
  for (const { operator, difference } of conditions) {
    const isTrue = holds(operator, signOfConstant(insert(difference, known)));
    if (isTrue === false) return false;
    isOpen ||= isTrue === null;
  }
  return isOpen ? null : true;
}

function isIn(value: Tree, domain: Unknown['domain']): boolean | null {
  switch (domain) {
    case 'real':
      return holds('=', signOfConstant(value)) === null ? null : signOfConstant(value) !== 'undefined';
    case 'positive':
      return holds('>', signOfConstant(value));
    case 'nonnegative':
      return holds('>=', signOfConstant(value));
    case 'integer':
      return isWhole(value);
    case 'natural': {
      const isPositive = holds('>', signOfConstant(value));
      return isPositive === true ? isWhole(value) : isPositive;
    }
  }
}

function isWhole(value: Tree): boolean | null {
  const exact = exactValue(value) ?? surdOf(value)?.rational ?? null;
  if (exact !== null) return exact.isInteger();
  return surdOf(value) === null ? null : false;
}
