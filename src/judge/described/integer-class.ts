import { spend } from '../../exact/effort.ts';
import { floorRoot, mod } from '../../exact/integer.ts';

/** What is said of a whole number. `has` is null where words leave it open ("between 1 and 9" of 9) or it cannot be computed. */
export interface IntegerTest {
  /** Bounds that follow, both included; absent where none does. */
  readonly low?: bigint;
  readonly high?: bigint;
  /** True where it is said of whole numbers only, so that "numbers" are such. */
  readonly isWhole?: true;
  has(n: bigint): boolean | null;
}

/** Where members are looked for: all whole numbers of a residue class, listed ones, or powers of the numbers from zero up. */
export type Source =
  | { readonly kind: 'step'; readonly modulus: bigint; readonly residue: bigint }
  | { readonly kind: 'listed'; readonly items: readonly bigint[] }
  | { readonly kind: 'powers'; readonly exponent: number };

/** Whole numbers that a noun phrase describes. Everything outside the source and the bounds is no member; the rest is tested one by one. */
export interface IntegerClass extends IntegerTest {
  readonly source: Source;
  /** True while nothing says that "numbers" are whole ones; such a class has no members that we could tell. */
  readonly isOpen?: true;
  /** The number whose divisors these are. */
  readonly divisorsOf?: bigint;
  /** True where words leave open whether a member counts more than once ("the prime factors of 12"). */
  readonly mayRepeat?: true;
}

export const allIntegers: IntegerClass = { source: { kind: 'step', modulus: 1n, residue: 0n }, has: () => true };

/** The members of a class that pass a test. */
export function those(members: IntegerClass, test: IntegerTest): IntegerClass {
  const { low, high, has } = bothTests(members, test);
  return {
    source: members.source,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(members.isOpen && !test.isWhole ? { isOpen: true } : {}),
    ...(members.divisorsOf === undefined ? {} : { divisorsOf: members.divisorsOf }),
    ...(members.mayRepeat ? { mayRepeat: true } : {}),
    has,
  };
}

/** Both of two tests; what one of them denies is denied, however open the other is. */
export function bothTests(a: IntegerTest, b: IntegerTest): IntegerTest {
  const low = largest(a.low, b.low);
  const high = smallest(a.high, b.high);
  return {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(a.isWhole || b.isWhole ? { isWhole: true } : {}),
    has(n) {
      const first = a.has(n);
      if (first === false) return false;
      const second = b.has(n);
      return second === false ? false : first === null || second === null ? null : true;
    },
  };
}

export function eitherTest(a: IntegerTest, b: IntegerTest): IntegerTest {
  return {
    ...(a.low === undefined || b.low === undefined ? {} : { low: a.low < b.low ? a.low : b.low }),
    ...(a.high === undefined || b.high === undefined ? {} : { high: a.high > b.high ? a.high : b.high }),
    ...(a.isWhole && b.isWhole ? { isWhole: true } : {}),
    has(n) {
      const [first, second] = [a.has(n), b.has(n)];
      return first === true || second === true ? true : first === null || second === null ? null : false;
    },
  };
}

export function notTest(a: IntegerTest): IntegerTest {
  return {
    ...(a.isWhole ? { isWhole: true } : {}),
    has(n) {
      const is = a.has(n);
      return is === null ? null : !is;
    },
  };
}

function largest(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined ? b : b === undefined || a > b ? a : b;
}

function smallest(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined ? b : b === undefined || a < b ? a : b;
}

/** The most members that words may leave open. */
const mostOpen = 3;

/** What comes of all members in ascending order, where it is the same whichever way the words are taken; null where it is not, or there is no end of them. */
export function fold<T>(
  members: IntegerClass,
  of: (all: readonly bigint[]) => T | null,
  text: (value: T) => string,
): T | null {
  if (members.isOpen || members.mayRepeat || !isBounded(members)) return null;
  const [all, open]: [bigint[], bigint[]] = [[], []];
  for (const n of upwards(members)) {
    const is = tested(members, n);
    if (is !== false) all.push(n);
    if (is === null) open.push(n);
    if (open.length > mostOpen) return null;
  }
  let first: T | null = null;
  for (let choice = 0; choice < 2 ** open.length; choice++) {
    const left = new Set(open.filter((_, at) => (choice >> at) & 1));
    const value = of(left.size === 0 ? all : all.filter((n) => !left.has(n)));
    if (value === null || (first !== null && text(value) !== text(first))) return null;
    first = value;
  }
  return first;
}

/** All members in ascending order; null where they are not bounded on both sides or membership of one is open. */
export function membersOf(members: IntegerClass): readonly bigint[] | null {
  return fold(members, (all) => all, String);
}

/** The first members in ascending order, `count` of them; null where there are fewer, or none begins. */
export function firstOf(members: IntegerClass, count: number): readonly bigint[] | null {
  return taken(members, members.low !== undefined || members.source.kind === 'listed', upwards(members), count);
}

/** The last members, in descending order. */
export function lastOf(members: IntegerClass, count: number): readonly bigint[] | null {
  return taken(members, members.high !== undefined || members.source.kind === 'listed', downwards(members), count);
}

function taken(members: IntegerClass, begins: boolean, run: Iterable<bigint>, count: number): readonly bigint[] | null {
  if (members.isOpen || !begins || count < 1) return null;
  const found: bigint[] = [];
  for (const n of run) {
    const is = tested(members, n);
    if (is === null) return null;
    if (is) found.push(n);
    if (found.length === count) return found;
  }
  return null;
}

function tested(members: IntegerClass, n: bigint): boolean | null {
  spend(20);
  return members.has(n);
}

function isBounded({ source, low, high }: IntegerClass): boolean {
  return source.kind === 'listed' || (low !== undefined && high !== undefined);
}

/** The numbers of the source within the bounds, upwards; without end where no bound is above. */
function* upwards({ source, low, high }: IntegerClass): Generator<bigint> {
  const isInside = (n: bigint) => (low === undefined || n >= low) && (high === undefined || n <= high);
  switch (source.kind) {
    case 'listed':
      yield* source.items.filter(isInside);
      return;
    case 'step': {
      const { modulus, residue } = source;
      const start = low ?? 0n;
      for (let n = start + mod(residue - start, modulus); isInside(n); n += modulus) yield n;
      return;
    }
    case 'powers':
      for (let root = floorRoot(low === undefined || low < 0n ? 0n : low, source.exponent); ; root++) {
        const power = root ** BigInt(source.exponent);
        if (high !== undefined && power > high) return;
        if (isInside(power)) yield power;
      }
  }
}

function* downwards(members: IntegerClass): Generator<bigint> {
  const { source, low, high } = members;
  if (source.kind === 'step' && high !== undefined) {
    const { modulus, residue } = source;
    for (let n = high - mod(high - residue, modulus); low === undefined || n >= low; n -= modulus) yield n;
  } else yield* [...upwards(members)].reverse();
}
