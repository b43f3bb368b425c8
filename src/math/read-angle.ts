import { sym } from './build.ts';
import type { Cursor } from './cursor.ts';
import type { Tree } from './tree.ts';

/** `∠ABC`: one to three points, named in one order, since ∠CBA is the same angle. */
export function readAngle(cursor: Cursor): Tree {
  let points = '';
  while (points.length < 3 && cursor.token.kind === 'name' && /^[A-Z]$/.test(cursor.token.text))
    points += cursor.take().text;
  if (points === '') return cursor.fail('EXPECTED', 'an angle is named by its points');
  const mirrored = [...points].reverse().join('');
  return sym(`∠${points < mirrored ? points : mirrored}`);
}
