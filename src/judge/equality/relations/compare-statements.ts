import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import type { Equality } from '../equality.ts';
import { different, equal } from '../objects/deciding.ts';

/** The most letters of which a truth table is made. */
const mostLetters = 8;

/** Letters joined by "and", "or" and "not", by their truth table. Null for anything else, and where neither side joins any. */
export function compareStatements(a: Tree, b: Tree): Equality | null {
  if (!isStatement(a) || !isStatement(b) || !(isJoined(a) || isJoined(b))) return null;
  const letters = [...new Set([...symbolsOf(a), ...symbolsOf(b)])].sort();
  if (letters.length > mostLetters) return null;
  for (let row = 0; row < 2 ** letters.length; row++) {
    const isTrue = new Set(letters.filter((_, index) => (row >> index) % 2 === 1));
    if (truthOf(a, isTrue) === truthOf(b, isTrue)) continue;
    const values = letters.map((letter) => `${letter} ${isTrue.has(letter) ? 'true' : 'false'}`).join(', ');
    return different('truth table', `with ${values} one of the two is true and the other false`);
  }
  return equal('truth table', `the same for all truth values of ${letters.join(', ')}`);
}

function isJoined(tree: Tree): boolean {
  return tree.kind === 'and' || tree.kind === 'or';
}

function isStatement(tree: Tree): boolean {
  if (tree.kind === 'and' || tree.kind === 'or') return tree.of.every(isStatement);
  return tree.kind === 'symbol' || isDenial(tree);
}

/** `A = false`, as "not A" is read. */
function isDenial(tree: Tree): boolean {
  return tree.kind === 'relation' && tree.operands[0]?.kind === 'symbol' && tree.operands[1]?.kind === 'bool';
}

function truthOf(tree: Tree, isTrue: ReadonlySet<string>): boolean {
  switch (tree.kind) {
    case 'and':
      return tree.of.every((part) => truthOf(part, isTrue));
    case 'or':
      return tree.of.some((part) => truthOf(part, isTrue));
    case 'symbol':
      return isTrue.has(tree.name);
    default:
      return symbolsOf(tree).every((name) => !isTrue.has(name));
  }
}
