import { printLatex } from '../math/print-latex.ts';
import { printText } from '../math/print-text.ts';
import type { Grouping } from '../verification/protocol.ts';
import { compareAnswers } from './answers/compare-answers.ts';
import { type ReadAnswer, readAnswer } from './answers/read-answer.ts';

/** A class of equal answers: its first member, and the texts that are known to be in it. */
interface AnswerClass {
  readonly first: number;
  readonly answer: ReadAnswer;
  readonly texts: Set<string>;
}

/**
 * Sorts answers to one problem into classes. An answer joins the first class whose first member it is proved equal to; closeness is no reason, and
 * neither is a comparison that cannot be decided. A unit that one answer leaves out is the other's. What cannot be read is in no class.
 */
export function groupAnswers(answers: readonly string[]): Grouping {
  const read = answers.map((text) => readAnswer(text));
  const classes: AnswerClass[] = [];
  const named = read.map((answer, index) => (answer.kind === 'read' ? nameOf(answer, index, classes) : null));
  const readings = read.map((answer) =>
    answer.kind === 'read' ? { text: printText(answer.tree), latex: printLatex(answer.tree) } : null,
  );
  return { classes: named, readings };
}

function nameOf(answer: ReadAnswer, index: number, classes: AnswerClass[]): number {
  const text = printText(answer.tree);
  const known = classes.find(({ texts }) => texts.has(text)) ?? classes.find((each) => isEqual(each.answer, answer));
  if (known === undefined) {
    classes.push({ first: index, answer, texts: new Set([text]) });
    return index;
  }
  known.texts.add(text);
  return known.first;
}

function isEqual(a: ReadAnswer, b: ReadAnswer): boolean {
  return compareAnswers(a, b, { unitMayLack: true }).kind === 'equal';
}
