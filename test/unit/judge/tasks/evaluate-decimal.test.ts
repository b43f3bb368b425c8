import { expect, it } from 'vitest';
import { readStatement } from '../../../../src/judge/statement/read-statement.ts';
import { readMath } from '../../../../src/math/read.ts';

it('an irrational value as a decimal of no stated length is not verified', () => {
  const read = readStatement('Simplify $\\sqrt{8}$ as a decimal.');
  const answer = readMath('2\\sqrt{2}');
  if (read.kind !== 'task' || answer.kind !== 'read') throw new Error('not read');
  expect(read.taskKind.check(read.task, answer.tree, read.asked).verdict).toBe('UNDECIDED');
});
