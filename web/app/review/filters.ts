import type { VariablesOf } from '../graphql/graphql.ts';
import { assurances } from '../words/assurance.ts';
import { escalationStates, reasons, tiers } from '../words/labels.ts';
import type { Queue } from './queue-query.ts';

export type Filter = NonNullable<VariablesOf<typeof Queue>['filter']>;
export type Order = NonNullable<VariablesOf<typeof Queue>['orderBy']>;

/** How the queue can be ordered. */
export const orders: Readonly<Record<Order, string>> = {
  MOST_AFFECTED: 'Most affected',
  NEWEST: 'Newest',
  OLDEST: 'Oldest',
  MOST_EXPENSIVE: 'Most expensive',
};

/** Which states each tab shows. */
export const tabs = {
  todo: { name: 'To do', states: ['OPEN', 'CLAIMED'] },
  open: { name: 'Open', states: ['OPEN'] },
  claimed: { name: 'Claimed', states: ['CLAIMED'] },
  resolved: { name: 'Resolved', states: ['RESOLVED'] },
  all: { name: 'All', states: [] },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly states: readonly (keyof typeof escalationStates)[] }>
>;
export type Tab = keyof typeof tabs;

/** What stands in the address. What a newer page wrote there and this one does not know is left out. */
export interface View {
  readonly tab: Tab;
  readonly order: Order;
  readonly text: string;
  readonly reasons: readonly (keyof typeof reasons)[];
  readonly tiers: readonly (keyof typeof tiers)[];
  readonly assurances: readonly (keyof typeof assurances)[];
  readonly claimedBy: string;
  /** Days, as `2026-11-25`. */
  readonly from: string;
  readonly to: string;
  readonly minAffected: number;
}

export const usualView: View = {
  ...{ tab: 'todo', order: 'MOST_AFFECTED', text: '', reasons: [], tiers: [], assurances: [], claimedBy: '' },
  ...{ from: '', to: '', minAffected: 0 },
};

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

function known<Word extends string>(words: Readonly<Record<Word, unknown>>, given: readonly string[]): Word[] {
  return (Object.keys(words) as Word[]).filter((word) => given.includes(word));
}

export function viewOf(search: URLSearchParams): View {
  const one = (name: string) => search.get(name) ?? '';
  const many = (name: string) => one(name).split(',');
  const [from, to, least] = [one('from'), one('to'), Number(one('affected'))];
  return {
    tab: known(tabs, [one('show')])[0] ?? usualView.tab,
    order: known(orders, [one('order')])[0] ?? usualView.order,
    text: one('text'),
    reasons: known(reasons, many('reason')),
    tiers: known(tiers, many('tier')),
    assurances: known(assurances, many('assurance')),
    claimedBy: one('by'),
    from: isDay(from) ? from : '',
    to: isDay(to) ? to : '',
    minAffected: Number.isInteger(least) && least > 0 ? least : 0,
  };
}

/** The other way round; what is as usual is left out, so that addresses stay short. */
export function searchOf(view: View): URLSearchParams {
  const all = {
    show: view.tab === usualView.tab ? '' : view.tab,
    order: view.order === usualView.order ? '' : view.order,
    text: view.text,
    reason: view.reasons.join(','),
    tier: view.tiers.join(','),
    assurance: view.assurances.join(','),
    by: view.claimedBy,
    from: view.from,
    to: view.to,
    affected: view.minAffected === 0 ? '' : String(view.minAffected),
  };
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''));
}

/** What the service is asked for. Days are those of the reader's clock, the last one whole. */
export function filterOf(view: View): Filter {
  const state = [...tabs[view.tab].states];
  return {
    ...(state.length === 0 ? {} : { state }),
    ...(view.text === '' ? {} : { text: view.text }),
    ...(view.reasons.length === 0 ? {} : { reason: [...view.reasons] }),
    ...(view.tiers.length === 0 ? {} : { tier: [...view.tiers] }),
    ...(view.assurances.length === 0 ? {} : { assurance: [...view.assurances] }),
    ...(view.claimedBy === '' ? {} : { claimedBy: view.claimedBy }),
    ...(view.from === '' ? {} : { createdAfter: midnight(view.from, 0) }),
    ...(view.to === '' ? {} : { createdBefore: midnight(view.to, 1) }),
    ...(view.minAffected === 0 ? {} : { minAffected: view.minAffected }),
  };
}

/** The beginning of a day, or of one so many days later. */
function midnight(day: string, later: number): string {
  const date = new Date(`${day}T00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
}

/** How many filters are set beyond the tab, the order and the text. */
export function countFilters(view: View): number {
  const lists = [view.reasons, view.tiers, view.assurances].filter(({ length }) => length > 0).length;
  return lists + [view.claimedBy, view.from, view.to, view.minAffected || ''].filter((value) => value !== '').length;
}
