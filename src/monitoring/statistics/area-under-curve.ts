/** A score with the truth about it. */
export interface Scored {
  readonly score: number;
  readonly isPositive: boolean;
}

/**
 * The probability that a positive scores higher than a negative, ties counting half: the area under the ROC curve, as the Mann-Whitney
 * statistic. Null where either kind is missing.
 */
export function areaUnderCurve(rows: readonly Scored[]): number | null {
  const sorted = [...rows].sort((a, b) => a.score - b.score);
  let [rankSum, positives] = [0, 0];
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j]?.score === sorted[i]?.score) j++;
    const among = sorted.slice(i, j).filter(({ isPositive }) => isPositive).length;
    rankSum += (among * (i + j + 1)) / 2;
    positives += among;
    i = j;
  }
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return null;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
