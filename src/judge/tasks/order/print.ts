import { printText } from '../../../math/print-text.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { math } from '../findings.ts';
import type { Aim, Order } from './phrases.ts';

/** The question, after what the names in it stand for. */
export function print({ aim, items }: Order): string {
  const given = new Map(
    items.flatMap(({ written, value }) =>
      written.kind === 'symbol' ? [[written.name, `Let ${math(written)} be ${math(value)}.`] as const] : [],
    ),
  );
  const isLettered = items.some(({ letter }) => letter !== undefined);
  const listed = isLettered
    ? items.map(({ letter, written }) => `(${letter}) ${math(written)}`).join(' ')
    : `$${items.map(({ written }) => printText(written)).join(', ')}$`;
  return [...given.values(), question(aim, listed, isLettered)].join(' ');
}

function question(aim: Aim, listed: string, isLettered: boolean): string {
  const among = isLettered ? `? ${listed}` : ` among ${listed}?`;
  switch (aim.kind) {
    case 'sort':
      return `Sort ${listed} in ${aim.falling ? 'decreasing' : 'increasing'} order.`;
    case 'rank':
      return `Which is the ${ordinal(aim.rank)}${aim.from} value${among}`;
    case 'closest':
      return `Which is the closest to ${math(aim.to)}${among}`;
  }
}

function ordinal(rank: number): string {
  if (rank === 1) return '';
  const ending =
    rank % 10 === 2 && rank !== 12
      ? 'nd'
      : rank % 10 === 3 && rank !== 13
        ? 'rd'
        : rank % 10 === 1 && rank !== 11
          ? 'st'
          : 'th';
  return `${rank}${ending} `;
}

/** Names that the items use. */
export function namesOf({ items }: Order): readonly string[] {
  return [...new Set(items.flatMap(({ written }) => symbolsOf(written)))];
}
