import { describe, expect, it } from 'vitest';
import { decide, type Found, type Move } from '../../../src/tutoring/decide.ts';

const cases: readonly [name: string, found: Found, hasNext: boolean, move: Move][] = [
  ['a proved answer', { kind: 'answer', assurance: 'PROVED', isRefuted: false }, true, { kind: 'accept' }],
  ['a checked answer', { kind: 'answer', assurance: 'CHECKED', isRefuted: false }, true, { kind: 'accept' }],
  ['an agreed answer', { kind: 'answer', assurance: 'AGREED', isRefuted: false }, false, { kind: 'accept' }],
  [
    'an answer with nothing behind it',
    { kind: 'answer', assurance: 'UNVERIFIED', isRefuted: false },
    true,
    { kind: 'climb', because: 'UNDECIDED' },
  ],
  [
    'a refuted answer',
    { kind: 'answer', assurance: 'UNVERIFIED', isRefuted: true },
    true,
    { kind: 'climb', because: 'REFUTED' },
  ],
  [
    'an agreed answer that is refuted',
    { kind: 'answer', assurance: 'AGREED', isRefuted: true },
    true,
    { kind: 'climb', because: 'REFUTED' },
  ],
  [
    'a refuted answer at the top',
    { kind: 'answer', assurance: 'UNVERIFIED', isRefuted: true },
    false,
    { kind: 'refer', because: 'REFUTED' },
  ],
  ['no answer in time', { kind: 'none', because: 'TIMEOUT' }, true, { kind: 'climb', because: 'TIMEOUT' }],
  ['no answer at the top', { kind: 'none', because: 'UNDECIDED' }, false, { kind: 'refer', because: 'UNDECIDED' }],
];

describe('decide', () => {
  it.each(cases)('%s', (_name, found, hasNext, move) => {
    expect(decide(found, hasNext)).toEqual(move);
  });
});
