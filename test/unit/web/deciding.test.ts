import { describe, expect, it } from 'vitest';
import { candidatesOf, mostVotes } from '../../../web/app/review/candidates.ts';
import { type Choice, type Draft, decisionOf, emptyDraft, labelOf } from '../../../web/app/review/decision.ts';

const group = (text: string, votes: number, verdict: 'VERIFIED' | 'REFUTED' | 'UNDECIDED' = 'UNDECIDED') => ({
  ...{ votes, verdict, answer: { text, latex: text } },
});

describe('candidates', () => {
  const attempts = [
    { answers: [group('5', 1)] },
    { answers: [group('7', 3), group('5', 2, 'REFUTED'), group('9', 1)] },
    { answers: [group('9', 2)] },
  ];

  it('are each named once, what stands now first, then by votes', () => {
    const found = candidatesOf({ text: '9', latex: '9' }, attempts);
    expect(found.map(({ text, votes, verdict }) => [text, votes, verdict])).toEqual([
      ['9', 2, 'UNDECIDED'],
      ['7', 3, 'UNDECIDED'],
      ['5', 2, 'REFUTED'],
    ]);
    expect(found.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
    expect(mostVotes(attempts)).toBe(6);
  });

  it('are none where nothing was answered', () => {
    expect(candidatesOf(null, [{ answers: [] }])).toEqual([]);
    expect(mostVotes([])).toBe(1);
  });
});

describe('a decision', () => {
  const draft = (choice: Choice | null, more: Partial<Draft> = {}): Draft => ({ ...emptyDraft, choice, ...more });
  const pick = (text: string): Choice => ({ kind: 'candidate', text });

  it.each([
    ['the answer that stands', draft(pick('9')), { decision: 'CONFIRM' }],
    ['another candidate', draft(pick('7')), { decision: 'OVERRIDE', answer: '7' }],
    ['a typed answer', draft({ kind: 'other' }, { other: ' x = 3 ' }), { decision: 'OVERRIDE', answer: 'x = 3' }],
    ['what stands, typed', draft({ kind: 'other' }, { other: '9' }), { decision: 'CONFIRM' }],
    ['the verifier wrong', draft(pick('9'), { verifierWrong: true }), { decision: 'VERIFIER_WRONG', answer: '9' }],
    [
      'two readings',
      draft({ kind: 'ambiguous' }, { readings: 'a\n\n b' }),
      { decision: 'AMBIGUOUS', readings: ['a', 'b'] },
    ],
    ['unsolvable', draft({ kind: 'unsolvable' }), { decision: 'UNSOLVABLE' }],
  ] as const)('is sent: %s', (_, given, expected) => {
    expect(decisionOf(given, 'e', '9')).toMatchObject({ id: 'e', note: '', insist: false, ...expected });
  });

  it.each([
    ['nothing chosen', draft(null)],
    ['no answer typed', draft({ kind: 'other' }, { other: '  ' })],
    ['one reading', draft({ kind: 'ambiguous' }, { readings: 'only this\n' })],
  ])('waits: %s', (_, given) => {
    expect(decisionOf(given, 'e', '9')).toBeNull();
    expect(labelOf(null)).toBe('Decide');
  });
});
