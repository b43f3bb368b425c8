import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Ball,
  BallArithmetic,
  ballOf,
  type Enclosure,
  integerRoot,
  magnitude,
  negate,
  signOf,
} from '../../../src/exact/ball.ts';
import { BallFunctions } from '../../../src/exact/ball-functions.ts';
import { Rational } from '../../../src/exact/rational.ts';

const precision = 120;
const at = new BallFunctions(precision);
const fine = new BallFunctions(400);
const rational = (text: string): Ball => at.rational(Rational.parseDecimal(text) ?? Rational.zero);

function ball(enclosure: Enclosure): Ball {
  if (typeof enclosure === 'string') throw new Error(`no enclosure: ${enclosure}`);
  return enclosure;
}

/** True where the number with these decimals, give or take one in the last place, lies in the ball. */
function holds(enclosure: Enclosure, decimals: string): boolean {
  const value = Rational.parseDecimal(decimals) ?? Rational.zero;
  const places = decimals.split('.')[1]?.length ?? 0;
  const near = { ...fine.rational(value) };
  return !fine.areDisjoint(ball(enclosure), fine.widen(near, -Math.floor(places * 3.3)));
}

const wholes = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const fractions = fc
  .tuple(wholes, fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([over, under]) => Rational.of(over, under));

describe('arithmetic encloses the exact value', () => {
  const contains = (result: Enclosure, exact: Rational) =>
    !fine.areDisjoint(ball(result), fine.rational(exact)) && magnitude({ ...ball(result), mid: 0n }) < 40;

  it.each(['add', 'sub', 'mul'] as const)('%s', (name) => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => contains(at[name](at.rational(a), at.rational(b)), a[name](b))),
    );
  });

  it('div, and powers of either sign', () => {
    fc.assert(
      fc.property(fractions, fractions, fc.integer({ min: -6, max: 6 }), (a, b, n) => {
        fc.pre(!b.isZero());
        expect(contains(at.div(at.rational(a), at.rational(b)), a.div(b))).toBe(true);
        expect(fine.areDisjoint(ball(at.pow(at.rational(b), n)), fine.rational(b.pow(n)))).toBe(false);
      }),
    );
  });

  it('roots, raised again, enclose the radicand', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 2, max: 9 }), (a, n) => {
        const radicand = n % 2 === 0 ? a.abs() : a;
        const back = at.pow(ball(at.root(at.rational(radicand), n)), n);
        expect(fine.areDisjoint(ball(back), fine.rational(radicand))).toBe(false);
      }),
    );
  });

  it('numbers of very different size keep their place', () => {
    const tiny = ball(at.pow(rational('2'), -5000));
    expect(signOf(at.sub(at.add(ballOf(1n), tiny), ballOf(1n)))).not.toBe(-1);
    expect(at.areDisjoint(tiny, ball(at.pow(rational('2'), -5001)))).toBe(true);
    expect(at.areDisjoint(ball(at.pow(rational('10'), 3000)), tiny)).toBe(true);
  });

  it('integer roots are exact floors', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.integer({ min: 2, max: 7 }), (n, degree) => {
        const root = integerRoot(n, degree);
        return root ** BigInt(degree) <= n && (root + 1n) ** BigInt(degree) > n;
      }),
    );
  });
});

describe('functions', () => {
  it.each<[string, Enclosure, string]>([
    ['pi', at.pi(), '3.14159265358979323846264338327950288'],
    ['e', at.exp(ballOf(1n)), '2.71828182845904523536028747135266249'],
    ['e^-20', at.exp(ballOf(-20n)), '0.00000000206115362243855782796594038'],
    ['e^100', at.exp(ballOf(100n)), '26881171418161354484126255515800135873611118.7737'],
    ['ln 2', at.ln(ballOf(2n)), '0.69314718055994530941723212145817656'],
    ['ln 10', at.ln(ballOf(10n)), '2.30258509299404568401799145468436420'],
    ['ln of a large number', at.ln(ballOf(10n ** 30n)), '69.0775527898213705205397436405309262'],
    ['sin 1', at.sin(ballOf(1n)), '0.84147098480789650665250232163029899'],
    ['cos 1', at.cos(ballOf(1n)), '0.54030230586813971740093660744297660'],
    ['sin 1000', at.sin(ballOf(1000n)), '0.82687954053200256025588742910921814'],
    ['cos -1000', at.cos(ballOf(-1000n)), '0.56237907629070299107824922660539597'],
    ['tan 2', at.tan(ballOf(2n)), '-2.18503986326151899164330610231368254'],
    ['arctan 1/2', at.atan(rational('0.5')), '0.46364760900080611621425623146121440'],
    ['arctan 1000', at.atan(ballOf(1000n)), '1.56979632712822975256479788200483089'],
    ['arcsin 0.3', at.asin(rational('0.3')), '0.30469265401539750797200296122752916'],
    ['arccos -0.3', at.acos(rational('-0.3')), '1.87548898081029412720332465286728061'],
    ['sinh 1', at.sinh(ballOf(1n)), '1.17520119364380145688238185059560081'],
    ['2^0.1', at.power(ballOf(2n), rational('0.1')), '1.07177346253629316421300632502334202'],
  ])('%s', (_, enclosure, decimals) => {
    expect(holds(enclosure, decimals)).toBe(true);
    expect(magnitude({ ...ball(enclosure), mid: 0n })).toBeLessThan(Math.max(-100, magnitude(ball(enclosure)) - 100));
  });

  it('a value at low precision encloses the value at high precision', () => {
    const low = new BallFunctions(40);
    fc.assert(
      fc.property(fractions, (a) => {
        const x = a.den === 1n ? a.div(Rational.of(10n ** 10n)) : a;
        const small = Rational.of(x.num % (50n * x.den), x.den);
        for (const name of ['sin', 'cos', 'tan', 'atan', 'exp', 'sinh', 'ln'] as const) {
          if (name === 'ln' && small.sign() <= 0) continue;
          const coarse = low[name](low.rational(small));
          const sharp = fine[name](fine.rational(small));
          if (typeof coarse === 'string' || typeof sharp === 'string') continue;
          expect(fine.areDisjoint(coarse, sharp)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a wide ball is mapped to a ball around all its images', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 0, max: 100 }), (mid, offset) => {
        const wide: Ball = { mid: BigInt(mid), rad: 100n, exp: -10 };
        const inside: Ball = { mid: BigInt(mid + offset), rad: 0n, exp: -10 };
        for (const name of ['sin', 'cos', 'atan', 'exp', 'asin', 'ln'] as const) {
          const image = at[name](wide);
          const point = at[name](inside);
          if (typeof image === 'string') continue;
          expect(at.areDisjoint(image, ball(point))).toBe(false);
        }
      }),
    );
  });

  it('says where there is no value, and where it cannot say', () => {
    const around: Ball = { mid: 0n, rad: 1n, exp: -5 };
    expect(at.ln(ballOf(0n))).toBe('undefined');
    expect(at.ln(ballOf(-3n))).toBe('undefined');
    expect(at.ln(around)).toBe('unknown');
    expect(at.root(ballOf(-3n), 2)).toBe('undefined');
    expect(at.root(around, 2)).toBe('unknown');
    expect(at.div(ballOf(1n), ballOf(0n))).toBe('undefined');
    expect(at.div(ballOf(1n), around)).toBe('unknown');
    expect(at.asin(ballOf(2n))).toBe('undefined');
    expect(at.exp(ballOf(10n ** 20n))).toBe('unknown');
    expect(at.power(ballOf(0n), ballOf(-1n))).toBe('undefined');
    expect(holds(at.asin(ballOf(-1n)), '-1.57079632679489661923132169163975144')).toBe(true);
    expect(signOf(ball(at.ln(ballOf(1n))))).toBe(0);
    expect(signOf(negate(ball(at.root(ballOf(-8n), 3))))).toBe(1);
  });

  it('tells neighbours apart at a sufficient precision', () => {
    const wide = new BallArithmetic(200);
    const exact = wide.rational(Rational.of(1n, 3n));
    expect(wide.areDisjoint(exact, wide.rational(Rational.of(3333333333333333n, 10n ** 16n)))).toBe(true);
    expect(wide.areDisjoint(exact, exact)).toBe(false);
  });
});
