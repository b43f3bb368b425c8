import type { Relation, Tree } from '../../math/tree.ts';
import { isValue, signs } from './claimed-values.ts';

/** The trees claimed for each unknown. */
export type ClaimedAssignment = ReadonlyMap<string, Tree>;

/**
 * Reads an answer about several unknowns, in a given order: `(1, 2)`, `(1, 2), (3, 4)` or a set of tuples, `x = 1, y = 2`, `(x, y) = (1, 2)`, `1, 2`
 * (one value for each). No solution gives an empty list; null where the answer is of another form.
 */
export function assignmentsOf(answer: Tree, names: readonly string[]): readonly ClaimedAssignment[] | null {
  switch (answer.kind) {
    case 'none':
      return [];
    case 'tuple':
    case 'vector':
      return ofValues(answer.items, names) ?? ofParts(answer.items, names);
    case 'set':
      return ofParts(answer.items, names);
    case 'list':
      return named(answer.items, names) ?? ofParts(answer.items, names) ?? ofValues(answer.items, names);
    case 'and':
      return named(answer.of, names) ?? ofParts(answer.of, names);
    case 'or':
      return ofParts(answer.of, names);
    case 'relation':
      return ofRelation(answer, names);
    case 'matrix':
      return answer.rows.every((row) => row.length === 1) ? ofValues(answer.rows.flat(), names) : null;
    default:
      return null;
  }
}

/** One value for each unknown. */
function ofValues(items: readonly Tree[], names: readonly string[]): readonly ClaimedAssignment[] | null {
  if (items.length !== names.length || !items.every(isValue)) return null;
  const choices = items.map(signs);
  const first = choices.every((each) => each?.length === 1);
  return first ? [new Map(names.map((name, index) => [name, items[index] ?? answerless]))] : null;
}

const answerless: Tree = { kind: 'undefined' };

/** Several assignments one after another. */
function ofParts(parts: readonly Tree[], names: readonly string[]): readonly ClaimedAssignment[] | null {
  const all = parts.map((part) =>
    part.kind === 'tuple' || part.kind === 'and' || part.kind === 'list' || part.kind === 'relation'
      ? assignmentsOf(part, names)
      : null,
  );
  return all.length === 0 || all.includes(null) ? null : all.flatMap((each) => each ?? []);
}

/** `x = 1, y = 2`: each unknown once. */
function named(parts: readonly Tree[], names: readonly string[]): readonly ClaimedAssignment[] | null {
  const values = new Map<string, Tree>();
  for (const part of parts) {
    if (part.kind !== 'relation' || part.operators.length !== 1 || part.operators[0] !== '=') return null;
    const [left, right] = part.operands;
    if (left?.kind !== 'symbol' || right === undefined || !isValue(right) || values.has(left.name)) return null;
    values.set(left.name, right);
  }
  return values.size === names.length && names.every((name) => values.has(name)) ? [values] : null;
}

function ofRelation({ operands, operators }: Relation, names: readonly string[]): readonly ClaimedAssignment[] | null {
  const [left, right] = operands;
  if (operators.length !== 1 || operators[0] !== '=' || left?.kind !== 'tuple' || right === undefined) return null;
  const order = left.items.flatMap((item) => (item.kind === 'symbol' ? [item.name] : []));
  if (order.length !== names.length || !names.every((name) => order.includes(name))) return null;
  return assignmentsOf(right, order);
}
