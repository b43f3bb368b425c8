import { Rational } from '../../exact/rational.ts';
import { num } from '../../math/build.ts';
import type { ReadOptions } from '../../math/cursor.ts';
import { readMath } from '../../math/read.ts';
import type { Tree } from '../../math/tree.ts';
import { parseUnit, sameDimension, type Unit } from '../equality/objects/units.ts';
import { exactValue } from '../equality/values/evaluate.ts';

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

const measure = /(\d+(?:\.\d+)?(?:\s+\d+\/\d+)?)\s*([A-Za-z]+\.?)/;
const measures = new RegExp(String.raw`^${measure.source}(?:(?:\s*,\s*|\s+and\s+|\s+)${measure.source}){1,2}$`);

/** A measure in several units, each smaller than the one before: `5 ft 3 in`, `2 hours and 30 minutes`. It is a quantity of the smallest. */
export function readMeasure(text: string): Tree | null {
  const plain = text
    .replace(/\\(?:text|mathrm|,|;|!|\s)\s*|[{}~]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  if (!measures.test(plain)) return null;
  const parts = [...plain.matchAll(new RegExp(measure.source, 'g'))].map(([, value = '', name = '']) => {
    const read = readMath(value);
    const unit = parseUnit(name.replace(/\.$/, ''));
    return { value: read.kind === 'read' ? exactValue(read.tree) : null, unit, name };
  });
  const smallest = parts.at(-1);
  if (smallest === undefined || smallest.unit === null) return null;
  let total = Rational.zero;
  let last: Unit | null = null;
  for (const { value, unit } of parts) {
    if (value === null || unit === null || !sameDimension(unit, smallest.unit)) return null;
    if (last !== null && unit.factor.compare(last.factor) >= 0) return null;
    total = total.add(value.mul(unit.factor).div(smallest.unit.factor));
    last = unit;
  }
  return { kind: 'quantity', value: num(total), unit: smallest.name };
}

function isValue(tree: Tree): boolean {
  return tree.kind !== 'list' && tree.kind !== 'relation' && tree.kind !== 'and' && tree.kind !== 'or';
}
