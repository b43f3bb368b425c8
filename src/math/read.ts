import { relation } from './build.ts';
import { type Ambiguity, CannotRead, Cursor, type Grammar, type ReadOptions } from './cursor.ts';
import { longestFormula } from './limits.ts';
import { negated } from './negate.ts';
import { readFactor, readProduct, readSum } from './read-expression.ts';
import { readUnit } from './read-unit.ts';
import { splitNames } from './split-names.ts';
import { tokenize, type Unreadable } from './tokens.ts';
import type { RelationOperator, Tree } from './tree.ts';

export type { Ambiguity, ReadOptions } from './cursor.ts';

/** A formula as a tree, with the places that its notation leaves open; or why and where it cannot be read. */
export type Reading =
  | { readonly kind: 'read'; readonly tree: Tree; readonly ambiguities: readonly Ambiguity[] }
  | Unreadable;

/**
 * Reads a formula, whole: LaTeX, Unicode or typed. A character, command or word that is not understood makes it unreadable, with its place; nothing is
 * ever dropped. Linear in its length, within the limits of `limits.ts`.
 *
 * Conventions where notation is open, each noted as an ambiguity: `1/2x` is (1/2)x; `\log x` is base 10; `(1, 5)` is a tuple; `1,234` is a list of
 * two numbers, and noted, as is `1,5`; `f(x)` is a product unless `functions` names f. Not noted, because universal: `-x^2` is -(x^2), `\sin^{-1}` is arcsin, `3 1/2`
 * and `3\frac{1}{2}` are mixed numbers.
 */
export function readMath(text: string, options: ReadOptions = {}): Reading {
  if (text.length > longestFormula)
    return {
      kind: 'unreadable',
      code: 'TOO_LONG',
      message: `longer than ${longestFormula} characters`,
      at: longestFormula,
    };
  const tokens = tokenize(withoutCommas(text, options));
  if ('kind' in tokens) return tokens;
  const names = splitNames(tokens, options.variables ?? noNames);
  if ('kind' in names) return names;
  const cursor = new Cursor(names, grammar, options);
  try {
    const tree = readAll(cursor);
    if (cursor.token.kind !== 'end') return cursor.fail('LEFT_OVER', `"${cursor.token.text}" is left over`);
    return { kind: 'read', tree, ambiguities: cursor.ambiguities };
  } catch (error) {
    if (error instanceof CannotRead) return error.unreadable;
    throw error;
  }
}

const noNames: ReadonlySet<string> = new Set();
const grammar: Grammar = { sum: readSum, factor: readFactor, product: readProduct, item: readItem };

/** With a decimal comma, `1,5` is one and a half and lists are separated by `;` or `, ` with a space; with thousands, `1,234` is one number. */
function withoutCommas(text: string, options: ReadOptions): string {
  if (options.decimalComma) return text.replace(/(\d)(?:,|\{,\})(?=\d)/g, '$1.');
  return options.thousands
    ? text.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (digits) => digits.replaceAll(',', ''))
    : text;
}

/** Items between commas, "and", "or" and line breaks: a list, or relations that hold together or in turn. */
function readAll(cursor: Cursor): Tree {
  const items = [readItem(cursor)];
  const joints: string[] = [];
  for (let joint = acceptJoint(cursor); joint !== null; joint = acceptJoint(cursor)) {
    joints.push(joint);
    items.push(readItem(cursor));
  }
  const [first] = items;
  if (first === undefined || joints.length === 0) return first ?? cursor.fail('EMPTY', 'nothing stands here');
  if (joints.includes(',')) return { kind: 'list', items };
  return joinByPrecedence(items, joints);
}

/** "and" binds closer than "or". */
function joinByPrecedence(items: readonly Tree[], joints: readonly string[]): Tree {
  const groups: Tree[][] = [[]];
  for (const [index, item] of items.entries()) {
    if (index > 0 && joints[index - 1] === 'or') groups.push([]);
    groups.at(-1)?.push(item);
  }
  const alternatives = groups.map((group): Tree => {
    const [only] = group;
    return group.length === 1 && only !== undefined ? only : flat('and', group);
  });
  const [only] = alternatives;
  return alternatives.length === 1 && only !== undefined ? only : flat('or', alternatives);
}

/** Statements joined inside brackets by the same word are joined on one level. */
function flat(kind: 'and' | 'or', parts: readonly Tree[]): Tree {
  return { kind, of: parts.flatMap((part) => (part.kind === kind ? part.of : [part])) };
}

/** A comma with a last "and" or "or" after it is one joint: `1, 2, and 3`. */
function acceptJoint(cursor: Cursor): string | null {
  const before = cursor.token;
  if (cursor.accept(',') || cursor.accept(';')) {
    if (before.text === ',' && !before.isSpaced) noteComma(cursor, before.at);
    acceptAnd(cursor);
    return ',';
  }
  if (cursor.accept('newline')) return 'and';
  return acceptAnd(cursor);
}

function acceptAnd(cursor: Cursor): string | null {
  if (cursor.isWord('and') || cursor.is('land') || cursor.is('&')) {
    cursor.take();
    return 'and';
  }
  if (cursor.isWord('or') || cursor.is('lor')) {
    cursor.take();
    return 'or';
  }
  return null;
}

/** Digits that follow a comma without a space may go on with a number before it: in thousands, or as decimals. */
function noteComma(cursor: Cursor, at: number): void {
  const { kind, text, isSpaced } = cursor.token;
  if (kind !== 'number' || isSpaced || cursor.peek(-2).kind !== 'number') return;
  cursor.note(/^\d{3}(\.|$)/.test(text) ? 'thousands-or-list' : 'decimal-or-list', at);
}

const operators: ReadonlyMap<string, RelationOperator> = new Map([
  ['=', '='],
  ['!=', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['in', 'in'],
  ['approx', 'approx'],
]);

/** A relation or chain of sets and expressions; "and", "or" inside brackets join relations. */
function readItem(cursor: Cursor): Tree {
  return cursor.nested(() => {
    const item = readRelation(cursor);
    if (!isJoiner(cursor) || !cursor.isInside) return item;
    return readJoined(cursor, item);
  });
}

function isJoiner(cursor: Cursor): boolean {
  return cursor.isWord('and') || cursor.isWord('or') || cursor.is('land') || cursor.is('lor');
}

function readJoined(cursor: Cursor, first: Tree): Tree {
  const items = [first];
  const joints: string[] = [];
  for (let joint = acceptAnd(cursor); joint !== null; joint = acceptAnd(cursor)) {
    joints.push(joint);
    items.push(readRelation(cursor));
  }
  return joinByPrecedence(items, joints);
}

/** "not" and the statement after it. */
function readNegation(cursor: Cursor): Tree {
  cursor.take();
  return negated(readRelation(cursor)) ?? cursor.fail('NOT', 'what stands after "not" is no statement');
}

function readRelation(cursor: Cursor): Tree {
  if (cursor.isWord('not')) return readNegation(cursor);
  const operands = [readSets(cursor)];
  const found: RelationOperator[] = [];
  for (let operator = acceptOperator(cursor); operator !== null; operator = acceptOperator(cursor)) {
    found.push(operator);
    operands.push(readSets(cursor));
  }
  const [left, right] = operands;
  const [only] = found;
  if (left === undefined || only === undefined) return left ?? cursor.fail('EMPTY', 'nothing stands here');
  if (right !== undefined && found.length === 1) return relation(only, left, right);
  return { kind: 'relation', operands, operators: found };
}

function acceptOperator(cursor: Cursor): RelationOperator | null {
  const { kind, text } = cursor.token;
  const operator =
    kind === 'mark' || kind === 'command' ? operators.get(text) : kind === 'name' && text === 'in' ? 'in' : undefined;
  if (operator === undefined) return null;
  cursor.take();
  return operator;
}

/** Unions, intersections and differences of sets, left to right; else an expression, perhaps with a unit or as a ratio. */
function readSets(cursor: Cursor): Tree {
  let tree = readValue(cursor);
  for (;;) {
    const kind =
      cursor.is('cup') || cursor.isWord('u')
        ? 'union'
        : cursor.is('cap')
          ? 'intersection'
          : cursor.is('setminus')
            ? 'difference'
            : null;
    if (kind === null) return tree;
    cursor.take();
    const next = readValue(cursor);
    tree = tree.kind === kind && kind !== 'difference' ? { kind, of: [...tree.of, next] } : { kind, of: [tree, next] };
  }
}

/** A sign of money, before its value or after it. */
function acceptCurrency(cursor: Cursor): string | null {
  const unit = cursor.is('dollar') ? 'USD' : cursor.is('euro') ? 'EUR' : cursor.is('pounds') ? 'GBP' : null;
  if (unit !== null) cursor.take();
  return unit;
}

function readValue(cursor: Cursor): Tree {
  const money = acceptCurrency(cursor);
  if (money !== null) return { kind: 'quantity', value: readSum(cursor), unit: money };
  const value = readSum(cursor);
  const unit = readUnit(cursor) ?? acceptCurrency(cursor);
  if (unit !== null) return { kind: 'quantity', value, unit };
  if (!cursor.is(':') || (cursor.openBars > 0 && mayBeMember(value))) return value;
  const parts = [value];
  while (cursor.accept(':')) parts.push(readSum(cursor));
  return { kind: 'ratio', parts };
}

/** Before a colon in braces: what stands for the members of the set, `{x : x > 2}` or `{x \in R : x > 2}`. */
function mayBeMember(value: Tree): boolean {
  return value.kind === 'symbol' || value.kind === 'numbers';
}
