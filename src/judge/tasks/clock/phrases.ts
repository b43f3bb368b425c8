import type { Tree } from '../../../math/tree.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** Times of day in minutes since midnight: one so many minutes later, or the minutes from one to the next time it is another. */
export type Clock = Task & { readonly kind: 'clock' } & (
    | { readonly aim: 'time'; readonly start: number; readonly minutes: number }
    | { readonly aim: 'between'; readonly start: number; readonly end: number }
  );

const half = (name: string) => `{${name}=am|pm|a.m|p.m}`;

export const phrases: readonly Phrase<Clock>[] = [
  phrase(`what [time] is [it] {n:count} minutes {way=after|before} {t:word} ${half('h')}`, (holes) => {
    const [n, way, start] = [holes.get('n'), holes.get('way'), timeOf(holes, 't', 'h')];
    if (n?.kind !== 'number' || !n.value.isInteger() || way?.kind !== 'text' || start === null) return null;
    const minutes = Number(n.value.num);
    return { kind: 'clock', aim: 'time', start, minutes: way.text === 'after' ? minutes : -minutes };
  }),
  phrase(`how many minutes are [there] between {t:word} ${half('h')} and {u:word} ${half('k')}`, (holes) => {
    const [start, end] = [timeOf(holes, 't', 'h'), timeOf(holes, 'u', 'k')];
    return start === null || end === null ? null : { kind: 'clock', aim: 'between', start, end };
  }),
];

function timeOf(holes: Holes, time: string, half: string): number | null {
  const [t, h] = [holes.get(time), holes.get(half)];
  return t?.kind === 'text' && h?.kind === 'text' ? readTime(t.text, h.text) : null;
}

/** `2:26` and `pm` as minutes since midnight; null where it is no time of day. */
export function readTime(time: string, half: string): number | null {
  const match = /^(1[0-2]|0?[1-9]):([0-5]\d)$/.exec(time);
  if (match === null) return null;
  return (Number(match[1]) % 12) * 60 + Number(match[2]) + (half.startsWith('p') ? 720 : 0);
}

/** Minutes since midnight as `2:26 PM`. */
export function printTime(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  const hour = Math.floor(inDay / 60) % 12 || 12;
  return `${hour}:${String(inDay % 60).padStart(2, '0')} ${inDay < 720 ? 'AM' : 'PM'}`;
}

export function timeTree(minutes: number): Tree {
  return { kind: 'text', text: printTime(minutes) };
}
