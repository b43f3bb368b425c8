import type { JudgeReplies, JudgeRequests, Operation } from '../verification/protocol.ts';
import { checkAnswers } from './check-answers.ts';
import { solveFormalised } from './formalised/solve-formalised.ts';
import { groupAnswers } from './group-answers.ts';
import { readProblem } from './read-problem.ts';
import { solveProblem } from './solve-problem.ts';
import { verifyAnswer } from './verify-answer.ts';
import { checkLinesAlone, checkWork } from './working/check-work.ts';

/** What a judging thread can do: each operation a function of plain data. Whatever one throws is a bug. */
export type Operations = { readonly [O in Operation]: (request: JudgeRequests[O]) => JudgeReplies[O] };

export const operations: Operations = {
  read: ({ statement }) => readProblem(statement),
  solve: ({ statement }) => solveProblem(statement),
  verify: verifyAnswer,
  check: checkAnswers,
  work: ({ problem, lines, alone }) => (alone ? checkLinesAlone(lines) : checkWork(problem, lines)),
  group: ({ answers }) => groupAnswers(answers),
  formalised: ({ formalisation }) => solveFormalised(formalisation),
};
