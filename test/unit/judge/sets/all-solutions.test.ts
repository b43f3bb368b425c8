import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { within } from '../../../../src/exact/effort.ts';
import { solutionSet } from '../../../../src/judge/sets/all-solutions.ts';
import { treeOfSet } from '../../../../src/judge/sets/tree-of-set.ts';
import { printText } from '../../../../src/math/print-text.ts';
import { tree } from './reading.ts';

/** The solutions within one period, and the period. */
function solved(text: string): readonly [string, string] | null {
  const solutions = solutionSet(tree(text), 'x');
  if (solutions === null) return null;
  const base = solutions.kind === 'real' ? solutions.set : solutions.set.base;
  const form = treeOfSet(base);
  if (form === null) return null;
  return [printText(form), solutions.kind === 'real' ? '' : printText(solutions.set.period)];
}

describe('solutionSet of trigonometric relations', () => {
  it.each([
    ['\\sin x = \\frac{1}{2}', '{pi/6, 5*pi/6}', '2*pi'],
    ['\\cos x = 0', '{pi/2}', 'pi'],
    ['\\tan x = -1', '{3*pi/4}', 'pi'],
    ['2\\cos^2 x - \\cos x - 1 = 0', '{0}', '2*pi/3'],
    ['\\sin 2x = \\cos x', '{pi/6, pi/2, 5*pi/6, 3*pi/2}', '2*pi'],
    ['\\sin x + \\cos x = 1', '{0, pi/2}', '2*pi'],
    ['\\sin x \\cos x = \\frac{1}{4}', '{pi/12, 5*pi/12}', 'pi'],
    ['\\cos(x - \\frac{\\pi}{4}) = 1', '{pi/4}', '2*pi'],
    ['\\sin(\\pi x) = 0', '{0}', '1'],
    ['\\sin(x^\\circ) = \\frac{1}{2}', '{30, 150}', '360'],
    ['\\sin x = \\frac{2}{5}', '{arcsin(2/5), pi - arcsin(2/5)}', '2*pi'],
    ['\\sin^2 x + \\sin x = 1', '{arcsin((-1 + sqrt(5))/2), pi - arcsin((-1 + sqrt(5))/2)}', '2*pi'],
    ['\\sin(\\frac{\\pi}{3} - 2x) = \\frac{1}{2}', '{pi/12, 3*pi/4}', 'pi'],
    ['\\tan x \\ge 1', '[pi/4, pi/2)', 'pi'],
    ['\\cos 2x \\ge -1', '\\mathbb{R}', ''],
    ['\\csc x = 1', '{pi/2}', '2*pi'],
    ['|\\cos x| = 1', '{0}', 'pi'],
    ['\\sin x > \\frac{1}{2}', '(pi/6, 5*pi/6)', '2*pi'],
    ['\\cos x \\le 0', '[pi/2, 3*pi/2]', '2*pi'],
    ['\\sin x = 3', 'no solution', ''],
    ['\\sin^2 x + \\cos^2 x = 1', '\\mathbb{R}', ''],
    ['\\sin x = \\frac{1}{2} and 0 \\le x < 2\\pi', '{pi/6, 5*pi/6}', ''],
    ['2\\cos 2x = 1 and 0 < x < \\pi', '{pi/6, 5*pi/6}', ''],
  ])('solves %s', (text, wanted, period) => {
    expect(solved(text)).toEqual([wanted, period]);
  });

  it.each(['\\sin x = x', '\\sin(x^2) = 0', '\\sin x = \\cos(\\pi x)', '\\sin(x + 1) = 0'])(
    'leaves %s alone',
    (text) => {
      expect(solved(text)).toBeNull();
    },
  );

  it('finds the arc and its mirror for every rational sine', () => {
    fc.assert(
      fc.property(fc.integer({ min: -11, max: 11 }), (over) => {
        const solutions = solutionSet(tree(`\\sin x = \\frac{${over}}{12}`), 'x');
        const points = solutions?.kind === 'periodic' ? solutions.set.base.points : [];
        // sin x = 0 repeats twice as often.
        expect(points).toHaveLength(over === 0 ? 1 : 2);
      }),
      { numRuns: 23 },
    );
  });

  it('ends by counted effort', () => {
    const relation = tree('\\sin 12x + \\sin 11x + \\sin 7x = \\frac{1}{3}');
    expect(within(100_000, () => solutionSet(relation, 'x')).kind).toBe('exhausted');
  });
});
