import { num, sym } from './build.ts';
import type { Cursor } from './cursor.ts';
import { constantSpellings } from './names.ts';
import type { Tree } from './tree.ts';
import { mapTree } from './walk.ts';

/**
 * Operators that bind a variable: `\int_0^1 f dx`, `\lim_{x \to 2} f`, `\sum_{k=1}^{n} f`, `\frac{d}{dx} f`.
 * @returns null where the command is none of them.
 */
export function readBound(cursor: Cursor, name: string): Tree | null {
  switch (name) {
    case 'int':
      cursor.take();
      return readIntegral(cursor);
    case 'lim':
      cursor.take();
      return readLimit(cursor);
    case 'sum':
    case 'prod':
      cursor.take();
      return readSeries(cursor, name === 'sum' ? 'sum' : 'product');
    case 'frac':
      return readDerivative(cursor);
    default:
      return null;
  }
}

/** After `\frac`: `{d}{dx}` with the body that follows, or null with nothing taken. */
function readDerivative(cursor: Cursor): Tree | null {
  const mark = cursor.mark();
  const order = acceptD(cursor);
  const variable = order === null ? null : acceptDVariable(cursor, order);
  if (order === null || variable === null) {
    cursor.reset(mark);
    return null;
  }
  return { kind: 'derivative', body: cursor.grammar.product(cursor), variable, order };
}

function acceptD(cursor: Cursor): number | null {
  if (!cursor.accept('{') || !cursor.isWord('d')) return null;
  cursor.take();
  const order = acceptOrder(cursor);
  return order !== null && cursor.accept('}') ? order : null;
}

function acceptDVariable(cursor: Cursor, order: number): string | null {
  if (!cursor.accept('{')) return null;
  const match = /^d([A-Za-z])$/.exec(cursor.token.text);
  if (match === null) return null;
  cursor.take();
  return acceptOrder(cursor) === order && cursor.accept('}') ? (match[1] ?? null) : null;
}

function acceptOrder(cursor: Cursor): number | null {
  if (!cursor.accept('^')) return 1;
  const braced = cursor.accept('{');
  const order = Number(cursor.take().text);
  if (braced && !cursor.accept('}')) return null;
  return Number.isInteger(order) && order > 0 ? order : null;
}

function readIntegral(cursor: Cursor): Tree {
  const bounds = readBounds(cursor);
  const body = cursor.grammar.sum(cursor);
  const found = withoutDifferential(body);
  if (found === null) return cursor.fail('NO_DIFFERENTIAL', 'an integral ends with d and its variable');
  return { kind: 'integral', body: found.body, variable: found.variable, ...bounds };
}

function readBounds(cursor: Cursor): { from?: Tree; to?: Tree } {
  const bounds: { from?: Tree; to?: Tree } = {};
  while (cursor.is('_') || cursor.is('^')) {
    const isLower = cursor.take().text === '_';
    const bound = readBoundary(cursor);
    if (isLower) bounds.from = bound;
    else bounds.to = bound;
  }
  return bounds;
}

/** A bound in braces or brackets; what stands after them does not belong to it. */
function readBoundary(cursor: Cursor): Tree {
  if (!cursor.is('{') && !cursor.is('(')) return readShort(cursor);
  const closer = cursor.take().text === '{' ? '}' : ')';
  const bound = cursor.nested(() => cursor.inBrackets(() => cursor.grammar.sum(cursor)));
  cursor.expect(closer);
  return bound;
}

/** A bound without braces is one digit, letter or command, perhaps signed. */
function readShort(cursor: Cursor): Tree {
  if (cursor.accept('-')) return { kind: 'neg', of: readShort(cursor) };
  if (cursor.token.kind === 'number') return num(BigInt(cursor.takeDigit()));
  const next = cursor.peek();
  if (cursor.token.kind !== 'name' || next.kind !== 'mark' || next.text !== '^') return cursor.grammar.factor(cursor);
  const name = cursor.take().text;
  const constant = constantSpellings.get(name);
  return constant === undefined ? sym(name) : { kind: 'constant', name: constant };
}

/** The differential was read as the last factors `d * x` of the last term: it is taken off again. */
function withoutDifferential(tree: Tree): { readonly body: Tree; readonly variable: string } | null {
  if (tree.kind === 'add') {
    const last = tree.terms.at(-1);
    const found = last === undefined ? null : withoutDifferential(last);
    return found && { body: { ...tree, terms: [...tree.terms.slice(0, -1), found.body] }, variable: found.variable };
  }
  if (tree.kind === 'neg') {
    const found = withoutDifferential(tree.of);
    return found && { body: { kind: 'neg', of: found.body }, variable: found.variable };
  }
  if (tree.kind === 'div') {
    const found = withoutDifferential(tree.over);
    return found && { body: { ...tree, over: found.body }, variable: found.variable };
  }
  if (tree.kind !== 'mul') return null;
  const last = tree.factors.at(-1);
  const differential = last?.kind === 'symbol' ? /^d([a-z])$/.exec(last.name) : null;
  const variable = differential?.[1];
  if (variable === undefined) return null;
  const rest = tree.factors.slice(0, -1);
  const first = rest[0];
  const body: Tree = rest.length > 1 ? { kind: 'mul', factors: rest } : (first ?? num(1));
  return { body, variable };
}

function readLimit(cursor: Cursor): Tree {
  cursor.expect('_');
  cursor.expect('{');
  const variable = cursor.take().text;
  cursor.expect('to');
  const to = cursor.grammar.sum(cursor);
  const { tree, side } = sideOf(cursor, to);
  cursor.expect('}');
  return { kind: 'limit', body: cursor.grammar.product(cursor), variable, to: tree, side };
}

/** `2^+` and `2^-` name a side. */
function sideOf(cursor: Cursor, to: Tree): { readonly tree: Tree; readonly side: 'left' | 'right' | 'both' } {
  if (!cursor.accept('^')) return { tree: to, side: 'both' };
  const braced = cursor.accept('{');
  const side = cursor.accept('+')
    ? 'right'
    : cursor.accept('-')
      ? 'left'
      : cursor.fail('EXPECTED', 'a side is missing');
  if (braced) cursor.expect('}');
  return { tree: to, side };
}

function readSeries(cursor: Cursor, kind: 'sum' | 'product'): Tree {
  cursor.expect('_');
  cursor.expect('{');
  const variable = cursor.take().text;
  cursor.expect('=');
  const from = cursor.grammar.sum(cursor);
  cursor.expect('}');
  cursor.expect('^');
  const to = readBoundary(cursor);
  const body = bindConstant(cursor.grammar.product(cursor), variable);
  return { kind, body, variable, from, to };
}

/** In a sum over i, or over e, the letter is the counter and no constant. */
function bindConstant(body: Tree, variable: string): Tree {
  return mapTree(body, (part) => (part.kind === 'constant' && part.name === variable ? sym(variable) : part));
}

/** Typed forms of computer algebra: `sum(k^2, k, 1, 5)`, `product(k, k, 1, n)`; null where the name is none of them. */
export function readTypedSeries(cursor: Cursor, name: string): Tree | null {
  const kind = name === 'sum' ? 'sum' : name === 'product' || name === 'prod' ? 'product' : null;
  if (kind === null) return null;
  cursor.expect('(');
  const [body, variable, from, to] = cursor.inBrackets(() => {
    const items = [cursor.grammar.sum(cursor)];
    while (cursor.accept(',')) items.push(cursor.grammar.sum(cursor));
    return items;
  });
  cursor.expect(')');
  if (body === undefined || variable?.kind !== 'symbol' || from === undefined || to === undefined)
    return cursor.fail('BAD_SERIES', `${name} takes a term, its index and two bounds`);
  return { kind, body, variable: variable.name, from, to };
}
