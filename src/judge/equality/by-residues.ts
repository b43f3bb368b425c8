import { within } from '../../exact/effort.ts';
import { isPrime } from '../../exact/primes.ts';
import type { Tree } from '../../math/tree.ts';
import { children, symbolsOf } from '../../math/walk.ts';
import type { Equality } from './equality.ts';
import type { Pair } from './pair.ts';
import { Seeded } from './values/points.ts';
import { residueOf } from './values/residue.ts';
import { sizeOfDifference, sizeOfFraction } from './values/size-of-fraction.ts';

/** Bits of the primes, which are proven; enough that a polynomial of ordinary degree has next to no roots among the residues. */
const primeBits = 80;
const mostPrimes = 100;
const errorBits = 80;

/**
 * Compares two quotients of polynomials that are too large to multiply out, by their values at seeded points modulo primes (Schwartz 1980,
 * Zippel 1979). A different value proves them different. The same values at all points make them identical, with an error below 2^-80
 * over the choice of points: the product of the primes exceeds every coefficient of the difference, so that a difference that is not zero
 * is not zero modulo one of them, and a polynomial of degree d has at most d/p of all points as roots. Null where a side is no such quotient, or the numbers grow too large.
 */
export function byResidues({ left: a, right: b, seed, options }: Pair): Equality | null {
  if (!isLarge(a) && !isLarge(b)) return null;
  const compared = within(500_000, () => compareModulo(a, b, seed));
  if (compared.kind === 'exhausted' || compared.value === null) return null;
  const { areSame, evidence } = compared.value;
  if (!areSame) return { kind: 'different', method: 'Schwartz-Zippel', evidence };
  if ((hasPoles(a) || hasPoles(b)) && !options.ignoreRemovable)
    return { kind: 'undecided', reason: 'equal wherever both are defined; their poles were not compared' };
  return { kind: 'equal', method: 'Schwartz-Zippel', evidence };
}

/** Below this degree multiplying out is as cheap, and leaves no doubt at all. */
const smallestDegree = 24;

function isLarge(tree: Tree): boolean {
  const size = sizeOfFraction(tree);
  return size !== null && Math.max(size.over.degree, size.under.degree) >= smallestDegree;
}

function compareModulo(a: Tree, b: Tree, seed: string): { areSame: boolean; evidence: string } | null {
  const [left, right] = [sizeOfFraction(a), sizeOfFraction(b)];
  if (left === null || right === null) return null;
  const { degree, bits } = sizeOfDifference(left, right);
  const bitsPerPoint = primeBits - 1 - Math.log2(degree + 1);
  const primes = Math.floor(bits / (primeBits - 1)) + 1;
  if (bitsPerPoint < 10 || primes > mostPrimes) return null;
  const rounds = Math.ceil(errorBits / bitsPerPoint);
  const names = [...new Set([...symbolsOf(a), ...symbolsOf(b)])].sort();
  const seeded = new Seeded(seed);
  for (let index = 0; index < primes; index += 1)
    for (let round = 0; round < rounds; round += 1) {
      const prime = primeAt(index);
      const values = valuesSomewhere(a, b, names, seeded, prime);
      if (values === null) return null;
      if (values[0] !== values[1])
        return { areSame: false, evidence: `modulo ${prime} the one is ${values[0]}, the other ${values[1]}` };
    }
  const evidence = `the same values modulo ${primes} primes of ${primeBits} bits, at ${rounds} points each: an error has a chance below 2^-80`;
  return { areSame: true, evidence };
}

/** The values at a seeded point; a few points are tried where the first ones are poles. */
function valuesSomewhere(a: Tree, b: Tree, names: readonly string[], seeded: Seeded, prime: bigint) {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const point = new Map(names.map((name) => [name, residue(seeded, prime)]));
    const [left, right] = [residueOf(a, point, prime), residueOf(b, point, prime)];
    if (left !== null && right !== null) return [left, right] as const;
  }
  return null;
}

/** Nearly uniform: more than enough random bits for one residue. */
function residue(seeded: Seeded, prime: bigint): bigint {
  let bits = 0n;
  for (let word = 0; word < 8; word += 1) bits = (bits << 16n) | BigInt(seeded.below(65536));
  return bits % prime;
}

const primesFound: bigint[] = [];

/** The primes below 2^80, from the largest downwards. */
function primeAt(index: number): bigint {
  let candidate = (primesFound.at(-1) ?? (1n << BigInt(primeBits)) + 1n) - 2n;
  while (primesFound.length <= index) {
    if (isPrime(candidate) === true) primesFound.push(candidate);
    candidate -= 2n;
  }
  return primesFound[index] ?? candidate;
}

/** True where something with a symbol is divided by, or raised to a power that is not positive. */
function hasPoles(tree: Tree): boolean {
  const isDivision = tree.kind === 'div' && symbolsOf(tree.under).length > 0;
  const isPower = tree.kind === 'pow' && tree.exponent.kind !== 'number' && symbolsOf(tree.base).length > 0;
  const isZeroth = tree.kind === 'pow' && tree.exponent.kind === 'number' && tree.exponent.value.sign() <= 0;
  return isDivision || isPower || isZeroth || children(tree).some(hasPoles);
}
