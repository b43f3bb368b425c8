import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import type { Equality, EqualityOptions } from '../equality.ts';
import { type Decide, different, equal, undecided } from './deciding.ts';

/** The most members of a collection that is compared without order. */
const mostMembers = 40;

/** Part by part, in order. Another number of parts is a difference, and so is one part that differs. */
export function compareInOrder(
  a: readonly Tree[],
  b: readonly Tree[],
  options: EqualityOptions,
  decide: Decide,
): Equality {
  if (a.length !== b.length)
    return different('number of parts', `the one has ${a.length} parts, the other ${b.length}`);
  let open: Equality | null = null;
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) break;
    const found = decide(part, other, options);
    if (found.kind === 'different') return different('part', `part ${index + 1}: ${found.evidence}`);
    if (found.kind === 'undecided') open ??= found;
  }
  return open ?? equal('part by part', 'every part equals its counterpart');
}

/**
 * Without order. A member of one that is shown different from every member of the other is a difference. Members that occur twice count once in sets;
 * in lists they leave the comparison undecided where only their number differs.
 */
export function compareWithoutOrder(
  a: readonly Tree[],
  b: readonly Tree[],
  areSets: boolean,
  options: EqualityOptions,
  decide: Decide,
): Equality {
  if (a.length > mostMembers || b.length > mostMembers) {
    const inOrder = compareInOrder(a, b, options, decide);
    return inOrder.kind === 'equal' ? inOrder : undecided('too many members to match');
  }
  const table = a.map((left) => b.map((right) => decide(left, right, options)));
  const rows = table.map((row) => row.map((cell) => cell.kind));
  const columns = b.map((_, column) => rows.map((row) => row[column] ?? 'undecided'));
  const stray = strayOf(a, rows) ?? strayOf(b, columns);
  if (stray !== null) return different('missing member', `${printText(stray)} is in one and not in the other`);
  const covered = [...rows, ...columns].every((row) => row.includes('equal'));
  if (!covered) return undecided('not every member could be matched');
  if (a.length === b.length || areSets) return equal('member by member', 'each member of one is a member of the other');
  return undecided('the members are the same, but one occurs more often in one of the two');
}

/** A member that is different from all others. */
function strayOf(members: readonly Tree[], rows: readonly (readonly string[])[]): Tree | null {
  const index = rows.findIndex((row) => row.every((kind) => kind === 'different'));
  return index < 0 ? null : (members[index] ?? null);
}
