import { describe, expect, it } from 'vitest';
import { effortLeft, spend, within } from '../../../../src/exact/effort.ts';
import { knowing } from '../../../../src/judge/statement/known-readings.ts';

/** Reads at a cost of 40, and counts how often. */
function counting(): { readonly read: (statement: string) => { readonly text: string }; readonly times: () => number } {
  let times = 0;
  const read = knowing((text) => {
    times += 1;
    spend(40);
    return { text };
  });
  return { read, times: () => times };
}

const left = (read: () => unknown) =>
  within(100, () => {
    read();
    return effortLeft();
  });

describe('readings that are known', () => {
  it('are read once', () => {
    const { read, times } = counting();
    for (let n = 0; n < 3; n++) within(100, () => expect(read('a')).toEqual({ text: 'a' }));
    within(100, () => read('b'));
    expect(times()).toBe(2);
  });

  it('cost the same effort each time', () => {
    const { read } = counting();
    for (let n = 0; n < 3; n++) expect(left(() => read('a'))).toEqual({ kind: 'done', value: 60 });
  });

  it('are not known where the effort did not suffice, then or now', () => {
    const { read, times } = counting();
    expect(within(30, () => read('a'))).toEqual({ kind: 'exhausted' });
    within(100, () => read('a'));
    expect(times()).toBe(2);
    expect(within(30, () => read('a'))).toEqual({ kind: 'exhausted' });
  });
});
