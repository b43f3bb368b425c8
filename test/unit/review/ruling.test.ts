import { describe, expect, it } from 'vitest';
import { applyRuling } from '../../../src/review/ruling.ts';
import type { Solution } from '../../../src/tutoring/solution.ts';
import type { VerdictKind } from '../../../src/verification/verdict.ts';
import { outcomeOf, problemOf } from '../../support/rows.ts';

function solutionOf(given: Partial<Solution> = {}): Solution {
  const { attempts, taskKey, renaming, ...found } = outcomeOf();
  const { keys, problem } = problemOf();
  const times = { createdAt: new Date(0), finishedAt: new Date(1), expiresAt: null };
  const noWork = { trying: null, best: null, expectedMs: null };
  return { ...found, ...times, ...noWork, id: 'id', keys, problem, costUsd: 0, ...given };
}

function verdictOf(kind: VerdictKind) {
  const check = { kind: 'SUBSTITUTION', verdict: kind, evidence: '1 = 2', engine: 'e', durationMs: 0 } as const;
  return { kind, checks: [check], notChecked: [] };
}

const answer = { text: '2', latex: '2' };

describe('an override', () => {
  it.each([
    ['VERIFIED', 'TEACHER_CONFIRMED', 'VERIFIED', false],
    ['UNDECIDED', 'TEACHER_CONFIRMED', 'VERIFIED', false],
    ['REFUTED', 'UNVERIFIED', 'REFUTED', true],
  ] as const)('that the judge finds %s is %s, with verdict %s', (found, assurance, kind, needsSecond) => {
    const ruling = { decision: 'OVERRIDE', answer, verdict: verdictOf(found) } as const;
    const ruled = applyRuling(ruling, solutionOf(), 'tea', null);
    expect(ruled).toMatchObject({ state: 'SOLVED', method: 'TEACHER', answer, assurance, needsSecond });
    expect(ruled?.verdict).toMatchObject({ kind, checks: [{ verdict: found }] });
    expect(ruled?.caveat === null).toBe(!needsSecond);
  });
});

describe('a confirmation', () => {
  const refuted = solutionOf({ assurance: 'UNVERIFIED', verdict: verdictOf('REFUTED') });

  it('of an insisted answer is not for who gave it', () => {
    expect(applyRuling({ decision: 'CONFIRM' }, refuted, 'tea', 'tea')).toBeNull();
  });

  it('by a second teacher keeps the check that speaks against it in sight', () => {
    expect(applyRuling({ decision: 'CONFIRM' }, refuted, 'bea', 'tea')).toMatchObject({
      assurance: 'TEACHER_CONFIRMED',
      verdict: { checks: [{ verdict: 'REFUTED' }] },
      needsSecond: false,
    });
  });

  it.each([{ answer: null }, { state: 'REVOKED' }] as const)('needs an answer that stands: %o', (given) => {
    expect(applyRuling({ decision: 'CONFIRM' }, solutionOf(given), 'tea', null)).toBeNull();
  });
});

describe('what has no answer', () => {
  it('says to students how it can be read', () => {
    const ruled = applyRuling({ decision: 'AMBIGUOUS', readings: ['one', 'two'] }, solutionOf(), 'tea', null);
    expect(ruled).toMatchObject({ state: 'FAILED', answer: null, assurance: 'UNVERIFIED', verdict: null });
    expect(ruled?.caveat).toContain('one; two');
    expect(applyRuling({ decision: 'UNSOLVABLE' }, solutionOf(), 'tea', null)).toMatchObject({ state: 'FAILED' });
  });
});
