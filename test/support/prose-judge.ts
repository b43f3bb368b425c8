import { Judge } from '../../src/verification/judge.ts';
import type { JudgeReplies, JudgeRequests, Operation } from '../../src/verification/protocol.ts';
import { undecided } from '../../src/verification/undecided.ts';

/** A judge that takes every statement for prose and decides nothing but that the same text is the same answer: for what the service does around judging. */
export class ProseJudge extends Judge {
  readonly version = 'prose';

  async ask<O extends Operation>(operation: O, request: JudgeRequests[O]): Promise<JudgeReplies[O]> {
    const replies: Partial<JudgeReplies> = {
      read: { kind: 'prose', where: '', features: {} },
      group: grouped('answers' in request ? request.answers : []),
    };
    return replies[operation] ?? undecided(operation, request, 'stopped');
  }

  async close(): Promise<void> {}
}

function grouped(answers: readonly string[]): JudgeReplies['group'] {
  return {
    classes: answers.map((answer) => (answer === '' ? null : answers.indexOf(answer))),
    readings: answers.map((text) => (text === '' ? null : { text, latex: text })),
  };
}
