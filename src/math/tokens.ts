import { longestFormula, mostDigits, mostTokens } from './limits.ts';

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

/** Unicode signs and what they stand for; `\name` is a command, others are marks in plain spelling. */
const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '−': '-',
    '–': '-',
    '—': '-',
    '×': '*',
    '·': '*',
    '⋅': '*',
    '∙': '*',
    '•': '*',
    '∗': '*',
    '÷': '/',
    '⁄': '/',
    '∕': '/',
    '≤': '<=',
    '⩽': '<=',
    '≥': '>=',
    '⩾': '>=',
    '≠': '!=',
    '≈': '\\approx',
    '√': '\\sqrt',
    '∛': '\\cbrt',
    '∞': '\\infty',
    π: '\\pi',
    θ: '\\theta',
    α: '\\alpha',
    β: '\\beta',
    γ: '\\gamma',
    δ: '\\delta',
    λ: '\\lambda',
    μ: '\\mu',
    σ: '\\sigma',
    φ: '\\phi',
    ω: '\\omega',
    '∪': '\\cup',
    '∩': '\\cap',
    '∈': '\\in',
    '∅': '\\emptyset',
    '±': '\\pm',
    '∓': '\\mp',
    '°': '\\degree',
    ℝ: '\\R',
    ℤ: '\\Z',
    ℕ: '\\N',
    ℚ: '\\Q',
    ℂ: '\\C',
    '⌊': '\\lfloor',
    '⌋': '\\rfloor',
    '⌈': '\\lceil',
    '⌉': '\\rceil',
    '′': "'",
    '’': "'",
    '∧': '\\land',
    '∨': '\\lor',
    '…': '\\ldots',
    '⟨': '\\langle',
    '⟩': '\\rangle',
    '∫': '\\int',
    '∑': '\\sum',
    '∏': '\\prod',
    '€': '\\euro',
    '£': '\\pounds',
    '∘': '\\circ',
    '⁻': '-',
  }),
);

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const vulgar: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '½': '1/2',
    '⅓': '1/3',
    '⅔': '2/3',
    '¼': '1/4',
    '¾': '3/4',
    '⅕': '1/5',
    '⅖': '2/5',
    '⅗': '3/5',
    '⅘': '4/5',
    '⅙': '1/6',
    '⅚': '5/6',
    '⅛': '1/8',
    '⅜': '3/8',
    '⅝': '5/8',
    '⅞': '7/8',
  }),
);

/** Commands that only set type, and say nothing. */
const silent = new Set([
  'left',
  'right',
  'big',
  'Big',
  'bigg',
  'Bigg',
  'bigl',
  'bigr',
  'Bigl',
  'Bigr',
  'biggl',
  'biggr',
  'displaystyle',
  'textstyle',
  'limits',
  'nolimits',
  'quad',
  'qquad',
  'thinspace',
  'enspace',
  'nobreak',
  'hfill',
  'boldsymbol',
  'mathbf',
  'mathit',
  'bf',
  'rm',
  'normalsize',
  'large',
  'hspace',
  'phantom',
]);
/** Commands whose braces hold words. */
const wordy = new Set([
  'text',
  'textbf',
  'textit',
  'textrm',
  'mbox',
  'mathrm',
  'operatorname',
  'hbox',
  'emph',
  'texttt',
]);

const twins: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cdot: '*',
    times: '*',
    ast: '*',
    div: '/',
    le: '<=',
    leq: '<=',
    leqslant: '<=',
    ge: '>=',
    geq: '>=',
    geqslant: '>=',
    ne: '!=',
    neq: '!=',
    lt: '<',
    gt: '>',
    '{': '\\lbrace',
    '}': '\\rbrace',
    lvert: '\\lvert',
    rvert: '\\rvert',
    vert: '|',
    mid: '\\mid',
    colon: ':',
    dfrac: '\\frac',
    tfrac: '\\frac',
    cfrac: '\\frac',
    to: '\\to',
    rightarrow: '\\to',
    longrightarrow: '\\to',
    dbinom: '\\binom',
    tbinom: '\\binom',
    varnothing: '\\emptyset',
    varphi: '\\phi',
    varepsilon: '\\epsilon',
    wedge: '\\land',
    vee: '\\lor',
    dots: '\\ldots',
    cdots: '\\ldots',
    prime: "'",
    '%': '%',
    $: '\\dollar',
    '&': '&',
    '#': '#',
    _: '_',
    lbrack: '[',
    rbrack: ']',
    backslash: '\\setminus',
    ln: '\\ln',
    dollar: '\\dollar',
    asin: '\\arcsin',
    acos: '\\arccos',
    atan: '\\arctan',
  }),
);

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

  constructor(private readonly input: string) {}

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
    if (/\s|~/.test(char)) return this.skip(char.length);
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
    const match = /^(?:\d+(?:(?:\{,\}|\\!|,\\!|\\,)\d{3})+|\d+)?(?:\.\d+|\.(?![.\d])(?=\D|$))?/.exec(
      this.input.slice(start, start + 1500),
    );
    const text = match?.[0] ?? '';
    if (text === '' || text === '.') return this.stray(start);
    const digits = text.replace(/[^\d.]/g, '');
    if (digits.length > mostDigits)
      return refuse('TOO_LONG_NUMBER', `a number of more than ${mostDigits} digits`, start);
    this.at = start + text.length;
    return this.push('number', digits, start);
  }

  /** A full stop at the very end says nothing; three of them are an ellipsis. */
  private stray(start: number): Unreadable | null {
    if (this.input.startsWith('...', start)) return this.put('\\ldots', start, 3);
    if (this.input.slice(start + 1).trim() === '') return this.skip(this.input.length - start);
    return refuse('STRAY_POINT', 'a point that belongs to no number', start);
  }

  private command(start: number): Unreadable | null {
    const match = /^\\([A-Za-z]+|.)/s.exec(this.input.slice(start, start + 40));
    const name = match?.[1];
    if (name === undefined) return refuse('UNKNOWN_COMMAND', 'a backslash with nothing after it', start);
    const end = start + name.length + 1;
    if (name === '\\') return this.put('\\newline', start, 2);
    if (/^[,;:! ]$/.test(name) || name === '(' || name === ')' || name === '[' || name === ']') return this.skip(2);
    const bar = /^\\(left|right)\s*(?:\||\\vert)/.exec(this.input.slice(start, start + 12));
    if (bar !== null) return this.put(bar[1] === 'left' ? '\\lvert' : '\\rvert', start, bar[0].length);
    if (silent.has(name)) return this.skip(name.length + 1);
    if (wordy.has(name)) return this.words(start, end);
    if (name === 'begin' || name === 'end') {
      this.push('command', name, start);
      return this.words(start, end);
    }
    return this.put(twins.get(name) ?? `\\${name}`, start, name.length + 1);
  }

  private words(start: number, end: number): Unreadable | null {
    const match = /^\s*\{([^{}]*)\}/.exec(this.input.slice(end));
    if (match?.[1] === undefined) return refuse('BAD_TEXT', 'text without closed braces', start);
    this.at = end + match[0].length;
    return this.push('words', match[1].trim(), start);
  }

  /** `$` delimits formulas; before a digit at the start of a formula it is money. */
  private dollar(start: number): null {
    const isMoney = /^\$\s*\d/.test(this.input.slice(start)) && !this.input.slice(start + 1).includes('$');
    if (isMoney) return this.put('\\dollar', start, 1);
    return this.skip(1);
  }

  private name(start: number): null {
    const match = /^\p{L}+/u.exec(this.input.slice(start, start + 200));
    const text = match?.[0] ?? '';
    this.at = start + Math.max(1, text.length);
    return this.push('name', text, start);
  }

  private mark(start: number): null {
    const two = this.input.slice(start, start + 2);
    if (['<=', '>=', '!=', '**', '=='].includes(two))
      return this.put(two === '**' ? '^' : two === '==' ? '=' : two, start, 2);
    return this.put(this.input[start] ?? '', start, 1);
  }
}
