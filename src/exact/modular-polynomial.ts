import { spend } from './effort.ts';

/** A polynomial over the field of p elements: residues from low to high, the last one not zero. p stays below 2^15. */
export type Residues = readonly number[];

/** The polynomials over one prime field. */
export class ModularPolynomials {
  constructor(readonly p: number) {}

  /** The residues of whole coefficients. */
  of(coefficients: readonly bigint[]): Residues {
    const p = BigInt(this.p);
    return trimmed(coefficients.map((each) => Number(((each % p) + p) % p)));
  }

  sub(a: Residues, b: Residues): Residues {
    const length = Math.max(a.length, b.length);
    return trimmed(Array.from({ length }, (_, i) => this.reduce((a[i] ?? 0) - (b[i] ?? 0))));
  }

  mul(a: Residues, b: Residues): Residues {
    if (a.length === 0 || b.length === 0) return [];
    spend(a.length * b.length);
    const product = new Array<number>(a.length + b.length - 1).fill(0);
    for (const [i, x] of a.entries()) {
      if (x === 0) continue;
      for (const [j, y] of b.entries()) product[i + j] = ((product[i + j] ?? 0) + x * y) % this.p;
    }
    return trimmed(product);
  }

  /** @throws RangeError for a zero divisor. */
  divide(a: Residues, b: Residues): { readonly quotient: Residues; readonly remainder: Residues } {
    const leading = b[b.length - 1];
    if (leading === undefined) throw new RangeError('division by the zero polynomial');
    const inverse = this.inverse(leading);
    const rest = [...a];
    const steps = Math.max(0, a.length - b.length + 1);
    spend(steps * b.length);
    const quotient = new Array<number>(steps).fill(0);
    for (let shift = steps - 1; shift >= 0; shift -= 1) {
      const factor = ((rest[shift + b.length - 1] ?? 0) * inverse) % this.p;
      if (factor === 0) continue;
      quotient[shift] = factor;
      for (const [i, value] of b.entries()) rest[shift + i] = this.reduce((rest[shift + i] ?? 0) - factor * value);
    }
    return { quotient: trimmed(quotient), remainder: trimmed(rest.slice(0, b.length - 1)) };
  }

  /** The monic greatest common divisor. */
  gcd(first: Residues, second: Residues): Residues {
    let [a, b] = [first, second];
    while (b.length > 0) [a, b] = [b, this.divide(a, b).remainder];
    return this.monic(a);
  }

  /** Polynomials s, t with `s a + t b = 1`, for coprime a and b. */
  bezout(a: Residues, b: Residues): { readonly s: Residues; readonly t: Residues } {
    let [r0, r1]: [Residues, Residues] = [a, b];
    let [s0, s1]: [Residues, Residues] = [[1], []];
    let [t0, t1]: [Residues, Residues] = [[], [1]];
    while (r1.length > 0) {
      const { quotient, remainder } = this.divide(r0, r1);
      [r0, r1] = [r1, remainder];
      [s0, s1] = [s1, this.sub(s0, this.mul(quotient, s1))];
      [t0, t1] = [t1, this.sub(t0, this.mul(quotient, t1))];
    }
    const unit = [this.inverse(r0[0] ?? 0)];
    return { s: this.mul(s0, unit), t: this.mul(t0, unit) };
  }

  derivative(a: Residues): Residues {
    return trimmed(a.slice(1).map((value, index) => (value * ((index + 1) % this.p)) % this.p));
  }

  monic(a: Residues): Residues {
    const leading = a[a.length - 1];
    return leading === undefined || leading === 1 ? a : this.mul(a, [this.inverse(leading)]);
  }

  /**
   * The monic irreducible factors of a polynomial without square factors (Berlekamp 1967): the functions v with v^p = v modulo f form a
   * space with one dimension for each factor, and gcd(f, v - s) for the residues s separates them.
   */
  factorSquareFree(polynomial: Residues): readonly Residues[] {
    const f = this.monic(polynomial);
    if (f.length <= 2) return f.length === 2 ? [f] : [];
    const fixed = this.nullSpace(this.frobeniusMinusIdentity(f));
    let factors: readonly Residues[] = [f];
    for (const v of fixed) {
      if (factors.length === fixed.length) break;
      factors = factors.flatMap((factor) => this.split(factor, v));
    }
    return factors;
  }

  private split(factor: Residues, v: Residues): readonly Residues[] {
    if (factor.length <= 2 || v.length <= 1) return [factor];
    const found: Residues[] = [];
    let rest = factor;
    for (let s = 0; s < this.p && rest.length > 1; s += 1) {
      const common = this.gcd(rest, this.divide(this.sub(v, [s]), rest).remainder);
      if (common.length <= 1) continue;
      found.push(common);
      rest = this.divide(rest, common).quotient;
    }
    return found;
  }

  /** Row i: the coefficients of x^(i p) - x^i modulo f. */
  private frobeniusMinusIdentity(f: Residues): number[][] {
    const n = f.length - 1;
    const step = this.divide([...new Array<number>(this.p).fill(0), 1], f).remainder;
    const rows: number[][] = [];
    let power: Residues = [1];
    for (let i = 0; i < n; i += 1) {
      const row = Array.from({ length: n }, (_, j) => power[j] ?? 0);
      row[i] = this.reduce((row[i] ?? 0) - 1);
      rows.push(row);
      power = this.divide(this.mul(power, step), f).remainder;
    }
    return rows;
  }

  /** A basis of the rows v with v M = 0. */
  private nullSpace(m: number[][]): readonly Residues[] {
    const n = m.length;
    const basis: Residues[] = [];
    const pivots = new Array<number>(n).fill(-1);
    spend(n * n * n);
    for (let k = 0; k < n; k += 1) {
      const row = m[k] ?? [];
      const column = row.findIndex((value, j) => value !== 0 && (pivots[j] ?? -1) < 0);
      if (column >= 0) {
        const scale = this.reduce(-this.inverse(row[column] ?? 0));
        for (const each of m) each[column] = ((each[column] ?? 0) * scale) % this.p;
        for (let j = 0; j < n; j += 1) {
          const factor = row[j] ?? 0;
          if (j === column || factor === 0) continue;
          for (const each of m) each[j] = ((each[j] ?? 0) + factor * (each[column] ?? 0)) % this.p;
        }
        pivots[column] = k;
        continue;
      }
      const vector = new Array<number>(n).fill(0);
      vector[k] = 1;
      for (const [j, pivot] of pivots.entries()) if (pivot >= 0) vector[pivot] = row[j] ?? 0;
      basis.push(trimmed(vector));
    }
    return basis;
  }

  private reduce(n: number): number {
    const residue = n % this.p;
    return residue < 0 ? residue + this.p : residue;
  }

  private inverse(n: number): number {
    let [r0, r1] = [this.p, this.reduce(n)];
    let [t0, t1] = [0, 1];
    while (r1 !== 0) {
      const quotient = Math.floor(r0 / r1);
      [r0, r1] = [r1, r0 - quotient * r1];
      [t0, t1] = [t1, t0 - quotient * t1];
    }
    return this.reduce(t0);
  }
}

function trimmed(residues: readonly number[]): Residues {
  let length = residues.length;
  while (length > 0 && residues[length - 1] === 0) length -= 1;
  return length === residues.length ? residues : residues.slice(0, length);
}
