import type { Judge } from '../verification/judge.ts';
import type { AnswerText, StepText } from '../verification/protocol.ts';
import { noUsage, type Strategy, type Suggestion } from './proposal.ts';

/** Computer algebra alone: for statements that are read whole as a task. Asks no model and costs nothing. */
export function algebra(judge: Judge): Strategy {
  return {
    method: 'ALGEBRA',
    tier: null,
    suits: (problem) => problem.reading.kind === 'task',
    async propose(problem, limits) {
      const solving = await judge.ask('solve', { statement: problem.statement }, limits);
      switch (solving.kind) {
        case 'solved':
          return { ...nothingDrawn, kind: 'answer', suggestion: suggestion(solving.answer, solving.steps) };
        case 'unsolved':
          return { ...nothingDrawn, kind: 'none', because: 'UNDECIDED', detail: solving.reason };
        case 'undecided':
          return { ...nothingDrawn, kind: 'none', because: 'TIMEOUT', detail: `stopped: ${solving.obstacle}` };
      }
    },
  };
}

const nothingDrawn = { usage: noUsage, groups: [], samples: [] };

/** Nobody voted for it: what it is worth, its check against the task decides. */
function suggestion(answer: AnswerText, steps: readonly StepText[]): Suggestion {
  const linesHold = steps.some(({ holds }) => holds === true);
  return { answer, steps, support: { votes: 0, voters: 0, formalisedAgrees: false, linesHold } };
}
