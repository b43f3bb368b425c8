import { spend } from '../../exact/effort.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { compileWith, type Pattern } from '../statement/pattern.ts';
import {
  type Construction,
  type Leaf,
  leaves,
  type Made,
  type Meanings,
  type Part,
  type Sort,
  sorts,
  type Table,
} from './construction.ts';
import { endsOfLeaf, isPassedOver, wordOf } from './leaf.ts';
import { type Environment, Parts } from './parts.ts';

interface Entry<S extends Sort> {
  readonly construction: Construction<S>;
  readonly patterns: readonly Pattern<Sort | Leaf>[];
}
type Entries = { readonly [S in Sort]: ReadonlyMap<string, Entry<S>> };
type Filled = readonly (readonly [string, Part])[];

/** The most readings of one statement that are compared; more than that is no reading. */
const mostReadings = 12;

/** A grammar for described quantities, from tables of constructions. */
export class Grammar {
  private readonly entries: Entries;

  constructor(tables: readonly Table[]) {
    this.entries = Object.fromEntries(sorts.map((sort) => [sort, entriesOf(tables, sort)])) as unknown as Entries;
  }

  /** Every reading of all the words as a part of a sort; empty where there is none, or too many. */
  read(sort: Sort, tokens: readonly Tree[]): readonly Made[] {
    const reader = new Reader(this.entries, tokens);
    const whole = reader.read(sort, 0).filter(({ end }) => afterMarks(tokens, end) === tokens.length);
    const distinct = new Map(whole.map(({ part }) => [structureOf(part), part]));
    return distinct.size > mostReadings ? [] : [...distinct.values()];
  }

  print(part: Part): string {
    switch (part.kind) {
      case 'word':
        return part.text;
      case 'formula':
        return part.tree.kind === 'list'
          ? part.tree.items.map((item) => `$${printText(item)}$`).join(', ')
          : `$${printText(part.tree)}$`;
      case 'made':
        return part.print
          .replace(/\{(\w+)\}/g, (_, name: string) => {
            const inner = part.parts.get(name);
            return inner === undefined ? '' : this.print(inner);
          })
          .replace(/ +/g, ' ')
          .trim();
    }
  }

  meaning<S extends Sort>(part: Made, sort: S, names: Environment = new Map()): Meanings[S] | null {
    spend(5);
    if (part.sort !== sort) throw new RangeError(`a ${part.sort} is no ${sort}`);
    const entry = this.entries[sort].get(part.print);
    if (entry === undefined) throw new RangeError(`no construction prints ${part.print}`);
    return entry.construction.meaning(
      new Parts(part, names, (inner, innerSort, innerNames) => this.meaning(inner, innerSort, innerNames)),
    );
  }
}

function entriesOf<S extends Sort>(tables: readonly Table[], sort: S): ReadonlyMap<string, Entry<S>> {
  const entries = new Map<string, Entry<S>>();
  for (const table of tables)
    for (const construction of (table[sort] ?? []) as readonly Construction<S>[]) {
      if (entries.has(construction.print)) throw new Error(`two constructions print ${construction.print}`);
      const patterns = construction.patterns.map((source) => compileWith<Sort | Leaf>([...sorts, ...leaves], source));
      entries.set(construction.print, { construction, patterns });
    }
  return entries;
}

interface Found {
  readonly part: Made;
  readonly end: number;
}

/** Reads parts of one statement; what was read at a place is remembered. */
class Reader {
  private readonly known = new Map<string, readonly Found[]>();

  constructor(
    private readonly entries: Entries,
    private readonly tokens: readonly Tree[],
  ) {}

  read(sort: Sort, from: number): readonly Found[] {
    const at = afterMarks(this.tokens, from);
    const key = `${sort} ${at}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, []); // a part does not begin with itself
    const found = new Map<string, Found>();
    for (const [print, { patterns }] of this.entries[sort])
      for (const pattern of patterns)
        for (const { at: end, filled } of this.walk(pattern, at, [])) {
          const part: Made = { kind: 'made', sort, print, parts: new Map(filled) };
          found.set(`${end} ${structureOf(part)}`, { part, end });
        }
    const all = [...found.values()];
    this.known.set(key, all);
    return all;
  }

  private *walk(
    pattern: Pattern<Sort | Leaf>,
    from: number,
    filled: Filled,
  ): Generator<{ at: number; filled: Filled }> {
    spend(1);
    switch (pattern.kind) {
      case 'word': {
        const at = this.afterWords([pattern.word], from);
        if (at !== null) yield { at, filled };
        return;
      }
      case 'named':
        for (const words of pattern.choices) {
          const at = this.afterWords(words, from);
          if (at !== null) yield { at, filled: [...filled, [pattern.name, { kind: 'word', text: words.join(' ') }]] };
        }
        return;
      case 'choice':
        for (const each of pattern.of) yield* this.walk(each, from, filled);
        return;
      case 'sequence':
        yield* this.walkAll(pattern.parts, 0, from, filled);
        return;
      case 'hole':
        yield* this.fill(pattern.name, pattern.type, from, filled);
    }
  }

  private *walkAll(
    parts: readonly Pattern<Sort | Leaf>[],
    index: number,
    from: number,
    filled: Filled,
  ): Generator<{ at: number; filled: Filled }> {
    const part = parts[index];
    if (part === undefined) {
      yield { at: from, filled };
      return;
    }
    for (const place of this.walk(part, from, filled)) yield* this.walkAll(parts, index + 1, place.at, place.filled);
  }

  /** A name that is filled twice has to be filled with the same. */
  private *fill(
    name: string,
    type: Sort | Leaf,
    from: number,
    filled: Filled,
  ): Generator<{ at: number; filled: Filled }> {
    const at = afterMarks(this.tokens, from);
    const found: readonly { readonly part: Part; readonly end: number }[] = isLeaf(type)
      ? endsOfLeaf(type, this.tokens, at)
      : this.read(type, at);
    for (const { part, end } of found) {
      const before = filled.find(([other]) => other === name);
      if (before === undefined) yield { at: end, filled: [...filled, [name, part]] };
      else if (structureOf(before[1]) === structureOf(part)) yield { at: end, filled };
    }
  }

  private afterWords(words: readonly string[], from: number): number | null {
    let at = from;
    for (const word of words) {
      if (word !== '.') at = afterMarks(this.tokens, at);
      if (wordOf(this.tokens[at]) !== word) return null;
      at++;
    }
    return at;
  }
}

function isLeaf(type: Sort | Leaf): type is Leaf {
  return leaves.some((leaf) => leaf === type);
}

function afterMarks(tokens: readonly Tree[], from: number): number {
  let at = from;
  while (isPassedOver(tokens[at])) at++;
  return at;
}

/** A text that is the same for two parts exactly when they were read in the same way. */
export function structureOf(part: Part): string {
  switch (part.kind) {
    case 'word':
      return part.text;
    case 'formula':
      return `$${printText(part.tree)}$`;
    case 'made':
      return `(${part.print}: ${[...part.parts].map(([name, inner]) => `${name} ${structureOf(inner)}`).join(', ')})`;
  }
}
