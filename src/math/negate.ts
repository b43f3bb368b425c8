import { relation, sym } from './build.ts';
import type { RelationOperator, Tree } from './tree.ts';

const opposite: Readonly<Partial<Record<RelationOperator, RelationOperator>>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/**
 * "not" before a statement, moved inwards: the opposite relation, "or" for "and" and the other way round; for a letter that stands for a
 * statement, that it is false. Null for anything else.
 */
export function negated(tree: Tree): Tree | null {
  switch (tree.kind) {
    case 'symbol':
      return relation('=', sym(tree.name), { kind: 'bool', value: false });
    case 'and':
    case 'or': {
      const parts = tree.of.map(negated).filter((part) => part !== null);
      return parts.length === tree.of.length ? { kind: tree.kind === 'and' ? 'or' : 'and', of: parts } : null;
    }
    case 'relation': {
      const [left, right] = tree.operands;
      const operator = opposite[tree.operators[0] ?? 'in'];
      if (left === undefined || right === undefined || operator === undefined || tree.operators.length > 1) return null;
      return right.kind === 'bool' && left.kind === 'symbol' ? left : relation(operator, left, right);
    }
    default:
      return null;
  }
}
