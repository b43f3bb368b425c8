import { num } from '../../math/build.ts';
import type { Ambiguity } from '../../math/cursor.ts';
import { hasValue } from '../../math/has-value.ts';
import { readMath } from '../../math/read.ts';
import type { Tree } from '../../math/tree.ts';
import { isMath, joints } from './bare-math.ts';
import { isMethod } from './heading.ts';
import type { HoleType } from './phrase.ts';
import { endsSentence, type Piece } from './pieces.ts';
import { readEllipsis } from './read-ellipsis.ts';
import { secondReading } from './second-reading.ts';
import { readCount, readOrdinal } from './word-numbers.ts';

/** Names with a meaning in the statement at hand: functions of its own, and `e` or `i` where it uses them as letters. */
export interface Names {
  readonly functions: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

/** Notation that leaves more than one reading, where a statement is not guessed: `1/2x`, `1,234`, `f(x)` for a function that nothing introduces. */
const isOpenQuestion: ReadonlySet<string> = new Set([
  'thousands-or-list',
  'fraction-scope',
  'sign-or-remainder',
  'function-or-product',
]);

/** In LaTeX braces are not seen; in typed text they may be brackets. */
function isOpen(code: Ambiguity['code'], text: string): boolean {
  return isOpenQuestion.has(code) || (code === 'braces-or-power' && !text.includes('\\'));
}

/** Reads spans of a statement's pieces, each once. */
export class Spans {
  private readonly formulas = new Map<string, Tree | null>();
  /** Formulas that mathjs read too, with the same values. One that it reads with others is not read at all. */
  readonly readTwice = new Set<string>();

  constructor(
    readonly pieces: readonly Piece[],
    readonly names: Names,
  ) {}

  /** What a hole of a type is filled with by the pieces from `from` up to `to`; null where they do not fit. */
  fill(type: HoleType, from: number, to: number): Tree | null {
    switch (type) {
      case 'count': {
        const value = readCount(this.words(from, to));
        return value === null ? null : num(value);
      }
      case 'ordinal': {
        const value = to - from === 1 ? readOrdinal(this.pieces[from]?.lower ?? '') : null;
        return value === null ? null : num(value);
      }
      case 'word':
        return to - from === 1 ? { kind: 'text', text: this.pieces[from]?.lower ?? '' } : null;
      case 'choices':
        return this.choices(from, to);
      case 'prose':
        return { kind: 'list', items: this.pieces.slice(from, to).flatMap((piece) => this.prosePiece(piece)) };
      case 'method':
        return isMethod(this.words(from, to)) ? { kind: 'text', text: this.words(from, to).join(' ') } : null;
      case 'bag': {
        const words = this.words(from, to);
        const text = words.join('');
        if (!text.startsWith('{') && words.length > 1) return null; // "two copies of aab"
        return /^(?:[a-z]+|\{[a-z]:\d+(?:,[a-z]:\d+)*\})$/.test(text) ? { kind: 'text', text } : null;
      }
      default: {
        const tree = this.formula(from, to);
        return tree === null ? null : shaped(type, tree);
      }
    }
  }

  /** A formula as its tree; what is no formula of numbers as its parts, with words or marks between them. */
  private prosePiece(piece: Piece): readonly Tree[] {
    if (piece.kind === 'mark' || (piece.kind === 'word' && !isProseMath(piece))) return [textOf(piece.text)];
    const [, text = '', end = ''] = /^([\s\S]*?)(?:~|\\[,;! ]|\s)*([?.]?)$/.exec(piece.text) ?? [];
    const marks = end === '' ? [] : [textOf(end)];
    const order = /^(\d+|[a-z])\s*\^\s*\{?\s*\\(?:text|mathrm|rm|textrm|mbox)\s*\{?\s*(st|nd|rd|th)\s*\}?\s*\}?$/.exec(
      text,
    );
    if (order !== null) {
      const [, of = '', ending = ''] = order;
      return /\d/.test(of) ? [textOf(of + ending)] : [{ kind: 'symbol', name: of }, textOf(ending)];
    }
    const congruence = /^(.+?)\\equiv(.+?)\\(?:pmod|mod|bmod)\s*\{?\s*(\d+|[a-z])\s*\}?$/.exec(text);
    if (congruence !== null) {
      const [left, right, modulus] = congruence.slice(1).map((part) => this.readText(part.trim()));
      if (left && right && modulus) return [left, textOf('≡'), right, textOf('mod'), modulus, ...marks];
    }
    return [this.readText(text) ?? readEllipsis(text, (part) => this.readText(part)) ?? textOf(piece.text), ...marks];
  }

  private words(from: number, to: number): string[] {
    return this.pieces.slice(from, to).map(({ lower }) => lower);
  }

  /** One formula from pieces; adjacent formulas that are whole by themselves are no product. */
  private formula(from: number, to: number): Tree | null {
    const key = `${from} ${to}`;
    const known = this.formulas.get(key);
    if (known !== undefined) return known;
    const tree = this.read(from, to);
    this.formulas.set(key, tree);
    return tree;
  }

  private read(from: number, to: number): Tree | null {
    const [start, end] = this.trimmed(from, to);
    if (start >= end) return null;
    const runs = this.runs(start, end);
    if (runs.length > 1) {
      const wholes = joinedRuns(runs).map((run) => this.readText(run));
      for (const [index, whole] of wholes.entries()) {
        if (index > 0 && whole !== null && wholes[index - 1] !== null) return this.sideBySide(wholes);
      }
    }
    return this.readText(runs.join(' '));
  }

  /** Relations side by side hold together; other formulas side by side are left alone. */
  private sideBySide(wholes: readonly (Tree | null)[]): Tree | null {
    const relations = wholes.filter((tree) => tree !== null && tree.kind === 'relation');
    return relations.length === wholes.length
      ? { kind: 'list', items: relations.filter((tree) => tree !== null) }
      : null;
  }

  /** Texts of the runs between which the kind of writing changes: bare text, and each formula by itself. */
  private runs(from: number, to: number): string[] {
    const runs: { text: string; isFormula: boolean; isOpen: boolean }[] = [];
    for (const piece of this.pieces.slice(from, to)) {
      const last = runs.at(-1);
      const joins = piece.kind === 'mark' || joints.has(piece.lower);
      const isFormula = piece.kind === 'formula';
      if (last !== undefined && (joins || last.isOpen || !(isFormula || last.isFormula))) {
        last.text += piece.kind === 'mark' ? piece.text : ` ${piece.text}`;
        last.isOpen = joins;
        last.isFormula = isFormula;
      } else runs.push({ text: piece.text, isFormula, isOpen: false });
    }
    return runs.map(({ text }) => text);
  }

  /** Punctuation at either end belongs to the sentence. */
  private trimmed(from: number, to: number): [number, number] {
    let [start, end] = [from, to];
    while (start < end && isSoft(this.pieces[start])) start++;
    while (start < end && isSoft(this.pieces[end - 1])) end--;
    return [start, end];
  }

  private readText(text: string): Tree | null {
    if (text.includes('$')) return null;
    const reading = readMath(withPlainNames(withoutThousands(text)), this.names);
    if (reading.kind === 'unreadable' || reading.ambiguities.some(({ code }) => isOpen(code, text))) return null;
    const second = secondReading(text, reading.tree);
    if (second === 'same') this.readTwice.add(text);
    return second === 'other' ? null : reading.tree;
  }

  /** `(a) 3 (b) 1/2`: letters in order from a, each with a formula. */
  private choices(from: number, to: number): Tree | null {
    const items: Tree[] = [];
    let at = from;
    while (at < to) {
      const letter = String.fromCharCode(97 + items.length);
      if (this.pieces[at]?.lower.replace(/^\(/, '') !== `${letter})`) return null;
      const next = String.fromCharCode(98 + items.length);
      let end = at + 1;
      while (end < to && this.pieces[end]?.lower.replace(/^\(/, '') !== `${next})`) end++;
      const value = this.formula(at + 1, end);
      if (value === null) return null;
      items.push({ kind: 'choice', letter, value });
      at = end;
    }
    return items.length < 2 ? null : { kind: 'list', items };
  }
}

/** Typed math among words: numbers, and what has a sign of its own; never letters alone, which are words until a grammar says otherwise. */
function isProseMath(piece: Piece): boolean {
  return /^-?\d[\d,.]*%?$/.test(piece.text) || (isMath(piece) && /[=<>+*/^]/.test(piece.text));
}

function textOf(text: string): Tree {
  return { kind: 'text', text };
}

function isSoft(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === 'mark' && (endsSentence(piece) || ',;:"”“'.includes(piece.text));
}

/** `\\mathop{\\text{lcm}}[6, 8]` and `\\text{gcd}(6, 8)` as functions. */
function withPlainNames(text: string): string {
  return text.replace(
    /\\(?:mathop|operatorname|text|mathrm|mbox)\s*\{(?:\\(?:text|mathrm|rm|mbox)\s*)?\{?\s*(lcm|gcd)\s*\}?\}\s*(?:([([])([^()[\]]*)[)\]])?/gi,
    (_, name: string, bracket?: string, inner?: string) =>
      `\\operatorname{${name.toLowerCase()}}${bracket === undefined ? '' : `(${inner})`}`,
  );
}

/** A number by itself with commas between threes of its digits is one number: a list of such would have spaces. */
function withoutThousands(text: string): string {
  return /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text.trim()) ? text.replaceAll(',', '') : text;
}

/**
 * Runs that go on with the one before: `$44$ $+(-28)$`. A minus goes on only where other runs show that one formula was cut into pieces (`$x^2$ $-27$ $=$ $0$`), for
 * it may begin a number of its own.
 */
function joinedRuns(runs: readonly string[]): readonly string[] {
  const goesOn = (run: string) => /^(?:[+=<>*]|\\(?:cdot|times|div|pm|[lg]eq?|ne)(?![A-Za-z]))/.test(run.trim());
  const isOpen = (run: string) => /(?:[-+=<>*]|\\(?:cdot|times|div|pm|[lg]eq?))$/.test(run.trim());
  const isCut = runs.some((run) => goesOn(run) || isOpen(run));
  const joined: string[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const isPart = before !== undefined && (goesOn(run) || isOpen(before) || (isCut && run.trim().startsWith('-')));
    if (isPart) joined[joined.length - 1] = `${before} ${run}`;
    else joined.push(run);
  }
  return joined;
}

/** The tree where it has the shape that a hole takes, before names are resolved. */
function shaped(type: HoleType, tree: Tree): Tree | null {
  switch (type) {
    case 'any':
      return tree;
    case 'expr':
    case 'constant':
      return isExpression(tree) ? tree : null;
    case 'integer':
      return isWhole(tree) ? tree : null;
    case 'equation':
      return isEquation(tree) ? tree : null;
    case 'relation':
      return tree.kind === 'relation' ? tree : null;
    case 'equations': {
      const items = itemsOf(tree);
      return items.length > 1 && items.every(isEquation) ? { kind: 'list', items } : null;
    }
    case 'list': {
      const items = itemsOf(tree);
      return items.length > 1 ? { kind: 'list', items } : null;
    }
    case 'symbol':
      return tree.kind === 'symbol' ? tree : null;
    case 'symbols': {
      const items = tree.kind === 'symbol' ? [tree] : itemsOf(tree);
      return items.length > 0 && items.every(({ kind }) => kind === 'symbol') ? { kind: 'list', items } : null;
    }
    case 'definition':
      return isDefinition(tree) ? tree : null;
    case 'application':
      return tree.kind === 'apply' ? tree : null;
    case 'point':
      return tree.kind === 'tuple' ? tree : null;
    case 'matrix':
    case 'vector':
    case 'set':
      return tree.kind === type ? tree : null;
    case 'interval':
      return tree.kind === 'interval' || (tree.kind === 'tuple' && tree.items.length === 2) ? tree : null;
    case 'count':
    case 'ordinal':
    case 'word':
    case 'choices':
    case 'bag':
    case 'method':
    case 'prose':
      return null;
  }
}

function itemsOf(tree: Tree): readonly Tree[] {
  return tree.kind === 'list' ? tree.items : tree.kind === 'and' || tree.kind === 'or' ? tree.of : [];
}

function isEquation(tree: Tree): boolean {
  return tree.kind === 'relation' && tree.operators.length === 1 && tree.operators[0] === '=';
}

function isDefinition(tree: Tree): boolean {
  if (tree.kind !== 'relation' || !isEquation(tree)) return false;
  const left = tree.operands[0];
  return left?.kind === 'symbol' || (left?.kind === 'apply' && left.args.every(({ kind }) => kind === 'symbol'));
}

function isWhole(tree: Tree): boolean {
  if (tree.kind === 'neg') return isWhole(tree.of);
  return tree.kind === 'number' && tree.decimals === undefined && tree.value.isInteger();
}

/** Whether a tree has a value (it may be a quantity, or a matrix): no relation, list or word. */
function isExpression(tree: Tree): boolean {
  return hasValue(tree) || ['derivative', 'integral', 'limit', 'sum', 'product'].includes(tree.kind);
}
