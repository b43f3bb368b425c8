import type { Spans } from './fill-hole.ts';
import { matches } from './match.ts';
import type { Entry } from './phrase-table.ts';
import { endsSentence, type Piece } from './pieces.ts';

/** Requests are found by the word they begin with. */
export interface Requests {
  at(word: string, present: ReadonlySet<string>): readonly Entry<unknown, null>[];
}

/** What a sentence about the answer begins with. "Simplify." or "Factor." alone may be the question itself. */
const openers: ReadonlySet<string> = new Set(
  (
    'enter write give round rounded express answer answers assume if leave input separate use type state provide your the note for list report put submit ' +
    'when where do convert there to include'
  ).split(' '),
);

/**
 * The pieces with every sentence about the answer ("Write your answer with positive exponents:", "(separate several answers by commas)") moved behind the
 * others, so that one which stands between an instruction and its formula parts them no longer. Where a sentence stands changes nothing of what it
 * asks. Null where none was moved.
 */
export function liftRequests(spans: Spans, requests: Requests): readonly Piece[] | null {
  const { pieces } = spans;
  const present = new Set(pieces.map(({ lower }) => lower));
  const rest: Piece[] = [];
  const lifted: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const end = beginsSentence(pieces, at) ? endOfRequest(at, present, spans, requests) : null;
    if (end === null) {
      rest.push(piece);
      at++;
      continue;
    }
    lifted.push(...pieces.slice(at, end), stop(piece));
    const next = pieces[end];
    const isBracketed = rest.at(-1)?.text === '(' && next?.text === ')';
    if (isBracketed) rest.pop();
    at = next !== undefined && (isBracketed || endsSentence(next) || next.text === ':') ? end + 1 : end;
    const last = rest.at(-1);
    if (!isBracketed && last !== undefined && !isStop(last)) rest.push(stop(piece));
  }
  return lifted.length === 0 || rest.every(isStop) ? null : [...rest, stop(pieces[0]), ...lifted];
}

function stop(piece: Piece | undefined): Piece {
  return { kind: 'mark', text: '.', lower: '.', at: piece?.at ?? 0 };
}

function isStop(piece: Piece): boolean {
  return piece.kind === 'mark' && (endsSentence(piece) || ':;('.includes(piece.text));
}

/** The first piece, one after a stop or an opening bracket, or a capitalised word after a formula. */
function beginsSentence(pieces: readonly Piece[], at: number): boolean {
  const [piece, before] = [pieces[at], pieces[at - 1]];
  if (piece?.kind !== 'word' || !openers.has(piece.lower)) return false;
  return before === undefined || isStop(before) || /^[A-Z]/.test(piece.text);
}

/** Where the longest request from here ends: at a stop, a closing bracket, the end, or right before a formula or a capitalised word. */
function endOfRequest(at: number, present: ReadonlySet<string>, spans: Spans, requests: Requests): number | null {
  let longest: number | null = null;
  for (const entry of requests.at(spans.pieces[at]?.lower ?? '', present))
    for (const { end } of matches(entry.pattern, at, spans)) {
      const next = spans.pieces[end];
      const isWhole =
        next === undefined || isStop(next) || next.text === ')' || next.kind === 'formula' || /^[A-Z]/.test(next.text);
      if (isWhole && end > (longest ?? at)) longest = end;
    }
  return longest;
}
