import { describe, expect, it } from 'vitest';
import { readProblem } from '../../../../src/judge/read-problem.ts';

function keyOf(statement: string): string | null {
  const reading = readProblem(statement);
  return reading.kind === 'task' ? reading.taskKey : null;
}

describe('the key of a task', () => {
  it.each([
    ['Solve $x^2-5x+6=0$', 'Find the roots of y² − 5y + 6 = 0'],
    ['Solve $x^2-5x+6=0$', 'x^2 = 5x - 6, solve for x'],
    ['Solve $x^2-5x+6=0$', 'Solve $(t - 2)(t - 3) = 0$'],
    ['Solve $x^2-5x+6=0$', 'Solve $10x = 2x^2 + 12$'],
    ['Solve $x/2 = 3$', 'Solve $x = 6$'],
  ])('is one for %s and %s', (one, other) => {
    expect(keyOf(one)).not.toBeNull();
    expect(keyOf(other)).toBe(keyOf(one));
  });

  it.each([
    ['Solve $x^2-5x+6=0$', 'Solve $x^2+5x+6=0$'],
    ['Solve $x^2-5x+6=0$', 'Solve $x^2-5x+5=0$'],
    ['Solve $x^2-5x+6=0$', 'Find the sum of the solutions of $x^2-5x+6=0$'],
    ['Solve $\\frac{x^2-x}{x} = 0$', 'Solve $x - 1 = 0$'],
    ['Solve $\\frac{x^2-x}{x} = 0$', 'Solve $x^2 - x = 0$'],
    ['Solve $x^2 = 4$', 'Solve $x = 2$'],
    ['Solve $x^2 = 4$', 'Solve $x^3 = 4x$'],
  ])('is another for %s and %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});
