import { randomUUID } from 'node:crypto';
import type { NewProblem } from '../../src/tutoring/ports.ts';
import type { Outcome } from '../../src/tutoring/solution.ts';

/** A problem to open a row for, different from every other. */
export function problemOf(given: Partial<NewProblem> = {}): NewProblem {
  return {
    keys: { textKey: randomUUID(), taskKey: null },
    canonical: { version: 'text-1', text: 'solve x+1=2' },
    renaming: {},
    problem: 'Solve x + 1 = 2',
    readAs: null,
    tier: 'EASY',
    ...given,
  };
}

/** A proved outcome. */
export function outcomeOf(given: Partial<Outcome> = {}): Outcome {
  return {
    state: 'SOLVED',
    tier: 'EASY',
    method: 'ALGEBRA',
    taskKey: null,
    readAs: 'Solve x + 1 = 2 for x',
    answer: { text: '1', latex: '1' },
    steps: [{ text: 'x + 1 - 1 = 2 - 1', latex: 'x + 1 - 1 = 2 - 1', holds: true }],
    assurance: 'PROVED',
    verdict: { kind: 'VERIFIED', checks: [], notChecked: [] },
    caveat: null,
    reasons: [],
    verifierVersion: '1',
    renaming: {},
    attempts: [],
    ...given,
  };
}
