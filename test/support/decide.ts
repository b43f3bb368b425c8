import { decideEquality } from '../../src/judge/equality/decide-equality.ts';
import type { Equality, EqualityOptions } from '../../src/judge/equality/equality.ts';
import { readMath } from '../../src/math/read.ts';
import type { Tree } from '../../src/math/tree.ts';

const functions: ReadonlySet<string> = new Set(['f', 'g']);

/** A formula as a tree; f and g before a bracket are functions. @throws Error where it cannot be read: a test's formulas are readable. */
export function treeOf(text: string): Tree {
  const reading = readMath(text, /[fg]'*\(/.test(text) ? { functions } : {});
  if (reading.kind !== 'read') throw new Error(`cannot read ${text}: ${reading.message}`);
  return reading.tree;
}

/** Decides both ways round. @throws Error where the two verdicts differ. */
export function decide(left: string, right: string, options: EqualityOptions = {}): Equality {
  const [a, b] = [treeOf(left), treeOf(right)];
  const verdict = decideEquality(a, b, options);
  const swapped = decideEquality(b, a, options);
  if (swapped.kind !== verdict.kind) throw new Error(`${verdict.kind}, but ${swapped.kind} with the sides swapped`);
  return verdict;
}

/** Options that take their symbols as letters: `letters('xy')` for x and y. */
export function letters(names: string): ReadonlySet<string> {
  return new Set(names);
}
