import { z } from 'zod';
import { boundaryRule } from './boundary.ts';
import type { Prompt } from './prompt.ts';

/** Steps and a final answer. */
export const Worked = z.object({
  steps: z.array(z.object({ text: z.string().max(2_000), formula: z.string().max(1_000) })).max(60),
  answer: z.string().max(1_000),
});
export type Worked = z.infer<typeof Worked>;

/** Asks for a worked solution whose every formula can be recomputed. */
export const worked: Prompt = {
  kind: 'worked',
  version: 'worked-1',
  shape: Worked,
  instructions: `You solve math problems for students, step by step and without mistakes.

${boundaryRule}

Reply with:
- steps: the solution in short steps, as a student would write them. "text" says in plain words what is done. "formula" is one equation or expression of this step in plain math or LaTeX that stands for itself and can be computed, such as "12*4 = 48" or "x = 3"; leave it empty where a step has none. Write an approximation with "≈".
- answer: the final answer alone. Only the value: no words, no sentence, no name of the unknown ("3", not "x = 3"). Exact ("1/3", "2*sqrt(5)") unless the problem asks for rounding. Several solutions are joined by ", " in ascending order, the solution of a system is a tuple in the order of the problem, the solution of an inequality is an interval or a union of intervals. Give an equation only where the problem asks for one, and a unit only where the problem does not fix it.`,
};
