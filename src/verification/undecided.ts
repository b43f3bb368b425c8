import type { Grouping, JudgeReplies, JudgeRequests, Obstacle, Operation, Verification } from './protocol.ts';

/** Each obstacle as it is told to a reader: why nothing was decided. */
const reasons: Readonly<Record<Obstacle, string>> = {
  time: 'the computation took longer than is allowed',
  memory: 'the computation needed more memory than is allowed',
  effort: 'the computation needed more operations than are allowed',
  overload: 'too many computations were waiting',
  stopped: 'the computation was stopped',
  fault: 'the computation broke off',
};

type Undecided = {
  readonly [O in Operation]: (request: JudgeRequests[O], obstacle: Obstacle) => JudgeReplies[O];
};

const replies: Undecided = {
  read: (_, obstacle) => ({ kind: 'undecided', obstacle }),
  solve: (_, obstacle) => ({ kind: 'undecided', obstacle }),
  verify: (_, obstacle) => unverified(`The answer was not checked: ${reasons[obstacle]}.`),
  check: (_, obstacle) => ({
    verdict: 'undecided',
    form: null,
    readAs: { expected: null, given: null },
    givenLatex: null,
    method: obstacle,
    evidence: `The answers were not compared: ${reasons[obstacle]}.`,
    feedback: null,
  }),
  work: ({ lines }, obstacle) => ({
    lines: lines.map((text) => ({ text, verdict: 'unchecked', evidence: reasons[obstacle] })),
    firstFailing: null,
  }),
  group: ({ answers }) => ungrouped(answers),
  formalised: (_, obstacle) => ({ kind: 'undecided', obstacle }),
};

/** The reply of an operation that something kept from its result. It never says anything about the answer. */
export function undecided<O extends Operation>(
  operation: O,
  request: JudgeRequests[O],
  obstacle: Obstacle,
): JudgeReplies[O] {
  return replies[operation](request, obstacle);
}

/** A verification in which nothing was checked, and why. */
export function unverified(reason: string): Verification {
  return {
    verdict: { kind: 'UNDECIDED', checks: [], notChecked: [reason] },
    task: null,
    readAs: null,
    feedback: null,
    wrongForm: false,
  };
}

/** Answers that were not looked at: none is read, none has a class. */
export function ungrouped(answers: readonly string[]): Grouping {
  return { classes: answers.map(() => null), readings: answers.map(() => null) };
}
