import { call } from './build.ts';
import type { Cursor } from './cursor.ts';
import type { Tree } from './tree.ts';

/**
 * Whatever stands in brackets. `(a)` is a itself; `(a, b)` a tuple, which may mean an open interval and says so; `[a, b]` and half-open pairs
 * are intervals; `{a, b}` a set; `|a|` an absolute value; `<a, b>` a vector.
 */
export function readBracketed(cursor: Cursor): Tree {
  return cursor.nested(() => {
    if (cursor.is('(') || cursor.is('[')) return cursor.inBrackets(() => readRound(cursor));
    if (cursor.is('{') || cursor.is('lbrace')) return cursor.inBrackets(() => readBraces(cursor));
    if (cursor.is('|') || cursor.is('lvert')) return readAbsolute(cursor);
    if (cursor.accept('Vert')) return readNorm(cursor);
    if (cursor.accept('langle')) return { kind: 'vector', items: readItems(cursor, 'rangle') };
    if (cursor.isCommand('begin')) return readEnvironment(cursor);
    return cursor.fail('UNEXPECTED', `"${cursor.token.text}" cannot stand here`);
  });
}

function readItems(cursor: Cursor, closer: string): Tree[] {
  const items = [cursor.grammar.item(cursor)];
  while (cursor.accept(',') || cursor.accept(';')) items.push(cursor.grammar.item(cursor));
  cursor.expect(closer);
  return items;
}

function readRound(cursor: Cursor): Tree {
  const at = cursor.token.at;
  const lowClosed = cursor.take().text === '[';
  const items = [cursor.grammar.item(cursor)];
  while (cursor.accept(',') || cursor.accept(';')) items.push(cursor.grammar.item(cursor));
  if (!cursor.is(')') && !cursor.is(']')) cursor.fail('EXPECTED', 'a closing bracket is missing');
  const highClosed = cursor.take().text === ']';
  const [low, high] = items;
  if (low === undefined) return cursor.fail('EMPTY', 'nothing stands in the brackets');
  if (items.length === 1) {
    if (lowClosed !== highClosed) cursor.fail('EXPECTED', 'the brackets do not match');
    cursor.bracketed.add(low);
    return low;
  }
  if (high === undefined || items.length > 2)
    return lowClosed !== highClosed
      ? cursor.fail('EXPECTED', 'the brackets do not match')
      : lowClosed && items.some((item) => item.kind === 'relation')
        ? { kind: 'list', items }
        : { kind: 'tuple', items };
  const isInfinite = mentionsInfinity(low) || mentionsInfinity(high);
  if (low.kind === 'relation' || high.kind === 'relation')
    return lowClosed === highClosed ? { kind: 'list', items } : cursor.fail('EXPECTED', 'the brackets do not match');
  if (lowClosed || highClosed || isInfinite) return { kind: 'interval', low, high, lowClosed, highClosed };
  cursor.note('tuple-or-interval', at);
  return { kind: 'tuple', items };
}

function mentionsInfinity(tree: Tree): boolean {
  if (tree.kind === 'neg') return mentionsInfinity(tree.of);
  return tree.kind === 'constant' && tree.name === 'infinity';
}

/** `\{...\}` is a set; `{a}` without backslashes groups, and with commas or nothing inside is a typed set. */
function readBraces(cursor: Cursor): Tree {
  const isTyped = cursor.take().text === '{';
  const closer = isTyped ? '}' : 'rbrace';
  if (cursor.accept(closer))
    return isTyped ? cursor.fail('EMPTY', 'nothing stands in the braces') : { kind: 'set', items: [] };
  const first = cursor.beforeBar(() => cursor.grammar.item(cursor));
  if (cursor.accept('|') || cursor.accept('mid') || cursor.accept(':')) {
    const condition = cursor.grammar.item(cursor);
    cursor.expect(closer);
    return { kind: 'builder', variable: first, condition };
  }
  const items = [first];
  while (cursor.accept(',') || cursor.accept(';')) items.push(cursor.grammar.item(cursor));
  cursor.expect(closer);
  return isTyped && items.length === 1 ? first : { kind: 'set', items };
}

function readAbsolute(cursor: Cursor): Tree {
  const closer = cursor.take().text === '|' ? '|' : 'rvert';
  const read = () => cursor.grammar.sum(cursor);
  const inside = closer === '|' ? cursor.beforeBar(read) : cursor.inBrackets(read);
  cursor.expect(closer);
  return inside.kind === 'matrix' ? { ...inside, bars: true } : call('abs', inside);
}

/** `\|v\|`; one inside another has to stand in brackets of its own. */
function readNorm(cursor: Cursor): Tree {
  const inside = cursor.beforeBar(() => cursor.grammar.sum(cursor));
  cursor.expect('Vert');
  return call('norm', inside);
}

/** `\begin{pmatrix} a & b \\ c & d \end{pmatrix}`; `cases`, `aligned` and the like are relations that hold together. */
function readEnvironment(cursor: Cursor): Tree {
  const name = readEnvironmentName(cursor, 'begin');
  const rows: Tree[][] = [[]];
  if (name === 'array' && cursor.accept('{')) {
    while (!cursor.accept('}')) cursor.take();
  }
  while (!cursor.isCommand('end')) {
    if (cursor.token.kind === 'end') cursor.fail('EXPECTED', `\\end{${name}} is missing`);
    if (cursor.accept('newline')) rows.push([]);
    else if (!cursor.accept('&')) rows.at(-1)?.push(cursor.grammar.item(cursor));
  }
  if (readEnvironmentName(cursor, 'end') !== name) cursor.fail('EXPECTED', `\\end{${name}} is missing`);
  const filled = rows.filter((row) => row.length > 0);
  if (/matrix$|^array$/i.test(name)) return matrixOf(cursor, filled, name.startsWith('v'));
  return { kind: 'and', of: filled.flat() };
}

function matrixOf(cursor: Cursor, rows: readonly (readonly Tree[])[], bars: boolean): Tree {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width))
    cursor.fail('RAGGED', 'the rows of a matrix have one length');
  return bars ? { kind: 'matrix', rows, bars: true } : { kind: 'matrix', rows };
}

function readEnvironmentName(cursor: Cursor, command: string): string {
  if (!cursor.isCommand(command)) cursor.fail('EXPECTED', `\\${command} is missing`);
  cursor.take();
  return cursor.take().text.replace('*', '');
}
