import { Rational } from '../../../exact/rational.ts';
import { num } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';
import { unitNamed } from './table.ts';

/** How much an amount in one unit is in another one. Units by their names in `table.ts`. */
export interface Units extends Task {
  readonly kind: 'units';
  readonly amount: Tree;
  readonly from: string;
  readonly to: string;
}

export const phrases: readonly Phrase<Units>[] = [
  phrase('how many {to:word} are [there] in (a|an|one) {from:word}', (holes) => task(holes, num(1))),
  phrase('how many {to:word} are [there] in {n:count} [of] [a|an] {from:word}', (holes) => task(holes, holes.get('n'))),
  phrase('how many {to:word} are [there] in {n:constant} [of] [a|an] {from:word}', (holes) =>
    task(holes, holes.get('n')),
  ),
  phrase('(what is|convert|change|express) {n:constant} {from:word} (in|to|into) {to:word}', (holes) =>
    task(holes, holes.get('n')),
  ),
  phrase('(what is|convert|change|express) {n:count} of (a|an) {from:word} (in|to|into) {to:word}', (holes) =>
    task(holes, holes.get('n')),
  ),
  phrase('(what is|convert|change|express) {n:constant} of (a|an) {from:word} (in|to|into) {to:word}', (holes) =>
    task(holes, holes.get('n')),
  ),
  phrase('(what is|convert|change|express) {joined:word} (in|to|into) {to:word}', (holes) => {
    const joined = holes.get('joined');
    const match = joined?.kind === 'text' ? /^(-?\d+(?:\.\d+)?)([a-zµμ]+)$/.exec(joined.text) : null;
    const value = Rational.parseDecimal(match?.[1] ?? '');
    if (match === null || value === null) return null;
    const decimals = (match[1] ?? '').split('.')[1]?.length ?? 0;
    return task(
      new Map([...holes, ['from', { kind: 'text', text: match[2] ?? '' }]]),
      decimals === 0 ? num(value) : { kind: 'number', value, decimals },
    );
  }),
];

function task(holes: Holes, amount: Tree | undefined): Units | null {
  const [from, to] = [holes.get('from'), holes.get('to')].map((tree) =>
    tree?.kind === 'text' ? unitNamed(tree.text) : null,
  );
  if (!from || !to || amount === undefined || from.measures !== to.measures) return null;
  return { kind: 'units', amount, from: from.name, to: to.name };
}
