import { deepestNesting } from './limits.ts';
import { refuse, type Token, type Unreadable } from './tokens.ts';
import type { Tree } from './tree.ts';

/** A place where the notation leaves more than one reading; the one that was taken is said in the docstring of its code's maker. */
export interface Ambiguity {
  readonly code:
    | 'thousands-or-list'
    | 'decimal-or-list'
    | 'tuple-or-interval'
    | 'fraction-scope'
    | 'sign-or-remainder'
    | 'log-base'
    | 'mixed-or-product'
    | 'function-or-product'
    | 'braces-or-power';
  readonly at: number;
}

export interface ReadOptions {
  /** True where `1,5` means one and a half. */
  readonly decimalComma?: boolean;
  /** True where `1,234` is one number. */
  readonly thousands?: boolean;
  /** True where `{ab}^2` means (ab)^2, as it does to a programmer, and not what it is in print. */
  readonly bracketedBraces?: boolean;
  /** Names that are functions of the problem's own: `f(x)` is then an application. */
  readonly functions?: ReadonlySet<string>;
  /** Names of more than one letter that are one symbol; `e` and `i` in it are symbols, not constants. */
  readonly variables?: ReadonlySet<string>;
}

/** Thrown inside a reading, and caught by the reader that began it: the way out of a deep recursion, not a bug. */
export class CannotRead extends Error {
  constructor(readonly unreadable: Unreadable) {
    super(unreadable.message);
  }
}

/** The readings that other readings need inside themselves, given to the cursor so that the files do not import each other in a circle. */
export interface Grammar {
  /** A sum of terms. */
  sum(cursor: Cursor): Tree;
  /** One factor: a number, a name, a bracket, with what follows it. */
  factor(cursor: Cursor): Tree;
  /** A product of factors. */
  product(cursor: Cursor): Tree;
  /** What may stand between commas: a relation, a set, an expression. */
  item(cursor: Cursor): Tree;
}

const end: Token = { kind: 'end', text: '', at: 0, isSpaced: false };

export interface Mark {
  readonly position: number;
  readonly taken: number;
  readonly ambiguities: number;
}

/** Walks over tokens, and knows how deep the reading is. */
export class Cursor {
  private position = 0;
  /** Digits of the present number token that were taken already (`\frac12`). */
  private taken = 0;
  private depth = 0;
  /** How many bars are open that a plain `|` would close; none: it opens one. */
  openBars = 0;
  readonly ambiguities: Ambiguity[] = [];
  /** What stood in brackets that are seen in print, as those of `{...}` in LaTeX are not. */
  readonly bracketed = new WeakSet<Tree>();
  /** Products whose braces are not seen, so that their factors stand side by side with what is around them. */
  readonly unseen = new WeakSet<Tree>();

  constructor(
    private readonly tokens: readonly Token[],
    readonly grammar: Grammar,
    readonly options: ReadOptions,
  ) {}

  get token(): Token {
    const token = this.tokens[this.position] ?? end;
    return this.taken === 0 ? token : { ...token, text: token.text.slice(this.taken), isSpaced: false };
  }

  peek(ahead = 1): Token {
    return this.tokens[this.position + ahead] ?? end;
  }

  take(): Token {
    const { token } = this;
    this.position++;
    this.taken = 0;
    return token;
  }

  /** One digit of a number, as LaTeX takes an argument without braces. */
  takeDigit(): string {
    const digit = this.token.text[0] ?? '';
    if (!/^\d$/.test(digit)) this.fail('EXPECTED', 'a digit is missing');
    if (this.token.text.length === 1) this.take();
    else this.taken++;
    return digit;
  }

  /** Remembers a place to come back to, where a reading is tried. */
  mark(): Mark {
    return { position: this.position, taken: this.taken, ambiguities: this.ambiguities.length };
  }

  reset(mark: Mark): void {
    this.position = mark.position;
    this.taken = mark.taken;
    this.ambiguities.length = mark.ambiguities;
  }

  is(text: string): boolean {
    return (this.token.kind === 'mark' || this.token.kind === 'command') && this.token.text === text;
  }

  isCommand(name: string): boolean {
    return this.token.kind === 'command' && this.token.text === name;
  }

  isWord(word: string): boolean {
    return (this.token.kind === 'name' || this.token.kind === 'words') && this.token.text.toLowerCase() === word;
  }

  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.take();
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) this.fail('EXPECTED', `"${text}" is missing`);
  }

  note(code: Ambiguity['code'], at = this.token.at): void {
    this.ambiguities.push({ code, at });
  }

  fail(code: string, message: string): never {
    throw new CannotRead(refuse(code, message, this.token.at));
  }

  /** Whether the reading is inside brackets, beyond the two levels of an item at the top. */
  get isInside(): boolean {
    return this.depth > 1;
  }

  /** Reads what stands before a plain `|` that closes. */
  beforeBar<T>(read: () => T): T {
    this.openBars++;
    try {
      return read();
    } finally {
      this.openBars--;
    }
  }

  /** Reads what stands in brackets of its own, where a plain `|` opens again. */
  inBrackets<T>(read: () => T): T {
    const before = this.openBars;
    this.openBars = 0;
    try {
      return read();
    } finally {
      this.openBars = before;
    }
  }

  /** Reads something inside something else. */
  nested<T>(read: () => T): T {
    if (++this.depth > deepestNesting) this.fail('TOO_DEEP', `nested deeper than ${deepestNesting} levels`);
    try {
      return read();
    } finally {
      this.depth--;
    }
  }
}
