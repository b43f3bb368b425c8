import type { JudgeReplies, JudgeRequests, Operation } from '../verification/protocol.ts';
import { checkAnswers } from './check-answers.ts';
import { checkWork } from './working/check-work.ts';

/** What a judging thread can do: each operation a function of plain data. Whatever one throws is a bug. */
export type Operations = { readonly [O in Operation]: (request: JudgeRequests[O]) => JudgeReplies[O] };

export const operations: Operations = {
  read: () => ({ kind: 'prose', where: '', features: {} }),
  solve: () => ({ kind: 'unsolved', task: null, reason: 'The statement was not read as a task.' }),
  verify: () => ({
    verdict: { kind: 'UNDECIDED', checks: [], notChecked: ['The statement was not read as a task.'] },
    task: null,
    readAs: null,
    feedback: null,
    wrongForm: false,
  }),
  check: checkAnswers,
  work: ({ problem, lines }) => checkWork(problem, lines),
  group: ({ answers }) => ({ classes: answers.map(() => null), readings: answers.map(() => null) }),
  formalised: () => ({ kind: 'unsolved', reason: 'Formalisations are not solved yet.' }),
};
