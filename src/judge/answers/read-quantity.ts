import type { ReadOptions } from '../../math/cursor.ts';
import { readMath } from '../../math/read.ts';
import type { Tree } from '../../math/tree.ts';
import { parseUnit } from '../equality/objects/units.ts';

/** Words after which a number with words is more than a number of things. */
const notThings =
  /\b(?:which|that|is|are|was|not|no|less|more|than|and|or|out|of|to|from|times|if|when|at|least|most|about|because|since|so|it|the|in|on|by|for|plus|minus|but|between|x|y|z)\b/i;

/** A number, fraction or root, with or without delimiters: what may stand before a unit. */
const valued =
  /^((?:[-−+]?\s*(?:\\?\$|€|£)?\s*)?(?:\d[\d.,/\s]*|\\[dtc]?frac\s*\{[^{}]*\}\s*\{[^{}]*\}|\\[dtc]?frac\s*\d\s*\d|\\sqrt\s*\{[^{}]*\}|\\!|\\pi|π|\{,\}|[-+*^]|\\cdot|\\times|√\d+)+)(.+)$/s;

/** A percentage whose sign is a word: `28 percent`. */
export function readPercent(text: string, options: ReadOptions): Tree | null {
  const before = /^(.*[\d}$\s])\s*\\?(?:text\{\s*)?(?:percent|percentage|pct|per cent)\}?$/is.exec(text)?.[1];
  const value = before === undefined ? null : readMath(before, { ...options, thousands: true });
  return value?.kind === 'read' && isValue(value.tree) ? { kind: 'call', name: 'percent', args: [value.tree] } : null;
}

/** A sum of amounts of money: `$3 + $2`. */
export function readMoneySum(text: string, options: ReadOptions): Tree | null {
  if (!/^\\?\$\s*\d[\d.,]*(?:\s*[-+]\s*\\?\$\s*\d[\d.,]*)*$/.test(text)) return null;
  const sum = readMath(text.replace(/\\?\$/g, ''), { ...options, thousands: true });
  return sum.kind === 'read' ? { kind: 'quantity', value: sum.tree, unit: 'USD' } : null;
}

/**
 * A number with its unit, a known one in any of its spellings (`9.8 kg m/s^2`, `3.5 hours`), or with what is counted (`12 apples`): one to
 * three plain words, kept as they are. Null where the text is anything else.
 */
export function readQuantity(text: string, options: ReadOptions): Tree | null {
  const parts = valued.exec(text.replace(/^\\?\$(?=.*[A-Za-z])/, ''));
  const [, before, after] = parts ?? [];
  if (before === undefined || after === undefined) return null;
  const value = readMath(before.replaceAll('$', '').trim(), { ...options, thousands: true });
  if (value.kind !== 'read' || !isValue(value.tree)) return null;
  const words = after.replace(/\\(?:text|mbox|mathrm|textbf|textrm|textnormal|,|;|!|\s)\s*|[{}$~]/g, ' ').trim();
  if (parseUnit(words) !== null) return { kind: 'quantity', value: value.tree, unit: words };
  const isThings = /^[A-Za-z][A-Za-z]+(?:[\s/-]+[A-Za-z]+){0,2}$/.test(words) && !notThings.test(words);
  return isThings ? { kind: 'quantity', value: value.tree, unit: words.toLowerCase() } : null;
}

function isValue(tree: Tree): boolean {
  return tree.kind !== 'list' && tree.kind !== 'relation' && tree.kind !== 'and' && tree.kind !== 'or';
}
