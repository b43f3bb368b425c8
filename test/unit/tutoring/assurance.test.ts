import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assurance, assuranceOf, type Evidence, isVerified } from '../../../src/tutoring/assurance.ts';

const cases: readonly [name: string, evidence: Evidence, word: Assurance][] = [
  ['checked exactly against the task', { againstTask: 'VERIFIED' }, 'PROVED'],
  ['read as a task, not decided', { againstTask: 'UNDECIDED' }, 'UNVERIFIED'],
  ['prose, with nothing else', { againstTask: null }, 'UNVERIFIED'],
  ['prose, a formalisation agrees', { againstTask: null, formalisedAgrees: true }, 'CHECKED'],
  ['prose, enough votes', { againstTask: null, agreeing: { votes: 3, voters: 5, wanted: 2, share: 0.6 } }, 'AGREED'],
  [
    'prose, too few votes',
    { againstTask: null, agreeing: { votes: 1, voters: 1, wanted: 2, share: 0.6 } },
    'UNVERIFIED',
  ],
  [
    'prose, too small a share',
    { againstTask: null, agreeing: { votes: 2, voters: 5, wanted: 2, share: 0.6 } },
    'UNVERIFIED',
  ],
  ['a proof whose conclusion holds', { againstTask: 'VERIFIED', asksForProof: true }, 'UNVERIFIED'],
  [
    'a proof whose conclusion is checked',
    { againstTask: null, formalisedAgrees: true, asksForProof: true },
    'UNVERIFIED',
  ],
  [
    'a proof that a teacher read',
    { againstTask: null, teacherConfirmed: true, asksForProof: true },
    'TEACHER_CONFIRMED',
  ],
  ['a teacher', { againstTask: 'UNDECIDED', teacherConfirmed: true }, 'TEACHER_CONFIRMED'],
];

const anyEvidence = fc.record(
  {
    againstTask: fc.constantFrom('VERIFIED' as const, 'REFUTED' as const, 'UNDECIDED' as const, null),
    formalisedAgrees: fc.boolean(),
    agreeing: fc.record({ votes: fc.nat(9), voters: fc.nat(9), wanted: fc.nat(9), share: fc.constantFrom(0, 0.6, 1) }),
  },
  { requiredKeys: ['againstTask'] },
);

describe('assuranceOf', () => {
  it.each(cases)('%s', (_name, evidence, word) => {
    expect(assuranceOf(evidence)).toBe(word);
  });

  it('never lets a refuted answer be more than unverified without a teacher', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => assuranceOf({ ...evidence, againstTask: 'REFUTED' }) === 'UNVERIFIED'),
    );
  });

  it('says verified only where the task verified it', () => {
    fc.assert(
      fc.property(
        anyEvidence,
        (evidence) => isVerified(assuranceOf(evidence)) === (evidence.againstTask === 'VERIFIED'),
      ),
    );
  });
});
