import { findTyped } from './find-typed.ts';
import { latexOfTyped } from './latex-of-typed.ts';

/** A part of a text, and where it begins. */
export type Piece =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'formula'; readonly at: number; readonly latex: string; readonly isDisplayed: boolean };

const formulas = /\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\]|\\\(([\s\S]+?)\\\)|(?<!\\)\$((?:\\.|[^$\\])+)\$/g;

/**
 * Splits a text at its formulas: `$...$`, `$$...$$`, `\(...\)` and `\[...\]`. A formula without LaTeX commands is taken as typed, so that
 * `$sqrt(x)$` is a root. A dollar sign without a partner is a dollar.
 * @param findsTyped whether formulas without signs around them are looked for, too
 */
export function splitProse(text: string, findsTyped: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  const addText = (from: number, to: number) => {
    if (from >= to) return;
    const part = text.slice(from, to);
    pieces.push(...(findsTyped ? findTyped(part, from) : [{ kind: 'text', at: from, text: part } as const]));
  };
  let end = 0;
  for (const match of text.matchAll(formulas)) {
    const [whole, dollars, square, round, dollar] = match;
    const isDisplayed = dollars !== undefined || square !== undefined;
    const inner = dollars ?? square ?? round ?? dollar ?? '';
    addText(end, match.index);
    pieces.push({ kind: 'formula', at: match.index, latex: latexOfTyped(inner), isDisplayed });
    end = match.index + whole.length;
  }
  addText(end, text.length);
  return pieces;
}
