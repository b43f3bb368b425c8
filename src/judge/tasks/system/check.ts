import { tuple } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { treeCandidate } from '../../constraints/candidate.ts';
import { assignmentsOf, type ClaimedAssignment } from '../../constraints/claimed-assignments.ts';
import { hasRepeats } from '../../constraints/has-repeats.ts';
import { areApart, type Status, statusOfTrees } from '../../constraints/solutions.ts';
import { type Assignment, type SystemSolutions, solveSystem, statusOfCondition } from '../../constraints/system.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Asked, Judgement } from '../task-kind.ts';
import { checkFamily } from './check-family.ts';
import { checkGoal } from './check-goal.ts';
import { conditionsOf, type SystemTask, sidesOf } from './task.ts';

/**
 * Puts the claimed values into every equation, exactly, and shows that there are no others: each unknown is a root of a polynomial that the
 * equations imply, and every other combination of such roots fails.
 */
export function check(task: SystemTask, answer: Tree, asked: Asked): Judgement {
  if (task.goal !== null) return checkGoal(task, task.goal, answer, asked);
  // "Infinitely many" and "all real numbers" are read alike, and only the first may be right.
  if (answer.kind === 'everything') {
    const judgement = checkFamily(task, null);
    return judgement.verdict === 'VERIFIED'
      ? undecided('READING', 'The answer does not say which of the infinitely many.')
      : judgement;
  }
  const claims = assignmentsOf(answer, task.names);
  if (claims === null) return undecided('READING', `The answer does not say what ${task.names.join(', ')} are.`);
  if (claims.some((claim) => [...claim.values()].some((value) => symbolsOf(value).length > 0)))
    return claims.length === 1 && claims[0]
      ? checkFamily(task, claims[0])
      : undecided('READING', 'The answer has symbols in it.');
  if (hasRepeats(claims.map((claim) => tuple(...task.names.flatMap((name) => claim.get(name) ?? [])))))
    return undecided('READING', 'A solution is given twice.');
  const statuses = claims.map((claim) => statusOfClaim(task, claim, asked));
  const failing = claims[statuses.indexOf('fails')];
  if (failing !== undefined)
    return refuted(
      'SUBSTITUTION',
      `${printClaim(failing)} does not satisfy every equation.`,
      'Put the values into each equation.',
    );
  if (statuses.includes('unknown'))
    return undecided('SUBSTITUTION', 'Not every value could be put into the equations exactly.');
  const known = solveSystem(sidesOf(task), task.names, conditionsOf(task, asked));
  if (known === null && claims.length === 0 && checkFamily(task, null).verdict === 'VERIFIED')
    return refuted('COMPLETENESS', 'The equations have solutions.');
  if (known === null) return undecided('COMPLETENESS', 'Whether there are other solutions is not known.');
  return complete(claims, known);
}

function complete(claims: readonly ClaimedAssignment[], known: SystemSolutions): Judgement {
  const claimed = claims.map((claim) => new Map([...claim].map(([name, value]) => [name, treeCandidate(value)])));
  const isMissing = (each: Assignment) => claimed.every((claim) => isElsewhere(each, claim, known));
  if (known.proved.some(isMissing))
    return refuted('COMPLETENESS', 'The equations have another solution.', 'There is another solution.');
  if (known.open.some(isMissing)) return undecided('COMPLETENESS', 'Whether there is another solution is not settled.');
  const put = claims.map(printClaim).join('; ');
  return verified('COMPLETENESS', `${put || 'No assignment'} satisfies all equations; no other real numbers do.`);
}

/** Whether a solution is not the claimed one: some value differs, or another known solution is as near. */
function isElsewhere(each: Assignment, claim: Assignment, known: SystemSolutions): boolean {
  const isApart = (a: Assignment) => [...a].some(([name, value]) => areApart(value, claim.get(name) ?? value));
  if (isApart(each)) return true;
  return [...known.proved, ...known.open].some((other) => other !== each && !isApart(other));
}

function statusOfClaim(task: SystemTask, claim: ClaimedAssignment, asked: Asked): Status {
  const assignment = new Map([...claim].map(([name, value]) => [name, treeCandidate(value)]));
  const statuses = [
    ...sidesOf(task).map((sides) => statusOfTrees(sides, claim)),
    ...conditionsOf(task, asked).map((condition) => statusOfCondition(condition, assignment)),
  ];
  return statuses.includes('fails') ? 'fails' : statuses.includes('unknown') ? 'unknown' : 'holds';
}

function printClaim(claim: ClaimedAssignment): string {
  return [...claim].map(([name, value]) => `${name} = ${math(value)}`).join(', ');
}
