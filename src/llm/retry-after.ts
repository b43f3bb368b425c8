/** How long a vendor asks to wait: `retry-after-ms`, or `retry-after` in seconds or as a date. Null where it does not say, or says nonsense. */
export function retryAfterMs(headers: Headers | undefined, nowMs: number = Date.now()): number | null {
  const exact = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (exact >= 0) return exact;
  const after = headers?.get('retry-after')?.trim();
  if (!after) return null;
  if (/^\d+(\.\d+)?$/.test(after)) return Number(after) * 1000;
  const date = Date.parse(after);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
