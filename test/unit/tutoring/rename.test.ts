import { describe, expect, it } from 'vitest';
import { rename, renamingBetween } from '../../../src/tutoring/rename.ts';

const told = (text: string, latex = text) => ({ answer: { text, latex }, steps: [] });
const renamed = (text: string, pairs: Record<string, string>, latex = text) =>
  rename(told(text, latex), new Map(Object.entries(pairs)))?.answer ?? null;

describe('renamingBetween', () => {
  it('goes through the names of the key, and leaves out what stays', () => {
    expect(renamingBetween({ k1: 'x', k2: 'n' }, { k1: 'y', k2: 'n' })).toEqual(new Map([['x', 'y']]));
    expect(renamingBetween({}, {})).toEqual(new Map());
  });

  it('is none where the two do not name the same things', () => {
    expect(renamingBetween({ k1: 'x' }, {})).toBeNull();
    expect(renamingBetween({ k1: 'x' }, { k2: 'x' })).toBeNull();
  });
});

describe('rename', () => {
  it.each([
    ['2x + x^2', { x: 'y' }, '2y + y^2'],
    ['x*y + exp(x) + max(x, y)', { x: 't' }, 't*y + exp(t) + max(t, y)'],
    ['x - y', { x: 'y', y: 'x' }, 'y - x'],
    ['x_1 + x_2 + x', { x_1: 'y_1', x: 'z' }, 'y_1 + x_2 + z'],
    ['x_{12}', { x_12: 'y' }, 'y'],
    ['theta/2', { theta: 'x' }, 'x/2'],
    ['Subtract 2x from both sides, for example.', { x: 'y' }, 'Subtract 2y from both sides, for example.'],
    ['1, 2, 3', { x: 'y' }, '1, 2, 3'],
  ])('tells %s by %j as %s', (text, pairs, expected) => {
    expect(renamed(text, pairs as Record<string, string>)?.text).toBe(expected);
  });

  it.each([
    ['2x\\cdot\\sin x', { x: 'y' }, '2y\\cdot\\sin y'],
    ['xy', { x: 'y', y: 'x' }, 'yx'],
    ['xy', { x: 'theta' }, '\\theta y'],
    ['\\theta y', { theta: 'x' }, 'x y'],
    ['x_{1} + x', { x_1: 't' }, 't + x'],
    ['x \\text{ or } x = \\operatorname{lcm}(a)', { x: 'o' }, 'o \\text{ or } o = \\operatorname{lcm}(a)'],
    ['\\begin{cases}s\\end{cases}', { s: 't' }, '\\begin{cases}t\\end{cases}'],
  ])('writes %s by %j as %s in LaTeX', (latex, pairs, expected) => {
    expect(renamed('0', pairs as Record<string, string>, latex)?.latex).toBe(expected);
  });

  it('tells nothing where a name would be taken for another', () => {
    expect(renamed('x + C', { x: 'C' })).toBeNull();
    expect(renamed('k*pi', { x: 'k' })).toBeNull();
    expect(renamed('Take a root of a', { a: 'x' })).toBeNull();
  });

  it('renames the lines too', () => {
    const steps = [{ text: 'x = 2', latex: 'x = 2', holds: true }];
    const result = rename({ answer: { text: '2', latex: '2' }, steps }, new Map([['x', 'y']]));
    expect(result?.steps).toEqual([{ text: 'y = 2', latex: 'y = 2', holds: true }]);
  });
});
