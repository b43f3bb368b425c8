/**
 * How often the winner of a vote is right, by the share of the votes that it has: what votes of a strong model (right on some 94 % of single samples)
 * come to. Two answers of one prompt that agree were right in 97.0 % of 1,319 GSM8K problems with samples of GPT-4; contested votes in
 * some 80 %, falling with the winner's share. Between the points it is interpolated.
 */
const byShare: readonly (readonly [number, number])[] = [
  [0, 0.2],
  [0.2, 0.35],
  [0.4, 0.55],
  [0.6, 0.72],
  [0.8, 0.88],
  [1, 0.97],
];
/** One sample alone: nothing contests it, and nothing confirms it. */
const single = 0.94;

/** A model's own table: measured shares of right winners by pattern (`3-1`), as `verity bench` computes them; the rate is for patterns never seen. */
export interface VoteTable {
  readonly rate: number;
  readonly patterns: Readonly<Record<string, { readonly probability: number }>>;
}

/**
 * The probability that the winner of a vote is right, not that it leads: from the model's own table where there is one, else as for strong models.
 * @param votes of all classes, most first
 */
export function voteProbability(votes: readonly number[], table?: VoteTable): number {
  if (table !== undefined) return table.patterns[votes.join('-')]?.probability ?? table.rate;
  const cast = votes.reduce((sum, each) => sum + each, 0);
  if (cast <= 1) return single;
  return interpolated((votes[0] ?? 0) / cast);
}

function interpolated(share: number): number {
  const above = byShare.findIndex(([at]) => at >= share);
  const [x1, y1] = byShare[Math.max(1, above)] ?? [1, 0.97];
  const [x0, y0] = byShare[Math.max(0, above - 1)] ?? [0, 0.2];
  return y0 + ((y1 - y0) * (share - x0)) / (x1 - x0);
}
