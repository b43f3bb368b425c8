import { printText } from '../../../math/print-text.ts';
import { describedGrammar } from '../../described/described-grammar.ts';
import { solve as evaluate } from '../evaluate/solve.ts';
import type { Asked, Solved } from '../task-kind.ts';
import { type Described, expressionOf } from './task.ts';

/** The description worked out by definition, then as an expression. */
export function solve(task: Described, asked: Asked): Solved {
  const expression = expressionOf(task);
  if (expression === null) return { kind: 'unsolved', reason: 'The description has no value, or one beyond us.' };
  if (expression.kind === 'number' && asked.round === undefined)
    return {
      kind: 'solved',
      answer: expression,
      steps: [
        {
          text: `${describedGrammar.print(task.question)} Worked out by definition: ${printText(expression)}.`,
          claim: null,
        },
      ],
    };
  return evaluate({ kind: 'evaluate', expression }, asked);
}
