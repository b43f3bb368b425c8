import { latexOfTyped } from './latex-of-typed.ts';
import type { Piece } from './split-prose.ts';

/** A word that can stand in a formula: numbers, single letters, signs, and calls of functions. */
const part =
  /^(?:(?:\d[\d.]*|[a-zA-Z]{1,2}(?![a-zA-Z])|sqrt|cbrt|a?(?:rc)?(?:sin|cos|tan)h?|ln|log|exp|pi|[-+*/^=<>!()[\]|,.−·×÷≤≥≠±√π∞°²³'])+)$/;

/** What makes a run of such words a formula. */
const sign = /[+*/^=<>−·×÷≤≥≠±√²³]|\d[a-z]|[a-z]\(|[a-z\d)] - /;

/** Finds formulas that stand in a text as they are typed, `Solve x^2 = 4`. A guess, and for showing only. */
export function findTyped(text: string, at: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let place = at;
  const flush = () => {
    if (plain !== '') pieces.push({ kind: 'text', at: place - plain.length, text: plain });
    plain = '';
  };
  for (const { run, isFormula } of runsOf(text)) {
    const formula = isFormula && sign.test(run) ? /^(.*?)([,.]*)$/s.exec(run.trim()) : null;
    if (formula?.[1]) {
      const [, inner = '', tail = ''] = formula;
      flush();
      pieces.push({ kind: 'formula', at: place, latex: latexOfTyped(inner), isDisplayed: false });
      place += run.length;
      plain = tail + (/\s*$/.exec(run)?.[0] ?? '');
    } else {
      place += run.length;
      plain += run;
    }
  }
  flush();
  return pieces;
}

interface Run {
  readonly run: string;
  readonly isFormula: boolean;
}

/** The text in runs of words that could be formulas, and the words between; each with the space before the next. */
function runsOf(text: string): readonly Run[] {
  const runs: { run: string; isFormula: boolean }[] = [];
  let mayGoOn = false;
  for (const word of text.match(/^\s+|\S+\s*/g) ?? []) {
    const bare = word.trim();
    const isFormula = part.test(bare) && bare !== 'a' && bare !== 'I' && !/^[a-zA-Z]{2}$/.test(bare);
    const last = runs.at(-1);
    if (last !== undefined && isFormula && mayGoOn) last.run += word;
    else runs.push({ run: word, isFormula });
    mayGoOn = isFormula && !/[,.;:]$/.test(bare);
  }
  return runs;
}
