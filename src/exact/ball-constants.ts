import { spend } from './effort.ts';

/**
 * pi, ln 2 as fixed-point numbers: whole numbers that are within 2 of the constant times 2^precision. Kept once computed, at the
 * largest precision asked for so far.
 */
interface Kept {
  precision: number;
  value: bigint;
}

const guardBits = 32;
const pi: Kept = { precision: -1, value: 0n };
const ln2: Kept = { precision: -1, value: 0n };

/** pi by Machin's formula, 16 arctan(1/5) - 4 arctan(1/239). */
export function piFixed(precision: number): bigint {
  return constantFixed(pi, precision, (w) => 16n * inverseSeries(5n, w, true) - 4n * inverseSeries(239n, w, true));
}

/** ln 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749). */
export function ln2Fixed(precision: number): bigint {
  return constantFixed(
    ln2,
    precision,
    (w) =>
      18n * inverseSeries(26n, w, false) - 2n * inverseSeries(4801n, w, false) + 8n * inverseSeries(8749n, w, false),
  );
}

function constantFixed(kept: Kept, precision: number, compute: (working: number) => bigint): bigint {
  if (kept.precision < precision) {
    // Somewhat more than asked for, so that a rising precision does not compute the constant again at each step.
    kept.precision = Math.ceil(precision * 1.25) + 64;
    spend((kept.precision * kept.precision) / 512);
    kept.value = compute(kept.precision + guardBits) >> BigInt(guardBits);
  }
  return kept.value >> BigInt(kept.precision - precision);
}

/** arctan(1/n) or artanh(1/n) times 2^precision: each term is cut by less than one, and there are fewer than 2^20 of them. */
function inverseSeries(n: bigint, precision: number, alternating: boolean): bigint {
  const square = n * n;
  let power = (1n << BigInt(precision)) / n;
  let sum = power;
  for (let k = 3n, sign = -1n; power !== 0n; k += 2n, sign = -sign) {
    power /= square;
    sum += (alternating ? sign : 1n) * (power / k);
  }
  return sum;
}
