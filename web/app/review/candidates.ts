import type { Verdict } from '../words/labels.ts';
import type { Attempt } from './escalation-query.ts';

/** An answer that may be the right one. */
export interface Candidate {
  readonly text: string;
  readonly latex: string;
  /** The most that one attempt counted for it: the votes of a later one include those of the rounds before. */
  readonly votes: number;
  readonly verdict: Verdict;
  /** Whether it is the answer that stands now. */
  readonly isCurrent: boolean;
}

interface AnswerText {
  readonly text: string;
  readonly latex: string;
}

/** A verdict that was reached outweighs one that was not. */
const weights: Readonly<Record<Verdict, number>> = { UNDECIDED: 0, VERIFIED: 1, REFUTED: 2 };

/** Everything that was answered, each once: what stands now first, then by votes. */
export function candidatesOf(
  current: AnswerText | null,
  attempts: readonly Pick<Attempt, 'answers'>[],
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const groups = attempts.flatMap(({ answers }) => answers);
  const standing = current === null ? [] : [{ answer: current, votes: 0, verdict: 'UNDECIDED' as const }];
  for (const { answer, votes, verdict } of [...standing, ...groups]) {
    const known = found.get(answer.text);
    found.set(answer.text, {
      ...{ text: answer.text, latex: answer.latex, isCurrent: answer.text === current?.text },
      votes: Math.max(votes, known?.votes ?? 0),
      verdict: known !== undefined && weights[known.verdict] > weights[verdict] ? known.verdict : verdict,
    });
  }
  return [...found.values()].sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.votes - a.votes);
}

/** The most votes that one attempt counted in all: what bars are drawn against. */
export function mostVotes(attempts: readonly Pick<Attempt, 'answers'>[]): number {
  return Math.max(1, ...attempts.map(({ answers }) => answers.reduce((sum, { votes }) => sum + votes, 0)));
}
