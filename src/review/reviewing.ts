import type { Tier } from '../tiers/tier.ts';
import type { Judge } from '../verification/judge.ts';
import type { Verdict } from '../verification/verdict.ts';
import type { Escalation } from './escalation.ts';
import type { Reviewed, ReviewStore } from './review-store.ts';
import type { Decision, Ruling } from './ruling.ts';

/** What a reviewer decides, as it was sent. */
export interface DecisionRequest {
  readonly id: string;
  readonly decision: Decision;
  readonly answer?: string;
  readonly readings?: readonly string[];
  readonly note: string;
  /** Takes an answer that the judge refutes. */
  readonly insist: boolean;
}

export type DecisionReply =
  | Reviewed
  | { readonly kind: 'rejected'; readonly code: string; readonly message: string; readonly path: readonly string[] };

/** How many readings make a statement ambiguous. */
const fewestReadings = 2;

/** Takes the decisions of reviewers: an answer of theirs is read and checked like everybody's before it is written. */
export class Reviewing {
  constructor(
    private readonly judge: Judge,
    private readonly store: ReviewStore,
    private readonly deadlineMs: number,
    private readonly wakeReruns: () => void,
  ) {}

  /** Has a solution worked on again from a tier on. What comes of it is told in the log, and settles nothing unless it is proved. */
  async rerun(id: string, by: string, tier: Tier): Promise<Reviewed> {
    const reviewed = await this.store.rerun(id, by, tier);
    if (reviewed.kind === 'done') this.wakeReruns();
    return reviewed;
  }

  async resolve(request: DecisionRequest, by: string): Promise<DecisionReply> {
    const escalation = await this.store.find(request.id);
    if (escalation === null) return { kind: 'not-found' };
    const ruling = await this.rulingOf(request, escalation);
    return 'kind' in ruling ? ruling : this.store.decide(request.id, by, ruling, request.note);
  }

  private async rulingOf(request: DecisionRequest, escalation: Escalation): Promise<Ruling | DecisionReply> {
    const { decision, readings = [] } = request;
    switch (decision) {
      case 'CONFIRM':
        if (escalation.solution.answer !== null) return { decision };
        return rejected('NO_ANSWER', 'There is no answer to confirm; give the right one with OVERRIDE.', 'decision');
      case 'UNSOLVABLE':
        return { decision };
      case 'AMBIGUOUS':
        if (readings.length >= fewestReadings) return { decision, readings };
        return rejected('READINGS_MISSING', 'Name at least two readings that the statement allows.', 'readings');
      case 'OVERRIDE':
      case 'VERIFIER_WRONG':
        return this.check(decision, request, escalation);
    }
  }

  private async check(
    decision: 'OVERRIDE' | 'VERIFIER_WRONG',
    { answer: text, insist }: DecisionRequest,
    escalation: Escalation,
  ): Promise<Ruling | DecisionReply> {
    if (text === undefined) return rejected('ANSWER_MISSING', 'Give the right answer.', 'answer');
    const limits = { remainingMs: this.deadlineMs };
    const { readings } = await this.judge.ask('group', { answers: [text] }, limits);
    const answer = readings[0] ?? null;
    if (answer === null)
      return rejected('UNREADABLE_ANSWER', 'This answer could not be read as mathematics.', 'answer');
    const statement = escalation.solution.problem;
    const { verdict } = await this.judge.ask('verify', { statement, answer: text }, limits);
    if (verdict.kind === 'REFUTED' && !insist && decision === 'OVERRIDE')
      return { kind: 'conflict', code: 'REFUTED', message: refutationOf(verdict), escalation };
    return { decision, answer, verdict };
  }
}

function refutationOf({ checks }: Verdict): string {
  const against = checks.find(({ verdict }) => verdict === 'REFUTED');
  return `The check speaks against this answer: ${against?.evidence ?? 'it was refuted.'} Insist to give it all the same.`;
}

function rejected(code: string, message: string, field: string): DecisionReply {
  return { kind: 'rejected', code, message, path: ['input', field] };
}
