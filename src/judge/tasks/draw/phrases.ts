import type { Tree } from '../../../math/tree.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** The probability that letters drawn from a bag without putting them back come in a given order, or are a given set. */
export interface Draw extends Task {
  readonly kind: 'draw';
  readonly bag: ReadonlyMap<string, number>;
  readonly outcome:
    | { readonly kind: 'sequence'; readonly letters: string }
    | { readonly kind: 'counts'; readonly counts: ReadonlyMap<string, number> };
}

const ask = '(what is|calculate|give|find|determine) [the] (prob|probability) of';
const drawn =
  '{n:count} (letters|letter) [are|is] (picked|drawn|chosen) [at random] without replacement from {bag:bag}';

export const phrases: readonly Phrase<Draw>[] = [
  ...['sequence {sequence:word}', '(picking|drawing) {counts:any}'].flatMap((outcome) => [
    phrase(`${ask} ${outcome} (when|if) ${drawn}`, build),
    phrase(`${drawn} ${ask} ${outcome}`, build),
  ]),
];

function build(holes: Holes): Draw | null {
  const [n, bag, sequence] = [holes.get('n'), readBag(holes.get('bag')), holes.get('sequence')];
  if (n?.kind !== 'number' || bag === null) return null;
  if (sequence?.kind === 'text') {
    const isRight = /^[a-z]+$/.test(sequence.text) && BigInt(sequence.text.length) === n.value.num;
    return isRight ? { kind: 'draw', bag, outcome: { kind: 'sequence', letters: sequence.text } } : null;
  }
  const counts = readCounts(holes.get('counts'));
  const total = counts === null ? 0 : [...counts.values()].reduce((sum, count) => sum + count, 0);
  return counts !== null && BigInt(total) === n.value.num
    ? { kind: 'draw', bag, outcome: { kind: 'counts', counts } }
    : null;
}

/** `abca` or `{a:2,b:1}`, letters in alphabetical order. */
function readBag(tree: Tree | undefined): ReadonlyMap<string, number> | null {
  if (tree?.kind !== 'text') return null;
  const bag = new Map<string, number>();
  if (tree.text.startsWith('{')) {
    for (const [, letter = '', count = ''] of tree.text.matchAll(/([a-z]):(\d+)/g)) {
      if (bag.has(letter)) return null;
      bag.set(letter, Number(count));
    }
  } else for (const letter of tree.text) bag.set(letter, (bag.get(letter) ?? 0) + 1);
  return new Map([...bag].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `1 z, 2 o and 1 s`, which the math reader gives as products. */
function readCounts(tree: Tree | undefined): ReadonlyMap<string, number> | null {
  if (tree === undefined) return null;
  const items = tree.kind === 'list' ? tree.items : tree.kind === 'and' ? tree.of : [tree];
  const counts = new Map<string, number>();
  for (const item of items) {
    const [count, letter] = item.kind === 'mul' && item.factors.length === 2 ? item.factors : [];
    const name = letter?.kind === 'symbol' || letter?.kind === 'constant' ? letter.name : '';
    if (count?.kind !== 'number' || !count.value.isInteger() || name.length !== 1 || counts.has(name)) return null;
    counts.set(name, Number(count.value.num));
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
