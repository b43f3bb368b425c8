import { spend } from '../../exact/effort.ts';
import type { Tree } from '../../math/tree.ts';
import type { Task, TaskKind } from '../tasks/task-kind.ts';
import { answerNotes } from './answer-notes.ts';
import { isMath } from './bare-math.ts';
import { factPhrases } from './fact-phrases.ts';
import type { Facts } from './facts.ts';
import type { Spans } from './fill-hole.ts';
import { type Given, givenPhrases } from './givens.ts';
import {
  isAdjective,
  isDomainWord,
  isHeadingWord,
  isTitleNoun,
  isTitleWord,
  leadIns,
  methods,
  openers,
} from './heading.ts';
import { afterMarks, matches } from './match.ts';
import type { Holes, Phrase } from './phrase.ts';
import { phrase } from './phrase.ts';
import { type Entry, PhraseTable } from './phrase-table.ts';
import { endsSentence, type Piece } from './pieces.ts';
import { type Request, requestPhrases } from './requests.ts';

/** A part of a statement, in order. */
export type Item =
  | { readonly kind: 'given'; readonly phrase: Phrase<Given>; readonly holes: Holes }
  | { readonly kind: 'fact'; readonly phrase: Phrase<Facts>; readonly holes: Holes }
  | { readonly kind: 'request'; readonly phrase: Phrase<Request>; readonly holes: Holes }
  | { readonly kind: 'question'; readonly phrase: Phrase<Task>; readonly holes: Holes; readonly owner: TaskKind };

function isMathOrMark(piece: Piece): boolean {
  return piece.kind === 'mark' || isMath(piece);
}

/** What stood before: no heading, one of topics, or one that also says which numbers are meant. */
type Heading = 'nothing' | 'topics' | 'domains';

export type Questions = PhraseTable<Task, TaskKind>;

const nothing = (pattern: string): readonly [Phrase<Request>, null] => [phrase<Request>(pattern, () => ({})), null];
const givens = new PhraseTable<Given, null>(givenPhrases.map((each) => [each, null] as const));
const ownRequests = new PhraseTable<Request, null>(requestPhrases.map((each) => [each, null] as const));
const facts = new PhraseTable<Facts, null>(factPhrases.map((each) => [each, null] as const));
/** What a statement asks of the answer, ways to work, and remarks. */
export const requests = new PhraseTable<Request, null>([
  ...requestPhrases.map((each) => [each, null] as const),
  ...methods.map(nothing),
  ...answerNotes.map((each) => [each, null] as const),
]);
const announcements = new PhraseTable<Request, null>(leadIns.map(nothing));

/** Instructions that are often given for a whole page and again for the exercise: "Expand the logarithm. Expand $...$". */
const repeatable: ReadonlySet<string> = new Set(
  'solve simplify evaluate compute calculate factor expand write rewrite convert multiply divide add subtract condense rationalize combine round'.split(
    ' ',
  ),
);

/**
 * Every way to take a statement apart, whole: heading, givens, one question (or the same one again), requests. The first is the one in which earlier phrases
 * take the longest. Nothing is left over in any of them.
 */
export class StatementParser {
  /** How far any attempt came. */
  furthest = 0;
  private readonly present: ReadonlySet<string>;
  /** Places from which no whole parse goes on, so that sentences with several readings each do not multiply. */
  private readonly deadEnds = new Set<string>();

  constructor(
    private readonly spans: Spans,
    private readonly questions: Questions,
  ) {
    this.present = new Set(spans.pieces.map(({ lower }) => lower));
  }

  /** `taken`: parts that stood inside another part and were taken out of the pieces before. */
  parses(taken: readonly Item[] = []): Generator<readonly Item[]> {
    return this.heading(0, taken);
  }

  /**
   * Requests between what to do and the formula that it is to be done with ("Simplify and write with positive exponents: ..."), each with the pieces
   * that are left: only words stand before it, and a formula or a mark follows.
   */
  *inside(): Generator<{ readonly request: Item; readonly rest: readonly Piece[] }> {
    const { pieces } = this.spans;
    for (let from = 1; from < pieces.length; from++) {
      const before = pieces[from - 1];
      if (before?.kind === 'formula') return;
      for (const entry of ownRequests.at(pieces[from]?.lower ?? '', this.present))
        for (const { end, holes } of matches(entry.pattern, from, this.spans)) {
          const next = pieces[end];
          if (end - from < 3 || (next?.kind !== 'formula' && !/^[.:,]$/.test(next?.text ?? ''))) continue;
          const rest = [...pieces.slice(0, from), ...pieces.slice(end)];
          yield { request: { kind: 'request', phrase: entry.phrase, holes }, rest };
        }
    }
  }

  /** A run of heading words, maybe none; then what they head. Lead-ins and marks may stand among them. */
  private *heading(from: number, taken: readonly Item[]): Generator<readonly Item[]> {
    const { pieces } = this.spans;
    yield* this.items(from, taken, 'nothing');
    const opening = pieces[from];
    const isInstruction = opening !== undefined && openers.has(opening.lower);
    let isSentence = isInstruction && opening.lower !== 'how' && !this.isRepeated(from);
    let heading: Heading = 'topics';
    for (let at = from; at < pieces.length; ) {
      const announced = this.announced(at);
      if (announced !== null) {
        at = announced;
        yield* this.items(afterMarks(at, this.spans), taken, heading === 'domains' ? 'domains' : 'nothing');
        isSentence = false;
        continue;
      }
      const piece = pieces[at];
      if (piece === undefined) return;
      if (piece.kind === 'mark') {
        if (isSentence && endsSentence(piece)) return;
        isSentence = false;
      } else if (isDomainWord(piece.lower)) heading = 'domains';
      else if (!this.isHeading(at, !isInstruction && this.isTitle(from)) || (isSentence && !isTitleWord(piece.text)))
        return;
      at++;
      const next = pieces[at];
      // "Rational. Solve" would be a demand, not a topic.
      if (isAdjective(piece.lower)) continue;
      const isFormula = next?.kind === 'formula';
      const isOpener = next?.kind === 'word' && openers.has(next.lower) && /^[A-Z]/.test(next.text);
      if (isFormula || isOpener || (next !== undefined && openers.has(next.lower) && piece.kind === 'mark'))
        yield* this.items(at, taken, heading);
    }
  }

  /** An instruction without a formula, in words of headings only, whose verb begins the next sentence too. */
  private isRepeated(from: number): boolean {
    const { pieces } = this.spans;
    const verb = pieces[from]?.lower ?? '';
    if (!repeatable.has(verb)) return false;
    let at = from;
    while (pieces[at]?.kind === 'word' && isHeadingWord(pieces[at]?.lower ?? '')) at++;
    const end = pieces[at];
    return end !== undefined && at > from + 1 && endsSentence(end) && pieces[at + 1]?.lower === verb;
  }

  /** A title has two words or more before whatever it heads. */
  private isTitle(from: number): boolean {
    const second = this.spans.pieces[from + 1];
    return second?.kind === 'word' && !openers.has(second.lower);
  }

  /** A word of a topic, the number of an exercise, a formula that shows what the topic looks like, or a name in a title that is no instruction. */
  private isHeading(at: number, isTitle: boolean): boolean {
    const [piece, before] = [this.spans.pieces[at], this.spans.pieces[at - 1]];
    if (piece === undefined) return false;
    if (/^#?\d{1,2}:?$/.test(piece.text))
      return piece.text.startsWith('#') || /^(?:part|exercise|problem|example)$/.test(before?.lower ?? '');
    if (piece.kind === 'word' && isHeadingWord(piece.lower)) return true;
    return this.isShown(at) || (isTitle && piece.kind === 'word' && isTitleNoun(piece.text, piece.lower));
  }

  /**
   * The pattern after "of the form" or "with" in a title: `Trinomials of the Form x2 + bx + c`, `Expressions with $a^{m/n}$`. One with a sign of comparison could be a condition,
   * and stands after "form" only.
   */
  private isShown(at: number): boolean {
    const { pieces } = this.spans;
    const piece = pieces[at];
    if (piece === undefined || !isMath(piece)) return false;
    let start = at;
    for (let before = pieces[start - 1]; before !== undefined && isMath(before); before = pieces[start - 1]) start--;
    const after = pieces[start - 1]?.lower ?? '';
    return /^forms?$/.test(after) || (after === 'with' && !/[=<>]|\\(?:[lg]eq?|ne)/.test(piece.text));
  }

  private announced(at: number): number | null {
    for (const entry of announcements.at(this.spans.pieces[at]?.lower ?? '', this.present))
      for (const { end } of matches(entry.pattern, at, this.spans)) return end;
    return null;
  }

  /** What goes on from here depends on the place, on how many questions were asked, and on the heading; not on the parts that were found before. */
  private *items(from: number, found: readonly Item[], heading: Heading): Generator<readonly Item[]> {
    const at = afterMarks(from, this.spans);
    this.furthest = Math.max(this.furthest, at);
    const asked = found.filter(({ kind }) => kind === 'question').length;
    const place = `${at} ${asked} ${heading}`;
    if (this.deadEnds.has(place)) return;
    let isDead = true;
    for (const whole of this.itemsAt(at, asked, found, heading)) {
      isDead = false;
      yield whole;
    }
    if (isDead) this.deadEnds.add(place);
  }

  private *itemsAt(at: number, asked: number, found: readonly Item[], heading: Heading): Generator<readonly Item[]> {
    spend(1);
    const piece = this.spans.pieces[at];
    if (piece === undefined) {
      if (asked > 0) yield found;
      return;
    }
    // Asked again, a question begins with its words; a formula by itself would be a rest of the first one.
    const mayAsk = asked === 0 || (asked === 1 && openers.has(piece.lower));
    for (const entry of mayAsk ? this.questions.at(piece.lower, this.present) : [])
      if (
        !(entry.isWordless && heading !== 'nothing') &&
        !(heading === 'domains' && entry.owner.isOfExpression !== true)
      )
        yield* this.after(
          entry,
          at,
          found,
          (holes) => ({ kind: 'question', phrase: entry.phrase, holes, owner: entry.owner }),
          heading,
          true,
        );
    // "If f(x) = x + 2, then what is f(3)?": the word joins what is given to what is asked.
    if (piece.lower === 'then' && asked === 0 && found.some(({ kind }) => kind === 'given' || kind === 'fact'))
      yield* this.items(at + 1, found, heading);
    for (const entry of givens.at(piece.lower, this.present))
      yield* this.after(entry, at, found, (holes) => ({ kind: 'given', phrase: entry.phrase, holes }), heading);
    for (const entry of facts.at(piece.lower, this.present))
      yield* this.after(entry, at, found, (holes) => ({ kind: 'fact', phrase: entry.phrase, holes }), heading);
    for (const entry of requests.at(piece.lower, this.present))
      yield* this.after(entry, at, found, (holes) => ({ kind: 'request', phrase: entry.phrase, holes }), heading);
  }

  private *after<T, Owner>(
    entry: Entry<T, Owner>,
    at: number,
    found: readonly Item[],
    item: (holes: Holes) => Item,
    heading: Heading,
    isQuestion = false,
  ): Generator<readonly Item[]> {
    for (const { end, holes } of matches(entry.pattern, at, this.spans)) {
      if (entry.phrase.mayTake?.(holes) === false) continue;
      if (!this.wasSaid(holes.get('again'), at)) continue;
      this.furthest = Math.max(this.furthest, end);
      // What is to be done with a formula is not guessed from a title.
      if (isQuestion && heading !== 'nothing' && this.spans.pieces.slice(at, end).every(isMathOrMark)) continue;
      if (this.mayEnd(end))
        yield* this.items(end, [...found, item(holes)], heading === 'domains' ? heading : 'nothing');
    }
  }

  /** A word that says again what was said ("the real roots") has to stand before the sentence that repeats it. */
  private wasSaid(word: Tree | undefined, at: number): boolean {
    if (word?.kind !== 'text') return true;
    return this.spans.pieces.slice(0, at).some(({ lower }) => lower === word.text);
  }

  /** A part ends before punctuation, before a word of language, or with the statement; never in the middle of a formula. */
  private mayEnd(at: number): boolean {
    const piece = this.spans.pieces[at];
    return piece === undefined || piece.kind === 'mark' || !isMath(piece) || this.spans.pieces[at - 1]?.kind === 'word';
  }
}
