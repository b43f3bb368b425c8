import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { latexOfTyped } from '../../../web/app/mathematics/latex-of-typed.ts';
import { splitProse } from '../../../web/app/mathematics/split-prose.ts';

const shown = (text: string, findsTyped = true) =>
  splitProse(text, findsTyped).map((piece) => (piece.kind === 'text' ? piece.text : `<${piece.latex}>`));

describe('a text with formulas', () => {
  it.each([
    ['Solve $x^2 = 4$ for $x$.', ['Solve ', '<x^{2} = 4>', ' for ', '<x>', '.']],
    ['Evaluate \\(\\frac12\\) and \\[y\\]', ['Evaluate ', '<\\frac12>', ' and ', '<y>']],
    ['Solve x^2 - 5x + 6 = 0', ['Solve ', '<x^{2} - 5x + 6 = 0>']],
    ['Find the derivative of x^3 * sin(x).', ['Find the derivative of ', '<x^{3} \\cdot  \\sin (x)>', '.']],
    ['It costs $5, and I have a dog.', ['It costs $5, and I have a dog.']],
    ['A well-known fact about an apple', ['A well-known fact about an apple']],
    ['<img src=x onerror=alert(1)> x=1', ['<img src=x onerror=alert(1)> ', '<x=1>']],
    ['x + y = 7, x - y = 1', ['<x + y = 7>', ', ', '<x - y = 1>']],
  ])('is split: %s', (text, pieces) => expect(shown(text)).toEqual(pieces));

  it('leaves typed formulas alone where they are not looked for', () => {
    expect(shown('Solve x^2 = 4', false)).toEqual(['Solve x^2 = 4']);
  });

  it('loses no character of what stays text, and numbers its pieces', () => {
    const words = fc.array(fc.constantFrom('Solve', 'x', '+', '=', '2,', '$', '$x$', 'and', ' ', '\n', 'sqrt(2)', '.'));
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const pieces = splitProse(text, true);
        expect(new Set(pieces.map(({ at }) => at)).size).toBe(pieces.length);
        for (const piece of pieces) if (piece.kind === 'text') expect(text).toContain(piece.text);
      }),
    );
  });
});

describe('a typed formula', () => {
  it.each([
    ['2*sqrt(x+1)^10', '2\\cdot \\sqrt{x+1}^{10}'],
    ['x^-2', 'x^{-2}'],
    ['x^(a+(b))', 'x^{a+(b)}'],
    ['a <= pi', 'a \\le  \\pi '],
    ['50%', '50\\%'],
    ['\\frac{1}{2}', '\\frac{1}{2}'],
    ['x^', 'x^{}'],
    ['sqrt(', '\\sqrt{(}'],
  ])('%s', (typed, latex) => expect(latexOfTyped(typed)).toBe(latex));

  it('never makes the page fail, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        try {
          katex.renderToString(latexOfTyped(typed), { trust: false, strict: 'ignore', maxExpand: 200 });
        } catch (error) {
          expect(error).toBeInstanceOf(katex.ParseError);
        }
      }),
    );
  });

  it('links, embeds and styles nothing', () => {
    const hostile =
      '\\href{javascript:alert(1)}{x} \\includegraphics{http://a.example/x.png} \\htmlStyle{color:red}{y}';
    const html = katex.renderToString(latexOfTyped(hostile), { trust: false, strict: 'ignore', throwOnError: false });
    expect(html).not.toMatch(/<a |<img|href=|src=/);
  });
});
