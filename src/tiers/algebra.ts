import type { Judge } from '../verification/judge.ts';
import { noUsage, type Strategy } from './proposal.ts';

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
          return { kind: 'answer', answer: solving.answer, steps: solving.steps, usage: noUsage };
        case 'unsolved':
          return { kind: 'none', because: 'UNDECIDED', detail: solving.reason, usage: noUsage };
        case 'undecided':
          return { kind: 'none', because: 'TIMEOUT', detail: `stopped: ${solving.obstacle}`, usage: noUsage };
      }
    },
  };
}
