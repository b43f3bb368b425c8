import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../../src/judge/statement/read-statement.ts';
import { verifyAnswer } from '../../../../src/judge/verify-answer.ts';

const verdict = (statement: string, answer: string) => verifyAnswer({ statement, answer }).verdict.kind;

describe('a remark about typing the answer', () => {
  it.each([
    ['Please enter your answer as (a,b). If there is more than one answer, enter them as (a,b), (c,d) where a<c.'],
    ['If there are more than one x-intercept, you can enter it as "(x1,y1),(x2,y2)" where x1 is smaller than x2.'],
    ['List the answers in ascending order, separated by commas.'],
  ])('that asks for an order is honoured: %s', (note) => {
    const statement = `Find the x-intercepts of $f(x) = x^2 - 1$. ${note}`;
    expect(verdict(statement, '(-1,0),(1,0)')).toBe('VERIFIED');
    expect(verdict(statement, '(1,0),(-1,0)')).toBe('REFUTED');
    expect(verifyAnswer({ statement, answer: '(1,0),(-1,0)' }).wrongForm).toBe(true);
    expect(verdict(statement, '(-1,0),(2,0)')).toBe('REFUTED');
  });

  it.each([
    ['Solve $x^2 = 9$. Enter your answers in decreasing order.', '3, -3', '-3, 3'],
    [
      'Solve $x^2 = 2$. If there is more than one solution, enter them as (a,b) where b>a.',
      '-sqrt(2), sqrt(2)',
      '√2, -√2',
    ],
    [
      'Solve the system $x^2 + y^2 = 1$, $-x + y^2 = 1$. If there are multiple answers, enter them as (a,b), (c,d) where a<c.',
      '(-1,0),(0,-1),(0,1)',
      '(0,1),(-1,0),(0,-1)',
    ],
  ])('%s', (statement, right, wrong) => {
    expect(verdict(statement, right)).toBe('VERIFIED');
    expect(verdict(statement, wrong)).toBe('REFUTED');
  });

  it('says by which word an answer tells that there is none', () => {
    const note = "If there is no x-intercept, enter 'N'.";
    expect(verdict(`Find the x-intercepts of $f(x) = x^2 + 1$. ${note}`, 'N')).toBe('VERIFIED');
    expect(verdict(`Find the x-intercepts of $f(x) = x^2 - 1$. ${note}`, 'N')).toBe('REFUTED');
    expect(verdict('Find the x-intercepts of $f(x) = x^2 + 1$.', 'N')).not.toBe('VERIFIED');
  });

  it.each([
    ['Find the x-intercepts of $f(x) = x^2 - 1$. Enter them as (a,b), (c,d) where b<d.'],
    ['Solve $x^2 = 4$. If there is more than one solution, enter it as (a,b) where a<=b.'],
    ['Solve $x^2 = 4$. If there is more than one solution, enter only the larger one.'],
    ['Solve $x^2 = 4$. Enter your answers in ascending and descending order.'],
    ['Solve $x^2 = 4$. Enter your answers in ascending order. Enter your answers in descending order.'],
    ['Factor $x^2 - 4$. Write the factors in ascending order.'],
    ['Evaluate $2 + 3$. Enter your answers in ascending order.'], // no kind that lists values
    ['Solve $x^2 + 1 = 0$. If there is no real solution, enter N.'],
  ])('that cannot be honoured leaves the statement unread: %s', (statement) => {
    expect(readStatement(statement).kind).not.toBe('task');
  });
});
