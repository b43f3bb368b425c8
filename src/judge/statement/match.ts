import { spend } from '../../exact/effort.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { sameTree } from '../../math/walk.ts';
import { isMath, joints } from './bare-math.ts';
import type { Spans } from './fill-hole.ts';
import type { Pattern } from './pattern.ts';
import type { Holes, HoleType } from './phrase.ts';
import { endsSentence } from './pieces.ts';

/** A pattern found in a statement: from where it began up to `end`. */
export interface Match {
  readonly end: number;
  readonly holes: Holes;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly type: HoleType;
}
type Filled = readonly (readonly [string, Span | Tree])[];

/** The most pieces that a hole for words takes ("nine hundred and ninety-nine thousand"). */
const longestWords = 5;
const longestMethod = 9;

/**
 * Every way in which a pattern matches from a piece on, the longest first. Words are compared before any formula is read, and a formula is
 * read once for all patterns.
 */
export function* matches(pattern: Pattern, from: number, spans: Spans): Generator<Match> {
  const seen = new Set<string>();
  for (const { at, filled } of walk(pattern, from, [], spans)) {
    const key = `${at} ${filled.map(([name, what]) => `${name} ${'type' in what ? `${what.from} ${what.to}` : printText(what)}`).join(' ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const holes = fillAll(filled, spans);
    if (holes !== null) yield { end: at, holes };
  }
}

/** Every span is read; a name that is filled twice has to be filled with the same. */
function fillAll(filled: Filled, spans: Spans): Holes | null {
  const holes = new Map<string, Tree>();
  for (const [name, what] of filled) {
    const tree = 'type' in what ? spans.fill(what.type, what.from, what.to) : what;
    const before = holes.get(name);
    if (tree === null || (before !== undefined && !sameTree(before, tree))) return null;
    holes.set(name, tree);
  }
  return holes;
}

interface Place {
  readonly at: number;
  readonly filled: Filled;
}

function* walk(pattern: Pattern, from: number, filled: Filled, spans: Spans): Generator<Place> {
  spend(1);
  switch (pattern.kind) {
    case 'word': {
      const at = afterWords([pattern.word], from, spans);
      if (at !== null) yield { at, filled };
      return;
    }
    case 'named':
      for (const words of pattern.choices) {
        const at = afterWords(words, from, spans);
        if (at !== null) yield { at, filled: [...filled, [pattern.name, { kind: 'text', text: words.join(' ') }]] };
      }
      return;
    case 'choice':
      for (const each of pattern.of) yield* walk(each, from, filled, spans);
      return;
    case 'sequence':
      yield* walkAll(pattern.parts, 0, from, filled, spans);
      return;
    case 'hole':
      for (const [start, to] of holeEnds(pattern.type, from, spans))
        yield { at: to, filled: [...filled, [pattern.name, { from: start, to, type: pattern.type }]] };
  }
}

function* walkAll(
  parts: readonly Pattern[],
  index: number,
  from: number,
  filled: Filled,
  spans: Spans,
): Generator<Place> {
  const part = parts[index];
  if (part === undefined) {
    yield { at: from, filled };
    return;
  }
  for (const place of walk(part, from, filled, spans)) yield* walkAll(parts, index + 1, place.at, place.filled, spans);
}

/** The place after words that stand here one after another, marks between them passed over. */
function afterWords(words: readonly string[], from: number, spans: Spans): number | null {
  let at = from;
  for (const word of words) {
    at = afterMarks(at, spans);
    const piece = spans.pieces[at];
    if (piece === undefined || piece.kind !== 'word' || piece.lower !== word) return null;
    at++;
  }
  return at;
}

export function afterMarks(from: number, spans: Spans): number {
  let at = from;
  while (spans.pieces[at]?.kind === 'mark') at++;
  return at;
}

/** Where a hole may begin and end: a run of math with its commas, longest first; the end is never before a mark that the run needs. */
function holeEnds(type: HoleType, from: number, spans: Spans): [number, number][] {
  const start = afterMarks(from, spans);
  const longest = endOfHole(type, start, spans);
  const ends: [number, number][] = [];
  for (let to = longest; to > start; to--) {
    if (type === 'prose' && to < longest && spans.pieces[to]?.kind !== 'mark') continue;
    const last = spans.pieces[to - 1];
    if (last?.kind === 'mark' || (last !== undefined && joints.has(last.lower) && to - 1 > start)) continue;
    ends.push([start, to]);
  }
  return ends;
}

function endOfHole(type: HoleType, start: number, spans: Spans): number {
  const { pieces } = spans;
  if (type === 'count' || type === 'ordinal' || type === 'word' || type === 'method') {
    let at = start;
    const longest = type === 'method' ? longestMethod : type === 'count' ? longestWords : 1;
    while (at < start + longest && (pieces[at]?.kind === 'word' || /^\d+$/.test(pieces[at]?.text ?? ''))) at++;
    return at;
  }
  if (type === 'prose') return pieces.length;
  if (type === 'bag' || type === 'choices') {
    let at = start;
    for (let piece = pieces[at]; piece !== undefined && !endsSentence(piece); piece = pieces[at]) at++;
    return at;
  }
  let at = start;
  for (let piece = pieces[at]; piece !== undefined; piece = pieces[++at]) {
    if (endsSentence(piece)) break;
    if (piece.kind === 'mark' ? !',;:'.includes(piece.text) : !isMath(piece) && !joints.has(piece.lower)) break;
  }
  return at;
}
