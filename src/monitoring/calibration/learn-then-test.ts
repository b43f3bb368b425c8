/** An answer with a score, higher for safer, and whether it is right. */
export interface ScoredAnswer {
  readonly score: number;
  readonly isRight: boolean;
}

/** From which score on answers may be accepted so that the error among them stays at most `alpha`; or that these data cannot tell. */
export type RiskControl =
  | {
      readonly kind: 'certified';
      readonly threshold: number;
      readonly accepted: number;
      readonly wrong: number;
      readonly coverage: number;
    }
  | {
      readonly kind: 'infeasible';
      /** Right answers in a row that the strictest threshold would have to accept. */
      readonly neededWithoutError: number;
      readonly because: string;
    };

/**
 * Learn-then-Test (Angelopoulos, Bates, Candès, Jordan and Lei 2021) with fixed-sequence testing from strict to lax thresholds. The hypothesis
 * that accepting from a threshold on errs more often than `alpha` has the p-value `P(Bin(accepted, alpha) <= wrong)`; the first one that is not
 * rejected ends the sequence, so no correction for trying several is needed. With probability `1 - delta` over the data, the error among
 * accepted answers is at most `alpha`. The answers must not be those that the score was fitted on.
 */
export function controlRisk(answers: readonly ScoredAnswer[], alpha: number, delta = 0.05): RiskControl {
  const sorted = [...answers].sort((a, b) => b.score - a.score);
  const needed = Math.ceil(Math.log(delta) / Math.log(1 - alpha));
  let [best, wrong]: [RiskControl | null, number] = [null, 0];
  for (const [index, { score, isRight }] of sorted.entries()) {
    wrong += Number(!isRight);
    const accepted = index + 1;
    // A threshold accepts all answers of its score; and the sequence begins where rejecting is possible at all.
    if (sorted[accepted]?.score === score || accepted < needed) continue;
    if (binomialAtMost(wrong, accepted, alpha) > delta) break;
    best = { kind: 'certified', threshold: score, accepted, wrong, coverage: accepted / sorted.length };
  }
  if (best !== null) return best;
  const because =
    sorted.length < needed
      ? `${sorted.length} answers are too few: ${needed} right ones in a row certify ${100 * alpha} %.`
      : `the safest answers already err too often to certify ${100 * alpha} % at ${100 * (1 - delta)} %.`;
  return { kind: 'infeasible', neededWithoutError: needed, because };
}

/** `P(Bin(n, p) <= k)`, summed in logarithms so that large n neither under- nor overflows. */
export function binomialAtMost(k: number, n: number, p: number): number {
  let logTerm = n * Math.log(1 - p);
  let sum = Math.exp(logTerm);
  for (let i = 1; i <= k; i++) {
    logTerm += Math.log((n - i + 1) / i) + Math.log(p / (1 - p));
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}
