import { allWords, compilePattern, firstWords, neededWords, type Pattern } from './pattern.ts';
import type { Phrase } from './phrase.ts';

/** A phrase ready for matching, with whose it is. */
export interface Entry<T, Owner> {
  readonly phrase: Phrase<T>;
  readonly owner: Owner;
  readonly pattern: Pattern;
  readonly needed: ReadonlySet<string>;
  /** Whether it consists of formulas only; such a phrase says nothing about what to do. */
  readonly isWordless: boolean;
}

/** Phrases compiled once and found by the word that stands where they would begin. */
export class PhraseTable<T, Owner> {
  private readonly byFirst = new Map<string, Entry<T, Owner>[]>();
  private readonly open: Entry<T, Owner>[] = [];
  private order = new Map<Entry<T, Owner>, number>();

  constructor(phrases: Iterable<readonly [Phrase<T>, Owner]>) {
    for (const [phrase, owner] of phrases) this.add(phrase, owner);
  }

  private add(phrase: Phrase<T>, owner: Owner): void {
    const pattern = compilePattern(phrase.pattern);
    const needed = neededWords(pattern);
    const first = firstWords(pattern);
    const isWordless = pattern.kind === 'hole';
    const entry = { phrase, owner, pattern, needed, isWordless };
    this.order.set(entry, this.order.size);
    if (first === null) this.open.push(entry);
    for (const word of first ?? []) {
      const list = this.byFirst.get(word);
      if (list === undefined) this.byFirst.set(word, [entry]);
      else list.push(entry);
    }
  }

  /** The phrases that may begin with a word, in the order of the table; only those whose needed words all occur in the statement. */
  at(word: string, present: ReadonlySet<string>): readonly Entry<T, Owner>[] {
    const found = [...(this.byFirst.get(word) ?? []), ...this.open].filter(({ needed }) =>
      [...needed].every((each) => present.has(each)),
    );
    return found.sort((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
  }

  /** Every word that some phrase has. */
  words(): ReadonlySet<string> {
    return new Set([...this.order.keys()].flatMap(({ pattern }) => [...allWords(pattern)]));
  }
}
