/**
 * What a statement consists of. `formula`: what stands between delimiters. `word`: a run of other characters without blanks; a word of
 * language or bare typed math, which of them only its use decides. `mark`: punctuation after or around words.
 */
export interface Piece {
  readonly kind: 'word' | 'formula' | 'mark';
  /** As written, without delimiters. */
  readonly text: string;
  /** For comparing with the words of patterns: lower case, plain apostrophes. */
  readonly lower: string;
  readonly at: number;
}

const formula =
  /\$\$([^$]*)\$\$|\$((?:[^$\\]|\\.)*)\$|\\\(([\s\S]*?)\\\)|\\\[([\s\S]*?)\\\]|(\\begin\{(align\*?|aligned|gather\*?)\}[\s\S]*?\\end\{\6\})/y;

/** Splits a statement into pieces, in one pass; nothing is lost but blanks and delimiters. */
export function splitPieces(statement: string): readonly Piece[] {
  return new Splitter(statement).run();
}

/** Whether a mark ends a sentence. */
export function endsSentence(piece: Piece): boolean {
  return piece.kind === 'mark' && (piece.text === '.' || piece.text === '?' || piece.text === '!');
}

class Splitter {
  private readonly pieces: Piece[] = [];
  /** For each bracket around words that is open: how many brackets of math are open inside it. */
  private readonly open: number[] = [];

  constructor(private readonly statement: string) {}

  run(): readonly Piece[] {
    for (let at = 0; at < this.statement.length; ) at = this.step(at);
    return this.pieces;
  }

  private step(at: number): number {
    if (/\s/.test(this.statement.charAt(at))) return at + 1;
    formula.lastIndex = at;
    const match = this.isDelimiter(at) ? formula.exec(this.statement) : null;
    if (match !== null) {
      this.formula((match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '').trim(), at);
      return at + match[0].length;
    }
    let end = at + 1;
    while (end < this.statement.length && !/\s/.test(this.statement.charAt(end)) && !this.isDelimiter(end)) end++;
    this.chunk(this.statement.slice(at, end), at);
    return end;
  }

  private isDelimiter(at: number): boolean {
    const two = this.statement.slice(at, at + 2);
    if (two === '\\b') return /^\\begin\{(?:align\*?|aligned|gather\*?)\}/.test(this.statement.slice(at, at + 20));
    return (two.startsWith('$') && this.statement.charAt(at - 1) !== '\\') || two === '\\(' || two === '\\[';
  }

  private push(kind: Piece['kind'], text: string, at: number): void {
    this.pieces.push({ kind, text, lower: text.toLowerCase().replace(/[’‘′]/g, "'"), at });
  }

  /** Words set between delimiters (`$$what$$`) are words; punctuation at the end of a formula belongs to the sentence. */
  private formula(text: string, at: number): void {
    const lines = linesOf(text);
    const end = /^([\s\S]*[^.\s])\s*(?:~|\\,|\\;|\\ )*\s*([.,;?])$/.exec(lines);
    if (/^[a-z]-(?:intercepts?(?:\(s\))?)?$/.test(text) || /^[A-Za-z]{4,}(?:=[A-Za-z]{4,})?[.?!]?$/.test(text))
      this.chunk(text, at);
    else if (this.spoken(end?.[1] ?? lines, at)) {
      if (end !== null) this.push('mark', end[2] ?? '', at + text.length - 1);
    } else if (end !== null && !/\\(?:left|right|[bB]igg?[lrm]?)?$/.test(end[1] ?? '')) {
      this.push('formula', (end[1] ?? '').replace(/(?:~|\\,|\\;)+$/, ''), at);
      this.push('mark', end[2] ?? '', at + text.length - 1);
    } else if (lines !== '') this.push('formula', lines, at);
  }

  /** Notation of vectors in the words that say the same: `proj_w v`, and the cross product of two columns. */
  private spoken(text: string, at: number): boolean {
    const projection = /^\\(?:text|mathrm|operatorname)\{proj\}_(\{(?:[^{}]|\{[^{}]*\})*\}|\w)\s*(\S.*)$/s.exec(text);
    const column = String.raw`\\begin\{pmatrix\}[^&]*?\\end\{pmatrix\}`;
    const cross = new RegExp(`^(${column})\\s*\\\\times\\s*(${column})$`, 's').exec(text);
    const [, first, second] = projection ?? cross ?? [];
    if (first === undefined || second === undefined) return false;
    const [words, joint, a, b] =
      projection !== null
        ? ['the projection of', 'onto', second, first]
        : ['the cross product of', 'and', first, second];
    for (const word of words.split(' ')) this.push('word', word, at);
    this.push('formula', a, at);
    this.push('word', joint, at);
    this.push('formula', b.replace(/^\{([\s\S]*)\}$/, '$1'), at);
    return true;
  }

  /** Punctuation after a chunk and brackets around words are marks of their own; `$x$-intercept` is a word. */
  private chunk(chunk: string, at: number): void {
    const before = this.pieces.at(-1);
    if (/^-[A-Za-z]{3}/.test(chunk) && before?.kind === 'formula' && /^[A-Za-z]$/.test(before.text)) {
      this.pieces.pop();
      this.chunk(before.text + chunk, before.at);
      return;
    }
    let text = chunk;
    if ((/^[("“](?=[A-Za-z]{2})/.test(text) && !isMathCall(text)) || /^["“](?=[(A-Za-z])/.test(text)) {
      this.push('mark', text.charAt(0), at);
      if (text.startsWith('(')) this.open.push(0);
      text = text.slice(1);
    }
    const quoted = /^['‘]([A-Za-z/]+)['’](?=[.,;:?!)]*$)/.exec(text);
    if (quoted !== null) text = (quoted[1] ?? '') + text.slice(quoted[0].length);
    const trailing: [string, number][] = [];
    for (let last = text.at(-1); last !== undefined && this.isTrailing(text, last); last = text.at(-1)) {
      text = text.slice(0, -1);
      trailing.unshift([last, at + (chunk.length - (trailing.length + 1))]);
      if (last === ')') this.open.pop();
    }
    this.count(text);
    this.word(text, at);
    for (const [mark, place] of trailing) this.push('mark', mark, place);
  }

  /** `n'th` is the name n and an ending. */
  private word(text: string, at: number): void {
    const term = /^(\p{L})(['’]th)$/u.exec(text);
    if (term !== null) {
      this.push('word', term[1] ?? '', at);
      this.push('word', term[2] ?? '', at + 1);
    } else if (text !== '') this.push('word', text, at);
  }

  private count(text: string): void {
    const inner = this.open.pop();
    if (inner !== undefined) this.open.push(inner + excessOpeners(text));
  }

  private isTrailing(text: string, last: string): boolean {
    switch (last) {
      case '.':
        return !text.endsWith('..');
      case '!':
        return /[A-Za-z]{3}!$/.test(text);
      case ')': {
        const inner = this.open.at(-1);
        return inner !== undefined && inner + excessOpeners(text) < 0;
      }
      default:
        return ',;:?"”'.includes(last);
    }
  }
}

/** Round brackets that a text opens, less those that it closes. */
export function excessOpeners(text: string): number {
  return (text.match(/\(/g)?.length ?? 0) - (text.match(/\)/g)?.length ?? 0);
}

/** `(sin x)` and `(sqrt(5) - 1)` are math, and so is a bracket that closes right after a letter or two. */
function isMathCall(text: string): boolean {
  return /^\((?:(?:arc|a)?(?:sin|cos|tan|cot|sec|csc)h?|ln|log|exp|sqrt|cbrt|abs|pi|[A-Za-z]{1,2}\))(?![A-Za-z])/.test(
    text,
  );
}

/** The lines of an aligned block one after another, by commas; other formulas as they are. */
function linesOf(text: string): string {
  const block = /^\\begin\{(align\*?|aligned|gather\*?)\}([\s\S]*)\\end\{\1\}([.,;?]?)$/.exec(text);
  if (block === null) return text;
  const lines = (block[2] ?? '').replaceAll('&', ' ').split(/\\\\(?:\[[^\]]*\])?/);
  const whole = lines.map((line) => line.trim().replace(/[.,;]$/, '')).filter((line) => line !== '');
  return whole.join(', ') + (block[3] ?? '');
}
