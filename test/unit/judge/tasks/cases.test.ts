import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideEquality } from '../../../../src/judge/equality/decide-equality.ts';
import { readStatement, type StatementTask } from '../../../../src/judge/statement/read-statement.ts';
import { allCases } from '../../../../src/judge/tasks/all-cases.ts';
import type { TaskCase } from '../../../../src/judge/tasks/task-case.ts';
import { verifyAnswer } from '../../../../src/judge/verify-answer.ts';
import { printText } from '../../../../src/math/print-text.ts';

const folder = 'src/judge/tasks';

/** Every kind's cases, by its folder: a new kind is tested by having a file `cases.ts`. */
const kinds = await Promise.all(
  readdirSync(folder)
    .filter((kind) => existsSync(`${folder}/${kind}/cases.ts`))
    .map(async (kind): Promise<[string, readonly TaskCase[]]> => {
      const { cases }: { cases: readonly TaskCase[] } = await import(`../../../../src/judge/tasks/${kind}/cases.ts`);
      return [kind, cases];
    }),
);

it('has all of them in the table that the soundness bench reads', () => {
  expect(Object.keys(allCases).sort()).toEqual(kinds.map(([kind]) => kind).sort());
});

function taskOf(statement: string): Extract<StatementTask, { kind: 'task' }> {
  const found = readStatement(statement);
  if (found.kind !== 'task') throw new Error(`no task in: ${statement}`);
  return found;
}

describe.each(kinds)('%s', (kind, cases) => {
  it.each(cases)('$statement', ({ statement, right, wrong = [], open = [], unsolved }) => {
    const { task, taskKind, asked } = taskOf(statement);
    expect(taskKind.kind).toBe(kind);
    const verdicts = (answers: readonly string[]) =>
      answers.map((answer) => `${answer}: ${verifyAnswer({ statement, answer }).verdict.kind}`);
    expect(verdicts(right)).toEqual(right.map((answer) => `${answer}: VERIFIED`));
    expect(verdicts(wrong)).toEqual(wrong.map((answer) => `${answer}: REFUTED`));
    expect(verdicts(open)).toEqual(open.map((answer) => `${answer}: UNDECIDED`));
    const solved = taskKind.solve(task, asked);
    expect(solved.kind).toBe(unsolved ? 'unsolved' : 'solved');
    if (solved.kind !== 'solved') return;
    expect(verdicts([printText(solved.answer)])).toEqual([`${printText(solved.answer)}: VERIFIED`]);
    for (const { claim } of solved.steps)
      if (claim?.kind === 'relation') {
        const [left, right] = claim.operands;
        if (left && right) expect(decideEquality(left, right, { ignoreRemovable: true }).kind).not.toBe('different');
      }
  });
});
