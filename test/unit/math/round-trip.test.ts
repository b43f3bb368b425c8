import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { add, call, div, mul, neg, num, pow, relation, root, sym } from '../../../src/math/build.ts';
import { normalise } from '../../../src/math/normalise.ts';
import { printLatex } from '../../../src/math/print-latex.ts';
import { printText } from '../../../src/math/print-text.ts';
import { readMath } from '../../../src/math/read.ts';
import type { Tree } from '../../../src/math/tree.ts';
import { sameTree } from '../../../src/math/walk.ts';

const number = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map((n) => num(n)),
  fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 2, max: 9 })).map(([n, d]) => num(Rational.of(n, d))),
  fc.integer({ min: -500, max: 500 }).map((n): Tree => ({ kind: 'number', value: Rational.of(n, 100), decimals: 2 })),
);
const leaf: fc.Arbitrary<Tree> = fc.oneof(
  number,
  fc.constantFrom('x', 'y', 'a', 'n', 'x_1', 'theta', 'A').map(sym),
  fc.constantFrom('pi', 'e', 'i').map((name): Tree => ({ kind: 'constant', name: name as 'pi' })),
);

const { expression } = fc.letrec<{ expression: Tree }>((tie) => {
  const inner = tie('expression');
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      fc.array(inner, { minLength: 2, maxLength: 4 }).map((terms) => add(...terms)),
      fc.array(inner, { minLength: 2, maxLength: 4 }).map((factors) => mul(...factors)),
      fc.tuple(inner, inner).map(([over, under]) => div(over, under)),
      inner.map(neg),
      fc.tuple(inner, inner).map(([base, exponent]) => pow(base, exponent)),
      inner.map((radicand) => root(radicand)),
      inner.map((radicand) => root(radicand, num(3))),
      fc
        .tuple(fc.constantFrom('sin', 'ln', 'arctan', 'abs', 'floor', 'exp', 'factorial'), inner)
        .map(([name, argument]) => call(name as 'sin', argument)),
      fc.tuple(inner, inner).map(([of, base]) => call('log', of, base)),
    ),
  };
});

const statement = fc.oneof(
  expression,
  fc
    .tuple(fc.constantFrom('=', '<', '>=', '!=') as fc.Arbitrary<'='>, expression, expression)
    .map(([operator, left, right]) => relation(operator, left, right)),
  fc.array(expression, { minLength: 2, maxLength: 3 }).map((items): Tree => ({ kind: 'list', items })),
  fc
    .tuple(expression, expression, fc.boolean())
    .map(([low, high, closed]): Tree => ({ kind: 'interval', low, high, lowClosed: true, highClosed: closed })),
  fc.array(expression, { minLength: 2, maxLength: 3 }).map((items): Tree => ({ kind: 'set', items })),
);

function readBack(text: string): Tree {
  const reading = readMath(text);
  if (reading.kind === 'unreadable') throw new Error(`${text}: ${reading.message} at ${reading.at}`);
  return reading.tree;
}

describe('printing reads back to the same tree', () => {
  it('as typed text', () => {
    fc.assert(
      fc.property(statement, (tree) => {
        const back = readBack(printText(tree));
        if (!sameTree(normalise(back), normalise(tree))) throw new Error(`${printText(tree)} -> ${printText(back)}`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('as LaTeX', () => {
    fc.assert(
      fc.property(statement, (tree) => {
        const back = readBack(printLatex(tree));
        if (!sameTree(normalise(back), normalise(tree))) throw new Error(`${printLatex(tree)} -> ${printLatex(back)}`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the digits of decimals', () => {
    expect(printText(readBack('0.50'))).toBe('0.50');
    expect(printText(readBack('0.1\\overline{6}'))).toBe('0.1\\overline{6}');
  });
});
