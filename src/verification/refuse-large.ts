import type { JudgeReplies, JudgeRequests, Operation } from './protocol.ts';
import { ungrouped, unverified } from './undecided.ts';

/** What one request may measure. Beyond it nothing crosses to a worker. */
export const requestLimits = {
  /** Characters of a statement, or of an answer to one. */
  statement: 4_000,
  /** Characters of a model's whole reply, from which a final answer is taken. */
  reply: 16_000,
  /** Lines of a worked solution. */
  lines: 200,
  /** Answers grouped at once. */
  answers: 200,
  /** Unknowns and relations of a formalisation, and characters of one of them. */
  unknowns: 20,
  relations: 40,
  relation: 400,
} as const;

type Refusals = { readonly [O in Operation]: (request: JudgeRequests[O]) => JudgeReplies[O] | null };

const refusals: Refusals = {
  read: ({ statement }) =>
    isLong(statement) ? { kind: 'unreadable', code: 'TOO_LONG', message: tooLong('The statement', statement) } : null,
  solve: ({ statement }) =>
    isLong(statement) ? { kind: 'unsolved', task: null, reason: tooLong('The statement', statement) } : null,
  verify({ statement, answer }) {
    if (isLong(statement)) return unverified(tooLong('The statement', statement));
    return isLong(answer) ? unverified(tooLong('The answer', answer)) : null;
  },
  check({ expected, given }) {
    if (!isLong(expected, requestLimits.reply) && !isLong(given, requestLimits.reply)) return null;
    return {
      verdict: 'undecided',
      form: null,
      readAs: { expected: null, given: null },
      givenLatex: null,
      method: 'too-long',
      evidence: `At most ${requestLimits.reply} characters of an answer are read.`,
      feedback: null,
    };
  },
  work({ problem, lines }) {
    const evidence = refuseWork(problem, lines);
    if (evidence === null) return null;
    return { lines: lines.map((text) => ({ text, verdict: 'unchecked', evidence })), firstFailing: null };
  },
  group: ({ answers }) =>
    answers.length > requestLimits.answers || answers.some((answer) => isLong(answer, requestLimits.reply))
      ? ungrouped(answers)
      : null,
  formalised: ({ formalisation: { unknowns, relations, goal } }) =>
    unknowns.length > requestLimits.unknowns ||
    relations.length > requestLimits.relations ||
    [...relations, goal.of].some((text) => isLong(text, requestLimits.relation))
      ? { kind: 'unsolved', reason: 'The formalisation is larger than is looked at.' }
      : null,
};

/** The reply to a request that is too large to be looked at; null where it may cross to a worker. */
export function refuseLarge<O extends Operation>(operation: O, request: JudgeRequests[O]): JudgeReplies[O] | null {
  return refusals[operation](request);
}

function refuseWork(problem: string | undefined, lines: readonly string[]): string | null {
  if (problem !== undefined && isLong(problem)) return tooLong('The problem', problem);
  if (lines.length > requestLimits.lines) return `at most ${requestLimits.lines} lines are checked`;
  const long = lines.find((line) => isLong(line));
  return long === undefined ? null : tooLong('A line', long);
}

function isLong(text: string, limit: number = requestLimits.statement): boolean {
  return text.length > limit;
}

function tooLong(what: string, text: string): string {
  return `${what} has ${text.length} characters; at most ${requestLimits.statement} are read.`;
}
