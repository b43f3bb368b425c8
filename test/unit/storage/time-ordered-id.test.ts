import { describe, expect, it } from 'vitest';
import { cursorOf, idOfCursor } from '../../../src/storage/cursor.ts';
import { idsByClock, isId, timeOrderedId } from '../../../src/storage/time-ordered-id.ts';

describe('idsByClock', () => {
  it('makes UUIDs of version 7 that begin with the time', () => {
    const id = idsByClock(() => 0x0123_4567_89ab)();
    expect(id).toMatch(/^01234567-89ab-7000-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isId(id)).toBe(true);
  });

  it.each([
    ['goes on', (n: number) => 1_800_000_000_000 + n],
    ['stands', () => 255],
    ['goes back', (n: number) => 1_000_000 - n],
  ])('makes rising ones where the clock %s', (_, timeAt) => {
    let n = 0;
    const next = idsByClock(() => timeAt(n++));
    const ids = Array.from({ length: 10_000 }, next);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('cursors', () => {
  it('lead back to the id', () => {
    const id = timeOrderedId();
    expect(cursorOf(id)).not.toContain(id.slice(0, 8));
    expect(idOfCursor(cursorOf(id))).toBe(id);
  });

  it.each(['', 'x', 'AAAA', `${cursorOf(timeOrderedId())}=`, ` ${cursorOf(timeOrderedId())}`])(
    '%j is none',
    (cursor) => {
      expect(idOfCursor(cursor)).toBeNull();
    },
  );
});
