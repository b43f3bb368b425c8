import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assurances } from '../../../src/tutoring/assurance.ts';
import { escalationReasons } from '../../../src/tutoring/attempt.ts';
import { decide, type Found, type Move } from '../../../src/tutoring/decide.ts';

type Answer = Extract<Found, { kind: 'answer' }>;

function answer(given: Partial<Answer>): Answer {
  return {
    kind: 'answer',
    assurance: 'UNVERIFIED',
    isRefuted: false,
    asksForProof: false,
    voters: 1,
    linesHold: true,
    probability: 0.9,
    ...given,
  };
}

const accept: Move = { kind: 'accept' };
const climb = (because: Extract<Move, { kind: 'climb' }>['because']): Move => ({ kind: 'climb', because });

/** Below the top, where single answers are not accepted unless a row says from which probability they are. */
const cases: readonly [name: string, found: Found, move: Move, acceptSingleAt?: number][] = [
  ['a proved answer', answer({ assurance: 'PROVED' }), accept],
  ['a checked answer', answer({ assurance: 'CHECKED' }), accept],
  ['an agreed answer', answer({ assurance: 'AGREED', voters: 3 }), accept],
  ['a single answer', answer({}), climb('UNDECIDED')],
  ['answers without a majority', answer({ voters: 4 }), climb('NO_MAJORITY')],
  ['a refuted answer', answer({ isRefuted: true }), climb('REFUTED')],
  ['a refuted answer that all agree on', answer({ assurance: 'AGREED', voters: 5, isRefuted: true }), climb('REFUTED')],
  ['the conclusion of a proof', answer({ asksForProof: true }), climb('UNDECIDED')],
  ['the checked conclusion of a proof', answer({ asksForProof: true, assurance: 'PROVED' }), climb('UNDECIDED')],
  ['a probable answer whose lines hold', answer({ probability: 0.9 }), accept, 0.9],
  ['a probable answer of which nothing was computed', answer({ linesHold: false }), climb('LOW_CONFIDENCE'), 0.5],
  ['an improbable answer', answer({ probability: 0.89 }), climb('LOW_CONFIDENCE'), 0.9],
  ['a probable answer that is refuted', answer({ isRefuted: true, probability: 1 }), climb('REFUTED'), 0.5],
  ['a probable answer of several', answer({ voters: 2, probability: 1 }), climb('NO_MAJORITY'), 0.5],
  ['no answer in time', { kind: 'none', because: 'TIMEOUT' }, climb('TIMEOUT')],
  ['no answer that can be read', { kind: 'none', because: 'UNREADABLE_ANSWER' }, climb('UNREADABLE_ANSWER')],
  ['no money', { kind: 'none', because: 'BUDGET' }, climb('BUDGET')],
  ['no model that answers', { kind: 'none', because: 'MODEL_FAILURE' }, climb('MODEL_FAILURE')],
];

describe('decide', () => {
  it.each(cases)('%s', (_name, found, move, acceptSingleAt) => {
    expect(decide(found, true, acceptSingleAt ?? null)).toEqual(move);
  });

  it.each(cases)('%s, at the top', (_name, found, move, acceptSingleAt) => {
    const referred = move.kind === 'climb' ? { ...move, kind: 'refer' } : move;
    expect(decide(found, false, acceptSingleAt ?? null)).toEqual(referred);
  });

  it('never accepts what is refuted, what asks for a proof, or what is not there', () => {
    const anyAnswer = fc.record({
      kind: fc.constant('answer' as const),
      assurance: fc.constantFrom(...assurances),
      isRefuted: fc.boolean(),
      asksForProof: fc.boolean(),
      voters: fc.nat(9),
      linesHold: fc.boolean(),
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const anyNone = fc.record({ kind: fc.constant('none' as const), because: fc.constantFrom(...escalationReasons) });
    fc.assert(
      fc.property(fc.oneof(anyAnswer, anyNone), fc.boolean(), fc.option(fc.constant(0)), (found, hasNext, at) => {
        const isBad = found.kind === 'none' || found.isRefuted || found.asksForProof;
        expect(isBad && decide(found, hasNext, at).kind === 'accept').toBe(false);
      }),
    );
  });
});
