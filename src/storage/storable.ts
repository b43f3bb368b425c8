/**
 * Plain data as Postgres can keep it: in every string, NUL and lone halves of characters, which models and hostile inputs produce and
 * Postgres refuses, become the replacement character.
 * @param data strings, numbers, booleans, null, and arrays and plain objects of such
 */
export function storable<T>(data: T): T;
export function storable(data: unknown): unknown {
  if (typeof data === 'string') return data.toWellFormed().replaceAll('\0', '\ufffd');
  if (Array.isArray(data)) return data.map((each) => storable(each));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, storable(value)]));
}
