import { sym } from './build.ts';
import type { Cursor } from './cursor.ts';
import type { Tree } from './tree.ts';

/** A function of the problem's own with its argument; without one, the name with its primes. */
export function readApplication(cursor: Cursor, name: string, primes: number): Tree {
  const isInverse = acceptInverse(cursor);
  // `f{\left(x\right)}`: the braces are not seen in print.
  const isBraced = cursor.is('{') && cursor.peek().kind === 'mark' && cursor.peek().text === '(' && cursor.accept('{');
  if (!cursor.is('(')) {
    if (isInverse) cursor.fail('NO_ARGUMENT', `the inverse of ${name} needs its argument in brackets`);
    return sym(`${name}${"'".repeat(primes)}`);
  }
  const args = readArguments(cursor);
  if (isBraced) cursor.expect('}');
  return {
    kind: 'apply',
    name,
    args,
    ...(primes > 0 ? { primes } : {}),
    ...(isInverse ? { inverse: true as const } : {}),
  };
}

/** `^{-1}` after the name of a function, by its tokens: a power that is read and given back would be read twice at every depth. */
function acceptInverse(cursor: Cursor): boolean {
  const mark = cursor.mark();
  if (!cursor.accept('^')) return false;
  const closer = cursor.accept('{') ? '}' : cursor.accept('(') ? ')' : null;
  const isInverse = cursor.accept('-') && cursor.token.kind === 'number' && cursor.take().text === '1';
  if (isInverse && (closer === null || cursor.accept(closer))) return true;
  cursor.reset(mark);
  return false;
}

/** Arguments in brackets, one or more. */
export function readArguments(cursor: Cursor): Tree[] {
  cursor.expect('(');
  const args = cursor.inBrackets(() => {
    const items = [cursor.grammar.sum(cursor)];
    while (cursor.accept(',')) items.push(cursor.grammar.sum(cursor));
    return items;
  });
  cursor.expect(')');
  return args;
}
