import { printLatex } from '../math/print-latex.ts';
import { printText } from '../math/print-text.ts';
import type { Comparison, Form, JudgeRequests } from '../verification/protocol.ts';
import { compareAnswers } from './answers/compare-answers.ts';
import { type AnswerText, readAnswer } from './answers/read-answer.ts';
import type { Equality } from './equality/equality.ts';
import { feedbackFor, formFeedback } from './feedback/feedback-for.ts';
import { isInForm } from './form/is-in-form.ts';

/**
 * Decides whether two answers, each as anybody writes it or as a model's whole reply, are the same mathematical object. What cannot be read is
 * undecided, never wrong.
 */
export function checkAnswers({ expected, given, options = {} }: JudgeRequests['check']): Comparison {
  const reading = { decimalComma: options.decimalComma ?? false };
  const [left, right] = [readAnswer(expected, reading), readAnswer(given, reading)];
  const readAs = { expected: printed(left), given: printed(right) };
  const givenLatex = right.kind === 'read' ? printLatex(right.tree) : null;
  const tolerance = options.tolerance === undefined ? {} : { tolerance: options.tolerance };
  const equality = compareRead(left, right, expected, given, tolerance);
  const form = options.form === undefined || right.kind !== 'read' ? null : isInForm(right.tree, options.form);
  const feedback = feedbackOn(equality, form === 'unmet' ? options.form : undefined, left, right);
  return { ...inWords(equality), form, readAs, givenLatex, feedback };
}

/** What a student is told: of a difference the slip that explains it, of a right value the form that it lacks. */
function feedbackOn(equality: Equality, lacking: Form | undefined, left: AnswerText, right: AnswerText): string | null {
  if (equality.kind === 'equal') return lacking === undefined ? null : formFeedback(lacking);
  const isCompared = equality.kind === 'different' && left.kind === 'read' && right.kind === 'read';
  return isCompared ? feedbackFor(left.tree, right.tree) : null;
}

function compareRead(
  left: AnswerText,
  right: AnswerText,
  expected: string,
  given: string,
  options: { readonly tolerance?: number },
): Equality {
  if (left.kind === 'read' && right.kind === 'read') return compareAnswers(left, right, options);
  if (isSameText(expected, given)) return { kind: 'equal', method: 'same text', evidence: 'both are written alike' };
  const [side, unread] = left.kind === 'unreadable' ? ['expected', left] : ['given', right];
  const message = unread.kind === 'unreadable' ? unread.message : '';
  return { kind: 'undecided', reason: `the ${side} answer cannot be read: ${message}` };
}

/** What is written alike, white space apart, is the same even where it cannot be read. */
function isSameText(a: string, b: string): boolean {
  const fold = (text: string) => text.replace(/[\s$]+/g, ' ').trim();
  return fold(a) !== '' && fold(a) === fold(b);
}

function printed(answer: AnswerText): string | null {
  return answer.kind === 'read' ? printText(answer.tree) : null;
}

function inWords(equality: Equality): Pick<Comparison, 'verdict' | 'method' | 'evidence'> {
  if (equality.kind === 'undecided') return { verdict: 'undecided', method: 'undecided', evidence: equality.reason };
  return { verdict: equality.kind, method: equality.method, evidence: equality.evidence };
}
