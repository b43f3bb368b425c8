import { describe, expect, it } from 'vitest';
import { decideEquality } from '../../../../src/judge/equality/decide-equality.ts';
import { readStatement, type StatementTask } from '../../../../src/judge/statement/read-statement.ts';
import { cases as basesCases } from '../../../../src/judge/tasks/bases/cases.ts';
import { cases as clockCases } from '../../../../src/judge/tasks/clock/cases.ts';
import { cases as coefficientCases } from '../../../../src/judge/tasks/coefficient/cases.ts';
import { cases as curveCases } from '../../../../src/judge/tasks/curve/cases.ts';
import { cases as drawCases } from '../../../../src/judge/tasks/draw/cases.ts';
import { cases as equationCases } from '../../../../src/judge/tasks/equation/cases.ts';
import { cases as evaluateCases } from '../../../../src/judge/tasks/evaluate/cases.ts';
import { cases as expandCases } from '../../../../src/judge/tasks/expand/cases.ts';
import { cases as factorCases } from '../../../../src/judge/tasks/factor/cases.ts';
import { cases as formulaCases } from '../../../../src/judge/tasks/formula/cases.ts';
import { cases as functionCases } from '../../../../src/judge/tasks/function/cases.ts';
import { cases as inequalityCases } from '../../../../src/judge/tasks/inequality/cases.ts';
import { cases as lineCases } from '../../../../src/judge/tasks/line/cases.ts';
import { cases as orderCases } from '../../../../src/judge/tasks/order/cases.ts';
import { cases as primeFactorsCases } from '../../../../src/judge/tasks/prime-factors/cases.ts';
import { cases as roundingCases } from '../../../../src/judge/tasks/rounding/cases.ts';
import { cases as sequenceCases } from '../../../../src/judge/tasks/sequence/cases.ts';
import { cases as simplifyCases } from '../../../../src/judge/tasks/simplify/cases.ts';
import { cases as systemCases } from '../../../../src/judge/tasks/system/cases.ts';
import type { TaskCase } from '../../../../src/judge/tasks/task-case.ts';
import { cases as truthCases } from '../../../../src/judge/tasks/truth/cases.ts';
import { cases as unitsCases } from '../../../../src/judge/tasks/units/cases.ts';
import { cases as wholeNumbersCases } from '../../../../src/judge/tasks/whole-numbers/cases.ts';
import { cases as wholeSolutionsCases } from '../../../../src/judge/tasks/whole-solutions/cases.ts';
import { verifyAnswer } from '../../../../src/judge/verify-answer.ts';
import { printText } from '../../../../src/math/print-text.ts';

const kinds: Readonly<Record<string, readonly TaskCase[]>> = {
  bases: basesCases,
  clock: clockCases,
  coefficient: coefficientCases,
  draw: drawCases,
  evaluate: evaluateCases,
  expand: expandCases,
  factor: factorCases,
  order: orderCases,
  'prime-factors': primeFactorsCases,
  rounding: roundingCases,
  sequence: sequenceCases,
  simplify: simplifyCases,
  truth: truthCases,
  units: unitsCases,
  'whole-numbers': wholeNumbersCases,
  equation: equationCases,
  formula: formulaCases,
  system: systemCases,
  line: lineCases,
  function: functionCases,
  inequality: inequalityCases,
  curve: curveCases,
  'whole-solutions': wholeSolutionsCases,
};

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
