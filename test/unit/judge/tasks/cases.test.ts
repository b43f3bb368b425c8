import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../../src/judge/answers/read-answer.ts';
import { decideEquality } from '../../../../src/judge/equality/decide-equality.ts';
import { readStatement, type StatementTask } from '../../../../src/judge/statement/read-statement.ts';
import { cases as equationCases } from '../../../../src/judge/tasks/equation/cases.ts';
import { cases as formulaCases } from '../../../../src/judge/tasks/formula/cases.ts';
import { cases as functionCases } from '../../../../src/judge/tasks/function/cases.ts';
import { cases as inequalityCases } from '../../../../src/judge/tasks/inequality/cases.ts';
import { cases as lineCases } from '../../../../src/judge/tasks/line/cases.ts';
import { cases as systemCases } from '../../../../src/judge/tasks/system/cases.ts';
import type { TaskCase } from '../../../../src/judge/tasks/task-case.ts';
import { printText } from '../../../../src/math/print-text.ts';
import type { Tree } from '../../../../src/math/tree.ts';

const kinds: Readonly<Record<string, readonly TaskCase[]>> = {
  equation: equationCases,
  formula: formulaCases,
  system: systemCases,
  line: lineCases,
  function: functionCases,
  inequality: inequalityCases,
};

function read(text: string): Tree {
  const reading = readAnswer(text);
  if (reading.kind !== 'read') throw new Error(`cannot read ${text}`);
  return reading.tree;
}

function taskOf(statement: string): Extract<StatementTask, { kind: 'task' }> {
  const found = readStatement(statement);
  if (found.kind !== 'task') throw new Error(`no task in: ${statement}`);
  return found;
}

describe.each(Object.entries(kinds))('%s', (kind, cases) => {
  it.each(cases)('$statement', ({ statement, right, wrong = [], open = [], unsolved }) => {
    const { task, taskKind, asked } = taskOf(statement);
    expect(taskKind.kind).toBe(kind);
    const verdicts = (answers: readonly string[]) =>
      answers.map((answer) => `${answer}: ${taskKind.check(task, read(answer), asked).verdict}`);
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
        if (left && right) expect(decideEquality(left, right).kind).toBe('equal');
      }
  });
});
