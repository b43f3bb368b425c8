import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../../../src/exact/rational.ts';
import { decideEquality } from '../../../../src/judge/equality/decide-equality.ts';
import { Evaluation } from '../../../../src/judge/equality/values/evaluate.ts';
import { add, call, div, euler, mul, neg, num, pi, pow, root, sub, sym } from '../../../../src/math/build.ts';
import { normalise } from '../../../../src/math/normalise.ts';
import { printText } from '../../../../src/math/print-text.ts';
import type { FunctionName, Tree } from '../../../../src/math/tree.ts';
import { children, withChildren } from '../../../../src/math/walk.ts';

const functions: readonly FunctionName[] = [
  'sin',
  'cos',
  'tan',
  'exp',
  'ln',
  'abs',
  'arctan',
  'arcsin',
  'sinh',
  'floor',
];

const { expression } = fc.letrec<{ expression: Tree }>((tie) => {
  const leaf = fc.oneof(
    fc.constantFrom<Tree>(sym('x'), sym('y'), pi),
    fc.integer({ min: 1, max: 5 }).map((n): Tree => num(n)),
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 4 }))
      .map(([n, d]): Tree => num(Rational.of(n, d))),
  );
  const inner = tie('expression');
  const pair = fc.tuple(inner, inner);
  return {
    expression: fc.oneof(
      { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
      leaf,
      pair.map(([a, b]): Tree => add(a, b)),
      pair.map(([a, b]): Tree => sub(a, b)),
      pair.map(([a, b]): Tree => mul(a, b)),
      pair.map(([a, b]): Tree => div(a, b)),
      fc.tuple(inner, fc.integer({ min: 1, max: 3 })).map(([a, n]): Tree => pow(a, num(n))),
      fc.tuple(inner, fc.constantFrom(2, 3, 4)).map(([a, n]): Tree => root(a, num(n))),
      fc.tuple(fc.constantFrom<Tree>(num(2), euler), inner).map(([a, b]): Tree => pow(a, b)),
      fc.tuple(fc.constantFrom(...functions), inner).map(([name, a]): Tree => call(name, a)),
    ),
  };
});

/** The same value at the same points, written otherwise: sides of sums and products swapped, definitions put in. */
function rewritten(tree: Tree): Tree {
  const part = withChildren(tree, children(tree).map(rewritten));
  switch (part.kind) {
    case 'add':
      return { ...part, terms: [...part.terms].reverse() };
    case 'mul':
      return { ...part, factors: [...part.factors].reverse() };
    case 'div':
      return div(mul(num(3), part.over), mul(part.under, num(3)));
    case 'root':
      return pow(part.radicand, div(num(1), part.degree));
    case 'call':
      return rewrittenCall(part.name, part.args[0] ?? num(0));
    default:
      return part;
  }
}

function rewrittenCall(name: FunctionName, x: Tree): Tree {
  switch (name) {
    case 'sin':
      return call('cos', sub(div(pi, num(2)), x));
    case 'tan':
      return div(call('sin', x), call('cos', x));
    case 'exp':
      return pow(euler, x);
    case 'abs':
      return call('abs', neg(x));
    case 'arctan':
    case 'arcsin':
      return neg(call(name, neg(x)));
    case 'sinh':
      return div(sub(call('exp', x), call('exp', neg(x))), num(2));
    case 'ln':
      return sub(call('ln', mul(num(2), x)), call('ln', num(2)));
    case 'floor':
      return sub(call('floor', add(x, num(2))), num(2));
    default:
      return call(name, x);
  }
}

/** Points at which both sides are looked at to a high precision. */
const points = ['0.3', '1.7', '-0.6', '2.9', '-3.1'].flatMap((x, index, all) => {
  const value = (text: string | undefined) => Rational.parseDecimal(text ?? '1') ?? Rational.one;
  return [
    new Map([
      ['x', value(x)],
      ['y', value(all[(index + 2) % all.length])],
    ]),
  ];
});

/** True where the values at a point are known and differ, or only one of them exists. */
function differsAt(a: Tree, b: Tree, point: ReadonlyMap<string, Rational>): boolean {
  const evaluation = new Evaluation(point, 400);
  const [left, right] = [evaluation.value(a), evaluation.value(b)];
  if (left === 'unknown' || right === 'unknown') return false;
  if (left === 'undefined' || right === 'undefined') return left !== right;
  return evaluation.arithmetic.areDifferent(left, right);
}

describe('laws of deciding equality', () => {
  it('never calls a rewriting of an expression different from it', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        expect(decideEquality(tree, rewritten(tree)).kind, printText(normalise(tree))).not.toBe('different');
      }),
      { numRuns: 300 },
    );
  });

  it('never calls equal what differs at a point', () => {
    fc.assert(
      fc.property(expression, expression, fc.boolean(), (one, other, isNear) => {
        const [left, right] = isNear ? [one, add(rewritten(one), mul(num(Rational.of(1, 1000)), other))] : [one, other];
        const verdict = decideEquality(left, right);
        if (verdict.kind === 'equal') for (const point of points) expect(differsAt(left, right, point)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same with the sides swapped, and again', () => {
    fc.assert(
      fc.property(expression, expression, (one, other) => {
        const verdict = decideEquality(one, other);
        expect(decideEquality(other, one).kind).toBe(verdict.kind);
        expect(decideEquality(one, other)).toEqual(verdict);
      }),
      { numRuns: 200 },
    );
  });

  it('tells an expression from itself and a small number', () => {
    fc.assert(
      fc.property(expression, fc.integer({ min: 1, max: 9 }), (tree, n) => {
        const moved = add(tree, num(Rational.of(n, 10n ** 12n)));
        expect(decideEquality(tree, moved).kind, printText(normalise(tree))).not.toBe('equal');
      }),
      { numRuns: 200 },
    );
  });
});
