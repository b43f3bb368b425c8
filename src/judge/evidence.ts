import { printLatex } from '../math/print-latex.ts';
import { printText } from '../math/print-text.ts';
import { readMath } from '../math/read.ts';

/** What was found, for two kinds of reader. */
export interface WrittenEvidence {
  /** Words and plain typed math. */
  readonly evidence: string;
  /** The same with every formula as LaTeX in `$...$`; absent where no formula is marked. */
  readonly evidenceLatex?: string;
}

/** A formula of typed math, as checks mark it in what they say. */
const marked = /\$([^$]+)\$/g;

/** Writes out what a check said, its formulas marked as typed math in `$...$`. */
export function writeEvidence(said: string): WrittenEvidence {
  const latex = said.replace(marked, (_, typed: string) => inLatex(typed));
  return latex.includes('$') ? { evidence: inWords(said), evidenceLatex: latex } : { evidence: inWords(said) };
}

/** What a check said, for readers of plain text alone. */
export function inWords(said: string): string {
  return said.replace(marked, '$1');
}

/** Typed math as LaTeX where it reads back to itself; else as it stands, so that nobody is shown another formula than was computed with. */
function inLatex(typed: string): string {
  const read = readMath(typed);
  return read.kind === 'read' && printText(read.tree) === typed ? `$${printLatex(read.tree)}$` : typed;
}
