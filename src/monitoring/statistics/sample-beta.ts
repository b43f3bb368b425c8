import { normal, type Random } from './random.ts';

/** A number from Beta(a, b), by two gamma numbers in logarithms, so that small parameters (U-shaped distributions) lose nothing. */
export function sampleBeta(a: number, b: number, random: Random): number {
  const difference = logGamma(b, random) - logGamma(a, random);
  return 1 / (1 + Math.exp(difference));
}

/** The logarithm of a number from Gamma(shape, 1): Marsaglia and Tsang 2000, with their boost for shapes below one. */
function logGamma(shape: number, random: Random): number {
  if (shape < 1) return logGamma(shape + 1, random) + Math.log(1 - random()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return Math.log(d * v);
  }
}
