import type { Rational } from '../../../exact/rational.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import type { Item, Order } from './phrases.ts';

export interface Valued {
  readonly item: Item;
  readonly value: Rational;
}

/** The items in the order that is asked for, with their exact values; null where one has no exact rational value. */
export function ordered({ aim, items }: Order): readonly Valued[] | null {
  const valued = items.flatMap((item) => {
    const value = exactValue(item.value);
    return value === null ? [] : [{ item, value }];
  });
  if (valued.length < items.length) return null;
  switch (aim.kind) {
    case 'sort':
      return sorted(valued, aim.falling);
    case 'rank':
      return sorted(valued, aim.from === 'biggest');
    case 'closest': {
      const to = exactValue(aim.to);
      if (to === null) return null;
      const distance = ({ value }: Valued) => value.sub(to).abs();
      return [...valued].sort((a, b) => distance(a).compare(distance(b)));
    }
  }
}

function sorted(valued: readonly Valued[], isFalling: boolean): readonly Valued[] {
  return [...valued].sort((a, b) => (isFalling ? b.value.compare(a.value) : a.value.compare(b.value)));
}

/** The item that is asked for; null where there is none, or two different ones are equally close. */
export function picked(task: Order, order: readonly Valued[]): Valued | null {
  const { aim } = task;
  if (aim.kind === 'rank') return order[aim.rank - 1] ?? null;
  const [first, second] = order;
  const to = aim.kind === 'closest' ? exactValue(aim.to) : null;
  if (first === undefined || to === null) return null;
  const isTie =
    second !== undefined &&
    !second.value.equals(first.value) &&
    second.value.sub(to).abs().equals(first.value.sub(to).abs());
  return isTie ? null : first;
}
