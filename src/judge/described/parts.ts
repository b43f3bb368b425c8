import { num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree, symbolsOf } from '../../math/walk.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import type { Made, Meanings, Sort } from './construction.ts';

/** What names stand for while a meaning is worked out. */
export type Environment = ReadonlyMap<string, Tree>;

/** Where the environment keeps the name that something is said of; no name that can be written. */
const theSubject = ' ';

/** Works out what a part means. */
export type Meaning = <S extends Sort>(part: Made, sort: S, names: Environment) => Meanings[S] | null;

/** The parts of one construction, for working out its meaning. Every answer is null where a part is absent or has no such meaning. */
export class Parts {
  constructor(
    private readonly made: Made,
    private readonly names: Environment,
    private readonly meaning: Meaning,
  ) {}

  has(name: string): boolean {
    return this.made.parts.has(name);
  }

  /** The same parts where a name stands for a value. */
  where(name: string, value: Tree | bigint): Parts {
    const tree = typeof value === 'bigint' ? num(value) : value;
    return new Parts(this.made, new Map([...this.names, [name, tree]]), this.meaning);
  }

  /** The same parts where what is said without a name is said of this one. */
  about(name: string): Parts {
    return new Parts(this.made, new Map([...this.names, [theSubject, { kind: 'symbol', name }]]), this.meaning);
  }

  /** The name that something is said of. */
  get subject(): string | null {
    const tree = this.names.get(theSubject);
    return tree?.kind === 'symbol' ? tree.name : null;
  }

  get<S extends Sort>(name: string, sort: S): Meanings[S] | null {
    const part = this.made.parts.get(name);
    return part?.kind === 'made' ? this.meaning(part, sort, this.names) : null;
  }

  /** A leaf, or a value, as an expression without names. */
  value(name: string): Tree | null {
    const part = this.made.parts.get(name);
    if (part === undefined || part.kind === 'word') return null;
    return part.kind === 'made' ? this.meaning(part, 'value', this.names) : this.closed(part.tree);
  }

  /** A value that is a whole number. */
  whole(name: string): bigint | null {
    const tree = this.value(name);
    const value = tree === null ? null : exactValue(tree);
    return value?.isInteger() ? value.num : null;
  }

  wholes(name: string): readonly bigint[] | null {
    const values = this.items(name)?.map(exactValue);
    return values?.every((value) => value?.isInteger()) ? values.flatMap((value) => (value ? [value.num] : [])) : null;
  }

  /** The expressions of a leaf that takes several. */
  items(name: string): readonly Tree[] | null {
    const tree = this.tree(name);
    if (tree === null || !(tree.kind === 'list' || tree.kind === 'set')) return null;
    const items = tree.items.map((item) => this.closed(item));
    return items.every((item) => item !== null) ? items : null;
  }

  /** A formula as it was written, with names. */
  tree(name: string): Tree | null {
    const part = this.made.parts.get(name);
    return part?.kind === 'formula' ? part.tree : null;
  }

  /** A formula in which all names but some stand for values. */
  open(name: string): Tree | null {
    const tree = this.tree(name);
    return tree === null ? null : replaced(tree, this.names);
  }

  symbol(name: string): string | null {
    const tree = this.tree(name);
    return tree?.kind === 'symbol' ? tree.name : null;
  }

  word(name: string): string | null {
    const part = this.made.parts.get(name);
    return part?.kind === 'word' ? part.text : null;
  }

  private closed(tree: Tree): Tree | null {
    const value = replaced(tree, this.names);
    return symbolsOf(value).length === 0 ? value : null;
  }
}

function replaced(tree: Tree, names: Environment): Tree {
  if (names.size === 0) return tree;
  return mapTree(tree, (part) => (part.kind === 'symbol' ? (names.get(part.name) ?? part) : part));
}

/** Calls with both, where both are there. */
export function both<A, B, C>(a: A | null, b: B | null, call: (a: A, b: B) => C | null): C | null {
  return a === null || b === null ? null : call(a, b);
}

/** Calls with the value, where it is there. */
export function some<A, B>(a: A | null, call: (a: A) => B | null): B | null {
  return a === null ? null : call(a);
}
