import { Rational } from '../../exact/rational.ts';
import type { Relation, RelationOperator, Tree } from '../../math/tree.ts';
import { substitute, symbolsOf } from '../../math/walk.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import { Evaluation } from '../equality/values/evaluate.ts';
import type { Candidate } from './candidate.ts';
import type { Status } from './solutions.ts';

/** What numbers an unknown may be. */
export type Numbers = 'unstated' | 'real' | 'complex' | 'rational' | 'integer';

/** Whether a number put for the unknown satisfies an inequality, or a chain of them. */
export function statusOfRelation(relation: Relation, unknown: string, candidate: Candidate): Status {
  const parts = relation.operators.map((operator, index) => {
    const [left, right] = [relation.operands[index], relation.operands[index + 1]];
    return left === undefined || right === undefined ? 'unknown' : compared(left, operator, right, unknown, candidate);
  });
  if (parts.includes('fails')) return 'fails';
  return parts.includes('unknown') ? 'unknown' : 'holds';
}

function compared(left: Tree, operator: RelationOperator, right: Tree, unknown: string, candidate: Candidate): Status {
  const order = orderOf(left, right, unknown, candidate);
  if (order === null) return 'unknown';
  const holds: Partial<Record<RelationOperator, boolean>> = {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  const value = holds[operator];
  return value === undefined ? 'unknown' : value ? 'holds' : 'fails';
}

function orderOf(left: Tree, right: Tree, unknown: string, candidate: Candidate): -1 | 0 | 1 | null {
  for (const precision of [64, 256]) {
    const value = candidate.value(precision);
    if (typeof value === 'string') return null;
    const at = new Evaluation(new Map([[unknown, value]]), precision);
    const [a, b] = [at.value(left), at.value(right)];
    if (typeof a === 'string' || typeof b === 'string') return null;
    const sign = at.arithmetic.sign(at.arithmetic.sub(a, b));
    if (sign !== null) return sign;
  }
  const { tree } = candidate;
  if (tree === null) return null;
  const [a, b] = [substitute(left, unknown, tree), substitute(right, unknown, tree)];
  return symbolsOf(a).length + symbolsOf(b).length === 0 && decideEquality(a, b).kind === 'equal' ? 0 : null;
}

/** Whether a number is of a kind; a number that is not known to be rational is not called whole either. */
export function statusOfNumbers(numbers: Numbers, candidate: Candidate): Status {
  if (numbers !== 'integer' && numbers !== 'rational') return 'holds';
  if (candidate.isIrrational) return 'fails';
  const value = candidate.value(64);
  if (value instanceof Rational) return numbers === 'rational' || value.isInteger() ? 'holds' : 'fails';
  if (typeof value === 'string' || numbers === 'rational') return 'unknown';
  const at = new Evaluation(new Map(), 64).arithmetic;
  const nearest = at.balls.round(value.mid, value.rad, value.exp);
  const low = floorOf(nearest.mid - nearest.rad, nearest.exp);
  return low === floorOf(nearest.mid + nearest.rad, nearest.exp) ? 'fails' : 'unknown';
}

function floorOf(mid: bigint, exp: number): bigint {
  return exp >= 0 ? mid << BigInt(exp) : mid >> BigInt(-exp);
}
