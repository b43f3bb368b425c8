import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFilters,
  filterOf,
  orders,
  searchOf,
  tabs,
  usualView,
  type View,
  viewOf,
} from '../../../web/app/review/filters.ts';
import { assurances } from '../../../web/app/words/assurance.ts';
import { reasons, tiers } from '../../../web/app/words/labels.ts';

const wordsOf = <Word extends string>(words: Readonly<Record<Word, unknown>>) => Object.keys(words) as Word[];
const day = fc.constantFrom('', '2026-02-28', '2026-11-25');
const views: fc.Arbitrary<View> = fc.record({
  tab: fc.constantFrom(...wordsOf(tabs)),
  order: fc.constantFrom(...wordsOf(orders)),
  text: fc.string(),
  reasons: fc.subarray(wordsOf(reasons)),
  tiers: fc.subarray(wordsOf(tiers)),
  assurances: fc.subarray(wordsOf(assurances)),
  claimedBy: fc.string(),
  from: day,
  to: day,
  minAffected: fc.nat(1_000),
});

describe('filters in the address', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewOf(new URLSearchParams(`${searchOf(view)}`))).toEqual(view);
      }),
    );
  });

  it('are short where everything is as usual', () => {
    expect(`${searchOf(usualView)}`).toBe('');
    expect(countFilters(usualView)).toBe(0);
  });

  it.each([
    'show=everything&order=UP',
    'reason=,NOPE',
    'tier=easy',
    'from=yesterday&to=2026',
    'affected=-1',
    'affected=x',
  ])('leave out what is not known: %s', (search) => expect(viewOf(new URLSearchParams(search))).toEqual(usualView));

  it('take the last day whole', () => {
    const { createdAfter, createdBefore } = filterOf({ ...usualView, from: '2026-03-01', to: '2026-03-01' });
    expect(new Date(createdBefore ?? '').getTime() - new Date(createdAfter ?? '').getTime()).toBe(86_400_000);
  });
});
