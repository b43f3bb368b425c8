import { spend } from './effort.ts';
import { gcd, mod, powMod } from './integer.ts';

/** Below this the first thirteen primes as bases decide primality (Sorenson and Webster 2015). */
const surelyDecided = 3_317_044_064_679_887_385_961_981n;
const bases = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n];

/** Whether a natural number is prime, by Miller and Rabin with bases that are known to suffice; null above their bound unless it is shown composite. */
export function isPrime(n: bigint): boolean | null {
  if (n < 2n) return false;
  for (const prime of bases) if (n % prime === 0n) return n === prime;
  let odd = n - 1n;
  let twos = 0;
  for (; odd % 2n === 0n; odd /= 2n) twos++;
  const isWitness = (base: bigint): boolean => {
    let power = powMod(base, odd, n);
    if (power === 1n || power === n - 1n) return false;
    for (let times = 1; times < twos; times++) {
      power = (power * power) % n;
      if (power === n - 1n) return false;
    }
    return true;
  };
  if (bases.some(isWitness)) return false;
  return n < surelyDecided ? true : null;
}

/** The prime factors of a natural number with their multiplicities, ascending; null where a part is too hard to split or to prove prime. */
export function factorInteger(n: bigint): readonly { readonly prime: bigint; readonly exponent: number }[] | null {
  if (n < 1n) return null;
  const found = new Map<bigint, number>();
  const add = (prime: bigint): void => void found.set(prime, (found.get(prime) ?? 0) + 1);
  let rest = n;
  for (let prime = 2n; prime < 1000n && prime * prime <= rest; prime++) {
    spend(1);
    for (; rest % prime === 0n; rest /= prime) add(prime);
  }
  const open = rest > 1n ? [rest] : [];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const prime = part < 1_000_000n || isPrime(part);
    if (prime === null) return null;
    if (prime) {
      add(part);
      continue;
    }
    const divisor = splitByRho(part);
    if (divisor === null) return null;
    open.push(divisor, part / divisor);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([prime, exponent]) => ({ prime, exponent }));
}

/** A proper divisor of a composite number by Pollard's rho with fixed starts, so that every run does the same. */
function splitByRho(n: bigint): bigint | null {
  for (let shift = 1n; shift < 20n; shift++) {
    let [slow, fast] = [2n, 2n];
    for (let steps = 0; steps < 200_000; steps++) {
      spend(6);
      slow = mod(slow * slow + shift, n);
      fast = mod(fast * fast + shift, n);
      fast = mod(fast * fast + shift, n);
      const divisor = gcd(slow - fast, n);
      if (divisor === n) break;
      if (divisor > 1n) return divisor;
    }
  }
  return null;
}
