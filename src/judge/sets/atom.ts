import type { Tree } from '../../math/tree.ts';
import { Domain } from '../equality/kernels/domain.ts';
import type { Ground } from '../equality/kernels/ground.ts';
import type { KernelTable } from '../equality/kernels/kernel.ts';
import type { KernelSum } from '../equality/kernels/kernel-sum.ts';
import { type Assumptions, type Lowered, lower } from '../equality/kernels/lowering.ts';
import { reduce } from '../equality/kernels/reduce.ts';
import { differenceOf } from './truth.ts';

/** `form = 0`, `form < 0` and so on, where the form has a value; `tree` is what the form was made of. */
export interface Atom {
  readonly operator: '=' | '!=' | '<' | '<=';
  readonly tree: Tree;
  readonly lowered: Lowered;
  /** The numerator of the form, with what the domain says of signs put to use: |a| is a where a is not negative. */
  readonly over: KernelSum;
}

/**
 * A relation in any unknowns as alternatives of comparisons with zero that hold together; null where a part is no comparison of
 * expressions.
 */
export function alternativesOf(
  relation: Tree,
  table: KernelTable,
  assumed: Assumptions,
): readonly (readonly Atom[])[] | null {
  switch (relation.kind) {
    case 'or':
      return joined(relation.of.map((part) => alternativesOf(part, table, assumed)));
    case 'and': {
      const parts = relation.of.map((part) => alternativesOf(part, table, assumed));
      if (parts.some((part) => part?.length !== 1)) return null;
      return [parts.flatMap((part) => part?.[0] ?? [])];
    }
    case 'relation': {
      const atoms = relation.operators.map((_, index) => atomOf(relation, index, table, assumed));
      const known = atoms.filter((atom) => atom !== null);
      return known.length === atoms.length ? [known] : null;
    }
    default:
      return null;
  }
}

function joined(parts: readonly (readonly (readonly Atom[])[] | null)[]): readonly (readonly Atom[])[] | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known.flat() : null;
}

function atomOf(
  relation: Extract<Tree, { kind: 'relation' }>,
  index: number,
  table: KernelTable,
  assumed: Assumptions,
): Atom | null {
  const [operator, left, right] = [relation.operators[index], relation.operands[index], relation.operands[index + 1]];
  if (operator === undefined || left === undefined || right === undefined) return null;
  if (operator === 'in' || operator === 'approx') return null;
  const isFlipped = operator === '>' || operator === '>=';
  const tree = isFlipped
    ? differenceOf({ left: right, operator, right: left })
    : differenceOf({ left, operator, right });
  const lowered = lower(tree, table, assumed);
  if (lowered === null || lowered.domain.isEmpty) return null;
  const over = reduce(groundOf(table), lowered.form.over, lowered.domain.known);
  return { operator: operator === '>' ? '<' : operator === '>=' ? '<=' : operator, tree, lowered, over };
}

/** Reducing what has a value anyway requires nothing more of it. */
function groundOf(table: KernelTable): Ground {
  const fail = (): never => {
    throw new Error('reducing a numerator stays within the rules');
  };
  return { table, domain: new Domain(), opaque: fail, beyond: fail };
}
