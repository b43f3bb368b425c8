import { idOfBytes } from './time-ordered-id.ts';

/** A place in a list, behind the row with this id. Opaque to clients: what it holds may change. */
export function cursorOf(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

/** The id that a cursor stands for; null where we never gave such a cursor out. */
export function idOfCursor(cursor: string): string | null {
  const bytes = Buffer.from(cursor, 'base64url');
  return bytes.length === 16 && bytes.toString('base64url') === cursor ? idOfBytes(bytes) : null;
}
