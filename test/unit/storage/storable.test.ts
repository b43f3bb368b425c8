import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storable } from '../../../src/storage/storable.ts';

describe('storable', () => {
  it.each([
    ['plain', 'plain'],
    ['a\0b', 'a\ufffdb'],
    ['half \ud800', 'half \ufffd'],
    ['whole \u{1f600}', 'whole \u{1f600}'],
    [null, null],
    [1.5, 1.5],
    [
      { a: ['\0', { b: '\udc00' }], c: null },
      { a: ['\ufffd', { b: '\ufffd' }], c: null },
    ],
  ])('%j', (data, expected) => {
    expect(storable<unknown>(data)).toEqual(expected);
  });

  it('changes nothing that can be kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const once = storable(data);
        expect(storable(once)).toEqual(once);
        expect(JSON.stringify(once)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
    );
  });
});
