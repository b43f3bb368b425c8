/** Windows that can be looked at, with the number of parts that make readable plots. */
export const ranges = {
  day: { name: '24 hours', hours: 24, parts: 24 },
  week: { name: '7 days', hours: 7 * 24, parts: 28 },
  month: { name: '30 days', hours: 30 * 24, parts: 30 },
  quarter: { name: '90 days', hours: 90 * 24, parts: 45 },
} as const;
export type Range = keyof typeof ranges;

/** The range that stands in the address; a month where none does. */
export function rangeOf(text: string | null): Range {
  return text !== null && Object.hasOwn(ranges, text) ? (text as Range) : 'month';
}

/** The window that ends now, and its parts. */
export function windowOf(
  range: Range,
  now: Date,
): { readonly since: string; readonly until: string; readonly parts: number } {
  const { hours, parts } = ranges[range];
  return { since: new Date(now.getTime() - hours * 3_600_000).toISOString(), until: now.toISOString(), parts };
}
