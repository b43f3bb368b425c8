import type { ReadOptions } from '../../math/cursor.ts';
import { longestFormula } from '../../math/limits.ts';
import { type Ambiguity, readMath } from '../../math/read.ts';
import type { Tree } from '../../math/tree.ts';
import { type FinalAnswer, finalAnswerOf, onlyNumber } from './final-answer.ts';
import { readMeasure, readMoneySum, readPercent, readQuantity } from './read-quantity.ts';
import { readChoice, readWords } from './read-words.ts';
import { hasMarkup, tidy, unescapeTwice } from './tidy.ts';

/** An answer as trees. */
export interface ReadAnswer {
  readonly kind: 'read';
  /** What it reads as by the conventions of `readMath`. */
  readonly tree: Tree;
  /** What its notation may mean besides: the other side of a comparison may settle which. */
  readonly others: readonly { readonly code: Ambiguity['code'] | 'unit-or-product'; readonly tree: Tree }[];
  /** The text that was read. */
  readonly text: string;
  /** True where the answer was taken out of a longer reply. */
  readonly fromReply: boolean;
}

export type AnswerText = ReadAnswer | { readonly kind: 'unreadable'; readonly message: string };

/** The longest reply from which an answer is taken. */
const longestReply = 60_000;

/**
 * Reads an answer: a formula in any notation, words, a choice; or takes the final answer out of a model's whole reply and reads that. All of what is
 * taken for the answer is read or it is unreadable; a part of it never stands for the whole. Linear in the length.
 */
export function readAnswer(text: string, options: ReadOptions = {}): AnswerText {
  if (text.length > longestReply) return { kind: 'unreadable', message: `longer than ${longestReply} characters` };
  const plain = unescapeTwice(text);
  const whole = plain.length <= longestFormula && !hasMarkup(plain) ? readWhole(plain, options) : null;
  if (whole !== null) return { ...whole, fromReply: false };
  const final = finalAnswerOf(plain);
  if (final.kind === 'missing') {
    const read = hasMarkup(plain) ? readWhole(plain, options) : null;
    return read === null ? { kind: 'unreadable', message: final.message } : { ...read, fromReply: true };
  }
  const read = readFinal(final, options);
  if (read === null)
    return { kind: 'unreadable', message: `the final answer "${final.text.slice(0, 80)}" cannot be read` };
  return { ...read, fromReply: !/^\s*\\boxed\{[\s\S]*\}\s*$/.test(plain.replaceAll('$', '')) };
}

/** What a reply marks as its answer may itself be a sentence; what ends one may have words around its only number. */
function readFinal(final: Extract<FinalAnswer, { kind: 'found' }>, options: ReadOptions, isInner = false): Read | null {
  const read = readWhole(final.text, options);
  if (read !== null) return read;
  if (final.by === 'phrase' || final.by === 'conclusion') {
    const number = onlyNumber(final.text);
    return number === null ? null : readWhole(number, options);
  }
  const inner = isInner ? null : finalAnswerOf(final.text);
  return inner === null || inner.kind === 'missing' ? null : readFinal(inner, options, true);
}

type Read = Omit<ReadAnswer, 'fromReply'>;

/** Reads all of a text as one answer. */
function readWhole(text: string, options: ReadOptions): Read | null {
  const tidied = text.length > longestFormula ? '' : tidy(text);
  if (tidied === '') return null;
  const only = (tree: Tree | null): Read | null =>
    tree === null ? null : { kind: 'read', tree, others: [], text: tidied };
  return (
    only(readWords(tidied)) ??
    only(readChoice(tidied, (rest) => readWhole(rest, options)?.tree ?? { kind: 'text', text: rest })) ??
    only(readMoneySum(tidied, options)) ??
    only(readPercent(tidied, options)) ??
    only(readTime(tidied)) ??
    only(readMeasure(tidied)) ??
    readFormula(tidied, options) ??
    only(readQuantity(tidied, options)) ??
    only(readPlainText(tidied, text))
  );
}

function readFormula(text: string, options: ReadOptions): Read | null {
  const reading = readMath(text, options);
  if (reading.kind === 'unreadable') return readSpacedNumber(text, options) ?? readOwnFunctions(text, options);
  const codes = new Set(reading.ambiguities.map((ambiguity) => ambiguity.code));
  const others: { code: Ambiguity['code'] | 'unit-or-product'; tree: Tree }[] = [];
  const again = (code: Ambiguity['code'], changed: ReadOptions): void => {
    const other = codes.has(code) ? readMath(text, { ...options, ...changed }) : null;
    if (other?.kind === 'read') others.push({ code, tree: other.tree });
  };
  again('thousands-or-list', { thousands: true });
  again('decimal-or-list', { decimalComma: true });
  again('braces-or-power', { bracketedBraces: true });
  again('function-or-product', { functions: ownFunctions });
  const quantity = readQuantity(text, options);
  if (quantity !== null && reading.tree.kind !== 'quantity') others.push({ code: 'unit-or-product', tree: quantity });
  return { kind: 'read', tree: reading.tree, others, text };
}

/** `f(x)'` makes sense of a function only. */
function readOwnFunctions(text: string, options: ReadOptions): Read | null {
  if (options.functions !== undefined || !/[fghFGH]\(/.test(text)) return null;
  const reading = readMath(text, { ...options, functions: ownFunctions });
  return reading.kind === 'read' ? { kind: 'read', tree: reading.tree, others: [], text } : null;
}

/** Letters that name functions where they stand before brackets. */
const ownFunctions: ReadonlySet<string> = new Set(['f', 'g', 'h', 'F', 'G', 'H']);

/** `12 345`: thousands by spaces, which the grammar of formulas refuses as two numbers. */
function readSpacedNumber(text: string, options: ReadOptions): Read | null {
  if (!/^[-−]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(text)) return null;
  const reading = readMath(text.replaceAll(' ', ''), options);
  return reading.kind === 'read' ? { kind: 'read', tree: reading.tree, others: [], text } : null;
}

/** A time of day: `9:02 AM`, `12:00`. Other digits around a colon are a ratio. */
function readTime(text: string): Tree | null {
  const time = /^0?(\d{1,2}):(\d{2})(?:\s*([ap])\.?\s*m\.?)?$/i.exec(text);
  const [, hours, minutes, half] = time ?? [];
  if (minutes === undefined || (half === undefined && !minutes.startsWith('0'))) return null;
  return { kind: 'text', text: `${hours}:${minutes}${half === undefined ? '' : ` ${half.toUpperCase()}M`}` };
}

/** Words that stood in `\text{...}`, or a few plain words. */
function readPlainText(tidied: string, original: string): Tree | null {
  const wasText = /\\(?:text|mbox|textbf|textrm|mathrm)\s*\{/.test(original);
  const isPlain = /^[A-Za-z][A-Za-z'\s-]*$/.test(tidied);
  return isPlain && (wasText || tidied.split(/\s+/).length <= 3) ? { kind: 'text', text: tidied } : null;
}
