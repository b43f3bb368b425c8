import type { Judge } from '../verification/judge.ts';
import { forms, type Verification } from '../verification/protocol.ts';
import { type Rejection, rejectText } from './admit-problem.ts';
import { isVerified } from './assurance.ts';
import { textKeyOf } from './keys.ts';
import type { Party } from './party.ts';
import type { SolutionStore } from './ports.ts';
import { type RateLimited, type RateLimiting, unitsFor } from './rate-limiting.ts';

export const answerMarks = ['CORRECT', 'WRONG_FORM', 'INCORRECT', 'UNREADABLE', 'UNDECIDED'] as const;
export type AnswerMark = (typeof answerMarks)[number];

export interface CheckAnswerRequest {
  readonly party: Party;
  readonly problem: string;
  readonly answer: string;
  /** The frontend's own key; with it the two answers are compared, without it the problem decides. */
  readonly expected?: string;
  readonly form?: string;
  readonly tolerance?: number;
  readonly decimalComma: boolean;
}

export interface Marking {
  readonly kind: 'marked';
  readonly mark: AnswerMark;
  /** How the answer was read, as LaTeX. Never reveals the right answer. */
  readonly readAs: string | null;
  readonly feedback: string;
}

/** Marks students' own answers. No model is ever asked, and what cannot be settled is UNDECIDED, not wrong. */
export class AnswerChecking {
  constructor(
    private readonly judge: Judge,
    private readonly solutions: SolutionStore,
    private readonly deadlineMs: number,
    private readonly rates: RateLimiting,
  ) {}

  async check(request: CheckAnswerRequest): Promise<Marking | Rejection | RateLimited> {
    const rejection =
      rejectText(request.problem, ['input', 'problem'], 'The problem') ??
      rejectText(request.answer, ['input', 'answer'], 'The answer') ??
      (request.expected === undefined
        ? null
        : rejectText(request.expected, ['input', 'expected'], 'The expected answer')) ??
      rejectForm(request.form);
    if (rejection !== null) return rejection;
    const limited = await this.rates.take(request.party, unitsFor.marking);
    if (limited !== null) return limited;
    if (request.expected !== undefined) return this.compare(request, request.expected);

    const verification = await this.verify(request);
    if (verification.verdict.kind !== 'UNDECIDED' || verification.readAs === null) return markVerified(verification);
    const known = await this.solutions.findByText(textKeyOf(request.problem));
    if (known?.answer && isVerified(known.assurance)) return this.compare(request, known.answer.text);
    return markVerified(verification);
  }

  private async verify(request: CheckAnswerRequest): Promise<Verification> {
    const options = { decimalComma: request.decimalComma, ...toleranceOf(request) };
    const { problem: statement, answer } = request;
    return this.judge.ask('verify', { statement, answer, options }, { remainingMs: this.deadlineMs });
  }

  private async compare(request: CheckAnswerRequest, expected: string): Promise<Marking> {
    const form = forms.find((known) => known === request.form);
    const options = {
      decimalComma: request.decimalComma,
      ...toleranceOf(request),
      ...(form === undefined ? {} : { form }),
    };
    const found = await this.judge.ask(
      'check',
      { expected, given: request.answer, options },
      { remainingMs: this.deadlineMs },
    );
    const readAs = found.givenLatex;
    if (readAs === null) return { kind: 'marked', mark: 'UNREADABLE', readAs, feedback: sentences.UNREADABLE };
    const mark = markOf(found.verdict, found.form);
    return { kind: 'marked', mark, readAs, feedback: found.feedback ?? sentences[mark] };
  }
}

/** What a student reads where the judge has nothing more telling to say. */
const sentences: Readonly<Record<AnswerMark, string>> = {
  CORRECT: 'Correct.',
  WRONG_FORM: 'The value is right, but it is not in the form that is asked for.',
  INCORRECT: 'This is not the right answer.',
  UNREADABLE: 'This answer could not be read as mathematics. Check brackets and symbols.',
  UNDECIDED: 'This answer could not be checked by computation.',
};

function markOf(verdict: 'equal' | 'different' | 'undecided', form: 'met' | 'unmet' | null): AnswerMark {
  if (verdict === 'different') return 'INCORRECT';
  if (verdict === 'undecided') return 'UNDECIDED';
  return form === 'unmet' ? 'WRONG_FORM' : 'CORRECT';
}

function markVerified(verification: Verification): Marking {
  const { readAs } = verification;
  const mark = markOfVerification(verification);
  return { kind: 'marked', mark, readAs, feedback: verification.feedback ?? sentences[mark] };
}

function markOfVerification(verification: Verification): AnswerMark {
  if (verification.readAs === null) return 'UNREADABLE';
  switch (verification.verdict.kind) {
    case 'VERIFIED':
      return 'CORRECT';
    case 'REFUTED':
      return verification.wrongForm ? 'WRONG_FORM' : 'INCORRECT';
    case 'UNDECIDED':
      return 'UNDECIDED';
  }
}

function rejectForm(form: string | undefined): Rejection | null {
  if (form === undefined || forms.some((known) => known === form)) return null;
  const message = `"${form}" is not a form. Use one of ${forms.join(', ')}.`;
  return { kind: 'rejected', code: 'UNKNOWN_FORM', message, path: ['input', 'form'] };
}

function toleranceOf(request: CheckAnswerRequest): { tolerance?: number } {
  return request.tolerance === undefined ? {} : { tolerance: request.tolerance };
}
