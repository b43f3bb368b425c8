/**
 * How often the plurality of `samples` answers is right, when success probabilities vary over problems as Beta(a, b) (so the number
 * of right answers is beta-binomial) and wrong answers are all the same with probability `coincidence`, else all different.
 * A tie goes to the answer drawn first.
 */
export function voteAccuracy(samples: number, [a, b]: readonly [number, number], coincidence: number): number {
  let accuracy = 0;
  for (let right = 0; right <= samples; right++) {
    const wins = coincidence * winsAgainstOne(right, samples) + (1 - coincidence) * winsAgainstMany(right, samples);
    accuracy += betaBinomial(right, samples, a, b) * wins;
  }
  return accuracy;
}

/** The wrong answers form one class. */
function winsAgainstOne(right: number, samples: number): number {
  const wrong = samples - right;
  return right === wrong ? 0.5 : Number(right > wrong);
}

/** Every wrong answer stands alone: one right answer ties with them all. */
function winsAgainstMany(right: number, samples: number): number {
  return right === 1 ? 1 / samples : Number(right > 0);
}

/** P(k of n), with the rising factorials of the Beta-binomial distribution. */
function betaBinomial(k: number, n: number, a: number, b: number): number {
  let probability = 1;
  for (let i = 0; i < k; i++) probability *= ((n - i) / (k - i)) * ((a + i) / (a + b + i));
  for (let j = 0; j < n - k; j++) probability *= (b + j) / (a + b + k + j);
  return probability;
}
