import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../../src/judge/statement/read-statement.ts';

function readAs(statement: string): string {
  const read = readStatement(statement);
  return read.kind === 'task' ? read.readAs : read.kind;
}

describe('a statement is read whole', () => {
  it.each([
    ['What is 3 + 4?', 'Evaluate $3 + 4$.'],
    ['what is $3 + 4$', 'Evaluate $3 + 4$.'],
    ['Please calculate $$3 +$$ $$4$$.', 'Evaluate $3 + 4$.'],
    ['Order of Operations Evaluate the following expression. \\(3 + 4\\)', 'Evaluate $3 + 4$.'],
    ['For the following exercises, simplify. $3 + 4$', 'Evaluate $3 + 4$.'],
    ['Evaluate f(2) if $f(x) = x + 5$.', 'Evaluate $2 + 5$.'],
    ['Let $f(x) = x + 5$. What is $f(2)$? Round to the nearest tenth.', 'Evaluate $2 + 5$. Round to 1 decimal places.'],
    ['Let a = 2. Suppose 3*b - a = 4. Is b prime?', 'Is $2$ a prime number?'],
    ['Let i = 2. Calculate i**2 + 1.', 'Evaluate $2^2 + 1$.'],
    ['Expand (i + 1)*(i**2 - 2).', 'Expand $(i + 1)*(i^2 - 2)$.'],
    ['Find the minimum value of $f(x) = x^2 - 4x$.', 'Find the maximum or minimum value of the function $x^2 - 4x$.'],
    ['Factor $x^2 - 1$ using the difference of squares pattern.', 'Factor $x^2 - 1$.'],
    // Braces that are not seen in print.
    ['Evaluate $f{\\left(2\\right)}$ if $f(x) = 3x$', 'Evaluate $3*2$.'],
    ['Simplify \\({3\\left(y\\right)}^2 y\\).', 'Simplify $3y^2*y$.'],
    ['Simplify \\({\\left(3y\\right)}^2\\).', 'Simplify $(3y)^2$.'],
    // Titles: topics, patterns, and one that says what to do.
    ['Trinomials of the Form x2 + bx + c Factor: $x^2 - 1$', 'Factor $x^2 - 1$.'],
    ['Expressions with $a^{\\frac{m}{n}}$ Simplify $x + x$.', 'Simplify $x + x$.'],
    ['Dividing Integers with Signs $\\frac{-8}{2}$', 'Evaluate $(-8)/2$.'],
    ['Factoring Trinomials: $x^2 - 1$', 'Factor $x^2 - 1$.'],
    ['Expand the product. Expand $(x + 1)x$.', 'Expand $(x + 1)*x$.'],
    // Requests between the instruction and its formula.
    [
      'Simplify the expression. Write your answer with positive exponents. $y^{-2} y^3$',
      'Simplify $y^(-2)*y^3$. Write your answer with positive exponents.',
    ],
    ['Solve (please enter your answers as a list). $x^2 = 4$', 'Find all solutions for $x$ given $x^2 = 4$.'],
    // What says nothing: a formula set twice, the letter of one exercise, fragments of one formula, slips of the pen.
    ['Simplify the radical. $\\sqrt{y^2}$ $\\sqrt{y^2}$', 'Simplify $sqrt(y^2)$.'],
    ['Simplify: a) $x + x$', 'Simplify $x + x$.'],
    ['Evaluate $44$ $+\\left(-28\\right)$', 'Evaluate $44 - 28$.'],
    ['Solve $x^2$ $-27$ $=$ $0$', 'Find all solutions for $x$ given $x^2 - 27 = 0$.'],
    ['Simlify the folowing expresssion: $3 + 4$', 'Evaluate $3 + 4$.'],
  ])('%s', (statement, expected) => {
    expect(readAs(statement)).toBe(expected);
  });

  it.each([
    ['What is about 3 + 4?'],
    ['What is 3 + 4 and why?'],
    ['Solving Equations Find the Domain of the Fractions $\\frac{1}{x} = 2$'],
    ['Equations with $x > 0$ Solve $x^2 = 4$.'],
    ['Solving Equations over the Positive Numbers $x^2 = 4$'],
    ['Simplifying Expressions Using Exponents simplify each power $(3^2)^4$'],
    ['Simplify \\({ab}^2\\) and explain.'],
    ['Simplify {ab}^2.'], // typed, braces may be brackets
    ['Solve. Give only the larger of them. $x^2 = 4$'],
    ['Find the product. Expand the sum. $(x + 1)x$'],
    ['Add: a) $x + x$ b) $x + 1$'],
    ['Evaluate $44$ $-28$'], // two numbers, or a difference
    ['Simplify the expansion $3 + 4$'],
    ['What is not 3 + 4?'],
    ['Simplify $3 + 4$ except the last term.'],
    ['Factor $x^2 - 2$ over the real numbers.'],
    ['Simplify $x + x$ modulo 2.'],
    ['Evaluate $f(2)$.'], // nothing says what f is
    ['Calculate 1,2345 + 1.'],
    ['Simplify 1/2x.'], // (1/2)x or 1/(2x)
    ['Calculate $u v$ where $u = 3i - 4j$ and $v = i + j$.'],
    ['Suppose a + b = 3. Is a prime?'], // not determined
    ['Let a = 1. Suppose a = 2. What is a + 1?'], // contradicts itself
    ['Solve 5*d = 4*u - 31, and do not check, -d = 2*u - 5 for u.'],
    ['Find the derivative Simplify $x^2 + x^2$.'],
    ['Find the number of solutions Solve $x^2 = 4$.'],
    ['Find Positive Solutions Solve $x^2 = 4$.'],
    ['Round 3.14159.'],
    ['What is prob of picking 2 a when two letters picked without replacement from two copies of aab?'],
    ['Find the maximum value of $f(x) = x^2 - 4x$.'], // it has none
    ['Find the least possible value of $f(x) = 4x - x^2$.'],
    ['What is the sum of the prime factors of 9?'], // each once, or as often as it divides
    ['Simplify $4 odd m + 3m$.'], // no product of letters
    ['Factor $x^2 - 4$. Enter your answer in the form $x^2$.'], // a form is asked for, and none is checked
    ['Find the equation of the line through $(1,2)$ and $(3,8)$ in point-slope form.'],
    ['Solve $x^2 + 1 = 0$. If there are no real solutions, enter DNE.'], // which numbers count is said in a remark
    ['Solve $x^3 = 8$. Enter all the real roots separated by commas.'],
    ['What is 2.123456 rounded to six half decimal places?'],
    ['What is 20% less than 50?'], // of it, or of the number itself
    ['What is 50% of 20 + 10?'],
    ['What is 10 over 2 + 3?'],
    ['What is 10 - 2 minus 3 + 1?'],
    ['What is -3 to the power of 2?'],
    ['Find 5!!.'], // a double factorial
    ['Find -5 mod 3.'],
    ['Find $1/2\\pi$.'],
    ['Let f(x) = x*a. Let a = 2. What is f(3)?'],
    ['Find dy/dx if y = x^2.'],
    ['Find $\\frac{dy}{dt}$ if $y = x^2$.'],
    ['Multiply and -3.'],
    ['Solve 2 sin(x) = 1 for 0 \\le x < 360.'], // degrees
    ['What is 3 + 4? What is 5 + 6?'],
    ['Round 2.5 to the nearest integer. Round to the nearest tenth.'],
    [''],
    ['$$'],
  ])('%s is no task', (statement) => {
    expect(readStatement(statement).kind).not.toBe('task');
  });

  it('is given up without going through every combination of what its sentences may be', () => {
    const statement = 'write your answer as (a,b) where a<b. '.repeat(100);
    expect(readStatement(statement).kind).toBe('prose');
  });

  it('tells where reading stopped', () => {
    const read = readStatement('What is 3 + 4 in the nicest form?');
    expect(read).toMatchObject({ kind: 'prose', where: expect.stringContaining('in the nicest') });
  });
});

describe('the key of a task', () => {
  const key = (statement: string) => {
    const read = readStatement(statement);
    return read.kind === 'task' ? read.key.key : null;
  };

  it('does not depend on words or names', () => {
    expect(key('Expand $(y - 1)(y + 2)$.')).toBe(key('Multiply the polynomials: (t - 1)*(t + 2)'));
  });

  it('depends on what is asked of the answer', () => {
    expect(key('Evaluate $1/3$.')).not.toBe(key('Evaluate $1/3$. Round to the nearest tenth.'));
  });
});
