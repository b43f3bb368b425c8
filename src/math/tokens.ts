import { longestFormula, mostDigits, mostTokens } from './limits.ts';
import { functionSpellings } from './names.ts';
import { signs, silent, subscripts, superscripts, twins, vulgar, wordy } from './spellings.ts';

/** A piece of a formula. `command` is a LaTeX command or its Unicode twin, without the backslash. */
export interface Token {
  readonly kind: 'number' | 'name' | 'command' | 'mark' | 'words' | 'end';
  /** The digits, the letter or name, the command, the mark, or the text of `\text{...}`. */
  readonly text: string;
  /** Where it begins in the input. */
  readonly at: number;
  /** Whether blank space stands before it. */
  readonly isSpaced: boolean;
}

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly code: string;
  readonly message: string;
  readonly at: number;
}

/** Splits a formula into tokens in one pass. @returns the tokens with an `end`, or the place that cannot be read. */
export function tokenize(input: string): readonly Token[] | Unreadable {
  if (input.length > longestFormula)
    return refuse('TOO_LONG', `longer than ${longestFormula} characters`, longestFormula);
  return new Tokenizer(input).run();
}

export function refuse(code: string, message: string, at: number): Unreadable {
  return { kind: 'unreadable', code, message, at };
}

class Tokenizer {
  private readonly tokens: Token[] = [];
  private at = 0;
  private isSpaced = false;

  private readonly lastDollar: number;

  constructor(private readonly input: string) {
    this.lastDollar = input.lastIndexOf('$');
  }

  run(): readonly Token[] | Unreadable {
    while (this.at < this.input.length) {
      const problem = this.step();
      if (problem !== null) return problem;
      if (this.tokens.length > mostTokens) return refuse('TOO_LARGE', `more than ${mostTokens} parts`, this.at);
    }
    this.push('end', '', this.at);
    return this.tokens;
  }

  private step(): Unreadable | null {
    const start = this.at;
    const char = String.fromCodePoint(this.input.codePointAt(start) ?? 0);
    if (/[\s~\u200b\ufeff]/.test(char)) return this.skip(char.length);
    if (/[\d.]/.test(char)) return this.number(start);
    if (char === '\\') return this.command(start);
    if (char === '$') return this.dollar(start);
    const power = this.run1(superscripts);
    if (power !== '') return this.raised('^', power, start);
    const index = this.run1(subscripts);
    if (index !== '') return this.raised('_', index, start);
    const fraction = vulgar.get(char);
    if (fraction !== undefined) return this.fraction(fraction, start);
    const sign = signs.get(char);
    if (sign !== undefined) return this.put(sign, start, char.length);
    if (/\p{L}/u.test(char)) return this.name(start);
    if ('+-*/^_=<>!|()[]{},;:%\'&?"#'.includes(char)) return this.mark(start);
    return refuse('UNKNOWN_CHARACTER', `the character ${JSON.stringify(char)} is not understood`, start);
  }

  private push(kind: Token['kind'], text: string, at: number): null {
    this.tokens.push({ kind, text, at, isSpaced: this.isSpaced });
    this.isSpaced = false;
    return null;
  }

  private skip(length: number): null {
    this.at += length;
    this.isSpaced = true;
    return null;
  }

  /** Puts a sign in plain spelling: a command, or marks. */
  private put(sign: string, start: number, length: number): null {
    this.at = start + length;
    return sign.startsWith('\\') ? this.push('command', sign.slice(1), start) : this.push('mark', sign, start);
  }

  /** The longest run of characters of an alphabet, as digits. */
  private run1(alphabet: string): string {
    let digits = '';
    for (let next = this.at; next < this.input.length; next++) {
      const digit = alphabet.indexOf(this.input[next] ?? '');
      if (digit < 0) break;
      digits += String(digit);
    }
    return digits;
  }

  private raised(mark: string, digits: string, start: number): null {
    this.at += digits.length;
    this.push('mark', mark, start);
    this.push('mark', '{', start);
    this.push('number', digits, start);
    return this.push('mark', '}', start);
  }

  /** `½` reads as `\frac{1}{2}`, so that `3½` is a mixed number. */
  private fraction(text: string, start: number): null {
    this.at += 1;
    const [over = '', under = ''] = text.split('/');
    this.push('command', 'frac', start);
    for (const part of [over, under]) {
      this.push('mark', '{', start);
      this.push('number', part, start);
      this.push('mark', '}', start);
    }
    return null;
  }

  /** Digits with a decimal point; `{,}` and `\!` between digits are thousands. A lone point is refused. */
  private number(start: number): Unreadable | null {
    const text =
      this.match(/(?:\d+(?:(?:\{,\}|\\!|,\\!\s*|\\,)\d{3}(?!\d))+|\d+)?(?:\.\d+|\.(?![.\d])(?=\D|$))?/y)?.[0] ?? '';
    if (text === '' || text === '.') return this.stray(start);
    if (/^\d*\.\d+$|^\d+$/.test(text) && this.powerOfTen(text)) return null;
    const digits = text.replace(/[^\d.]/g, '');
    if (digits.length > mostDigits)
      return refuse('TOO_LONG_NUMBER', `a number of more than ${mostDigits} digits`, start);
    this.at = start + text.length;
    return this.push('number', digits, start);
  }

  /** `5.1e-2` and `3E8`: a power of ten. A small e after a whole number is Euler's, `2e-3` is a difference. */
  private powerOfTen(text: string): boolean {
    const start = this.at;
    this.at += text.length;
    const exponent = this.match(
      text.includes('.') ? /[eE]([+-]?\d{1,4})(?![\d.A-Za-z])/y : /E([+-]?\d{1,4})(?![\d.A-Za-z])/y,
    );
    this.at = start;
    if (exponent?.[1] === undefined) return false;
    this.push('number', text, start);
    this.at += text.length + exponent[0].length;
    this.push('mark', '*', start);
    this.push('number', '10', start);
    this.push('mark', '^', start);
    this.push('mark', '{', start);
    if (exponent[1].startsWith('-')) this.push('mark', '-', start);
    this.push('number', exponent[1].replace(/^[+-]/, ''), start);
    this.push('mark', '}', start);
    return true;
  }

  /** A full stop at the very end says nothing; three of them are an ellipsis. */
  private stray(start: number): Unreadable | null {
    if (this.input.startsWith('...', start)) return this.put('\\ldots', start, 3);
    if (this.match(/\.\s*$/y) !== null) return this.skip(this.input.length - start);
    return refuse('STRAY_POINT', 'a point that belongs to no number', start);
  }

  private command(start: number): Unreadable | null {
    const name = this.match(/\\([A-Za-z]+|.)/sy)?.[1];
    if (name === undefined) return refuse('UNKNOWN_COMMAND', 'a backslash with nothing after it', start);
    const end = start + name.length + 1;
    if (name === '\\') return this.put('\\newline', start, 2);
    if (/^[,;:! ]$/.test(name) || name === '(' || name === ')' || name === '[' || name === ']') return this.skip(2);
    const empty = this.match(/\\(?:left|right)\s*\./y);
    if (empty !== null) return this.skip(empty[0].length);
    const bar = this.match(/\\(left|right)\s*(?:\||\\vert)/y);
    if (bar !== null) return this.put(bar[1] === 'left' ? '\\lvert' : '\\rvert', start, bar[0].length);
    if (silent.has(name)) return this.skip(name.length + 1);
    if (name === 'hspace' || name === 'vspace') return this.space();
    if (wordy.has(name)) return this.words(start, end);
    const numbers = this.match(/\\mathbb\s*(?:\{\s*([RZNQC])\s*\}|([RZNQC]))/y);
    if (numbers !== null) return this.put(`\\${numbers[1] ?? numbers[2] ?? ''}`, start, numbers[0].length);
    if (name === 'begin' || name === 'end') {
      this.push('command', name, start);
      return this.words(start, end);
    }
    return this.put(twins.get(name) ?? `\\${name}`, start, name.length + 1);
  }

  /** Blank space of a given width. */
  private space(): Unreadable | null {
    const match = this.match(/\\[hv]space\*?\s*\{[^{}]*\}/y);
    return match === null ? refuse('BAD_TEXT', 'a space without its width', this.at) : this.skip(match[0].length);
  }

  /** Words in braces. A letter or a function in upright type is what it would be in italics; empty words say nothing. */
  private words(start: number, end: number): Unreadable | null {
    this.at = end;
    const match = this.match(/\s*\{([^{}]*)\}/y);
    if (match?.[1] === undefined) return refuse('BAD_TEXT', 'text without closed braces', start);
    this.at = end + match[0].length;
    const text = match[1].replace(/\\[,;:! ]|~/g, ' ').trim();
    if (text === '') return this.skip(0);
    const isUpright = /^\\(?:mathrm|mathsf|operatorname)/.test(this.input.slice(start, start + 14));
    if (isUpright && functionSpellings.has(text)) return this.push('command', text, start);
    return this.push(isUpright && /^[A-Za-z]$/.test(text) ? 'name' : 'words', text, start);
  }

  /** `$` delimits formulas; before a digit or a letter, where no other `$` follows, it is money. */
  private dollar(start: number): null {
    const isMoney = start === this.lastDollar && this.match(/\$\s*(?:\d|[A-Za-z](?![A-Za-z]))/y) !== null;
    if (isMoney) return this.put('\\dollar', start, 1);
    return this.skip(1);
  }

  /** A match of a sticky pattern at the present place. */
  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.input);
  }

  private name(start: number): null {
    const text = this.match(/\p{L}+/uy)?.[0] ?? '';
    this.at = start + Math.max(1, text.length);
    return this.push('name', text, start);
  }

  private mark(start: number): null {
    if (this.input.startsWith('=/=', start)) return this.put('!=', start, 3);
    const two = this.input.slice(start, start + 2);
    if (['<=', '>=', '!=', '**', '=='].includes(two))
      return this.put(two === '**' ? '^' : two === '==' ? '=' : two, start, 2);
    return this.put(this.input[start] ?? '', start, 1);
  }
}
