import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import type { Equality, EqualityOptions } from '../equality.ts';
import { type Decide, equal, undecided } from './deciding.ts';

/**
 * `90°` or `28%` beside a bare number. The values decide first: `28%` is `0.28`, `180°` is π. Else the sign may have been left out: of degrees freely, of percent only
 * where an answer was taken from a reply, since a bare 28 may as well be a wrong 0.28. A bare letter beside a value may be the letter of a choice. Null for other pairs.
 */
export function compareSigned(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  if (isLetter(a) && isBareNumber(b)) return undecided('a letter beside a number may name a choice');
  const signed = underSign(a);
  if (signed === null || !isBareNumber(b)) return null;
  const values = decide({ kind: 'mul', factors: [a] }, b, options);
  if (values.kind !== 'different') return values;
  const figures = decide(signed.value, b, options);
  if (figures.kind !== 'equal') return values;
  if (signed.sign === 'degrees' || options.unitMayLack === true)
    return equal('sign left out', `the figures are equal, and the sign of ${signed.sign} stands on one side only`);
  return undecided('the figures are equal, but only one is a percentage');
}

function isLetter(tree: Tree): boolean {
  return tree.kind === 'symbol' && /^[A-J]$/.test(tree.name);
}

/** A value without symbols and without a sign of its own. */
function isBareNumber(tree: Tree): boolean {
  switch (tree.kind) {
    case 'number':
    case 'constant':
    case 'mixed':
    case 'div':
    case 'neg':
    case 'add':
    case 'mul':
    case 'root':
    case 'pow':
      return symbolsOf(tree).length === 0 && underSign(tree) === null;
    default:
      return false;
  }
}

/** The value under a sign of percent or degrees, or null. */
function underSign(tree: Tree): { readonly sign: 'percent' | 'degrees'; readonly value: Tree } | null {
  if (tree.kind === 'neg') {
    const inside = underSign(tree.of);
    return inside && { sign: inside.sign, value: { kind: 'neg', of: inside.value } };
  }
  if (tree.kind !== 'call' || (tree.name !== 'percent' && tree.name !== 'degrees')) return null;
  const [value] = tree.args;
  return value === undefined ? null : { sign: tree.name, value };
}
