import { num } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** `part` is `percent` of `whole`: the one that is null is asked for. `percent` is a tree with its sign, `20%`. */
export interface Percent extends Task {
  readonly kind: 'percent';
  readonly part: Tree | null;
  readonly percent: Tree | null;
  readonly whole: Tree | null;
}

const ask = '(what is|find|calculate|compute|determine)';

export const phrases: readonly Phrase<Percent>[] = [
  phrase(`${ask} {p:constant} of {w:constant}`, task),
  phrase('{p:constant} of {w:constant} is what [number]', task),
  phrase('what [number] is {p:constant} of {w:constant}', task),
  phrase('(what percent|what percentage) of {w:constant} is {x:constant}', task),
  phrase('{x:constant} is (what percent|what percentage) of {w:constant}', task),
  phrase('{p:constant} of what [number] is {x:constant}', task),
  phrase('{x:constant} is {p:constant} of what [number]', task),
  phrase(
    '(write|express|convert|change|rewrite) [the] [(number|decimal|fraction|following|ratio)] {x:constant} (as|to|into) a (percent|percentage)',
    (holes) => task(new Map([...holes, ['w', num(1)]])),
  ),
];

function task(holes: Holes): Percent | null {
  const [part, percent, whole] = [holes.get('x') ?? null, holes.get('p') ?? null, holes.get('w') ?? null];
  if (percent !== null && !(percent.kind === 'call' && percent.name === 'percent')) return null;
  if ([part, percent, whole].some((tree) => tree?.kind === 'add')) return null; // "50% of 20 + 10"
  return { kind: 'percent', part, percent, whole };
}
