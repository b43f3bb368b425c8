import { readMath } from '../../../../src/math/read.ts';
import type { Tree } from '../../../../src/math/tree.ts';

/** The tree of a formula that these tests write. */
export function tree(text: string): Tree {
  const reading = readMath(text);
  if (reading.kind !== 'read') throw new Error(`${text}: ${reading.message}`);
  return reading.tree;
}
