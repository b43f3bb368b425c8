import { num } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { type Definitions, type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** Something to be compared: as it was written (perhaps a name that the statement defines), what it is worth, its letter among choices. */
export interface Item {
  readonly written: Tree;
  readonly value: Tree;
  readonly letter?: string;
}

export type Aim =
  | { readonly kind: 'sort'; readonly falling: boolean }
  | { readonly kind: 'rank'; readonly rank: number; readonly from: 'biggest' | 'smallest' }
  | { readonly kind: 'closest'; readonly to: Tree };

/** Numbers put in order, or one of them picked by its place. */
export interface Order extends Task {
  readonly kind: 'order';
  readonly aim: Aim;
  readonly items: readonly Item[];
}

const smaller = new Set(['smallest', 'lowest', 'least', 'smaller', 'lesser', 'lower']);

export const phrases: readonly Phrase<Order>[] = [
  ...over(
    '(sort|put|arrange|order|list) [the numbers] {items:list} [(in|from)] {way=ascending|increasing|descending|decreasing} order',
    (holes) => sorting(holes),
  ),
  ...over(
    '(sort|put|arrange|order|list) [the numbers] {items:list} from {way=least to greatest|smallest to largest|smallest to biggest|greatest to least|largest to smallest|biggest to smallest}',
    (holes) => sorting(holes),
  ),
  ...over('sort {items:list}', () => ({ kind: 'sort', falling: false })),
  ...both(
    '(what|which) is the [{rank:ordinal}] {end=biggest|largest|greatest|highest|smallest|lowest|least} [(value|number)]',
    ['[in|of|among]', ''],
    (holes) => {
      const rank = holes.get('rank');
      return ranking(rank === undefined ? 1 : rank.kind === 'number' ? Number(rank.value.num) : 0, holes);
    },
  ),
  ...both('(what|which) is [the] (closest|nearest) to {to:constant}', ['[in|of|among]', ''], (holes) => {
    const to = holes.get('to');
    return to === undefined ? null : { kind: 'closest', to };
  }),
  ...over('(which|what) [number] is {end=greater|bigger|larger|smaller|lesser|lower|less} {items:list}', (holes) =>
    ranking(1, holes),
  ),
];

function sorting(holes: Holes): Aim | null {
  const way = holes.get('way');
  if (way?.kind !== 'text') return null;
  return { kind: 'sort', falling: /^(?:desc|decr|great|larg|bigg)/.test(way.text) };
}

function ranking(rank: number, holes: Holes): Aim | null {
  const end = holes.get('end');
  if (end?.kind !== 'text' || rank < 1) return null;
  return { kind: 'rank', rank, from: smaller.has(end.text) || end.text === 'less' ? 'smallest' : 'biggest' };
}

type AimOf = (holes: Holes) => Aim | null;

/** A question about items that are listed, or about lettered choices. */
function both(pattern: string, [listed = '', lettered = '']: readonly string[], aim: AimOf): Phrase<Order>[] {
  return [...over(`${pattern} ${listed} {items:list}`, aim), ...over(`${pattern} ${lettered} {items:choices}`, aim)];
}

function over(pattern: string, aim: AimOf): Phrase<Order>[] {
  const build = (holes: Holes, written: Holes, _definitions: Definitions): Order | null => {
    const what = aim(holes);
    const items = itemsOf(holes.get('items'), written.get('items'));
    return what === null || items === null ? null : { kind: 'order', aim: what, items };
  };
  return [phrase(pattern, build)];
}

function itemsOf(resolved: Tree | undefined, written: Tree | undefined): readonly Item[] | null {
  if (resolved?.kind !== 'list' || written?.kind !== 'list') return null;
  return resolved.items.map((item, index) => {
    const as = written.items[index] ?? item;
    if (item.kind === 'choice' && as.kind === 'choice')
      return { written: as.value ?? num(0), value: item.value ?? num(0), letter: item.letter };
    return { written: as, value: item };
  });
}
