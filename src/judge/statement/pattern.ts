import { type HoleType, holeTypes } from './phrase.ts';

/** A pattern as a tree, with holes of the types `H`; an option is a choice of the option and nothing. */
export type Pattern<H extends string = HoleType> =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'hole'; readonly name: string; readonly type: H }
  | { readonly kind: 'named'; readonly name: string; readonly choices: readonly (readonly string[])[] }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern<H>[] }
  | { readonly kind: 'choice'; readonly of: readonly Pattern<H>[] };

/** Reads the pattern language of `phrase.ts`. @throws Error for a pattern that is none: a mistake in a table of ours. */
export function compilePattern(source: string): Pattern {
  return compileWith(holeTypes, source);
}

/** The same pattern language with holes of other types. */
export function compileWith<H extends string>(types: readonly H[], source: string): Pattern<H> {
  const tokens = source.match(/\{[^}]*\}|[[\]()|]|(?:[^\s[\]()|{}]|(?<=\w)\(s\))+/g) ?? [];
  let at = 0;
  const sequence = (): Pattern<H> => {
    const parts: Pattern<H>[] = [];
    for (let token = tokens[at]; token !== undefined && !'|)]'.includes(token); token = tokens[at]) parts.push(item());
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'sequence', parts };
  };
  const alternatives = (closer: string): Pattern<H>[] => {
    const of = [sequence()];
    while (tokens[at] === '|') {
      at++;
      of.push(sequence());
    }
    if (tokens[at++] !== closer) throw new Error(`"${closer}" is missing in the pattern ${source}`);
    return of;
  };
  const item = (): Pattern<H> => {
    const token = tokens[at++] ?? '';
    if (token === '[') return { kind: 'choice', of: [...alternatives(']'), { kind: 'sequence', parts: [] }] };
    if (token === '(') return { kind: 'choice', of: alternatives(')') };
    return token.startsWith('{') ? hole(types, token, source) : { kind: 'word', word: token };
  };
  const whole = sequence();
  if (at < tokens.length) throw new Error(`"${tokens[at]}" is left over in the pattern ${source}`);
  return whole;
}

function hole<H extends string>(types: readonly H[], token: string, source: string): Pattern<H> {
  const named = /^\{(\w+)=([^}]+)\}$/.exec(token);
  if (named !== null)
    return {
      kind: 'named',
      name: named[1] ?? '',
      choices: (named[2] ?? '').split('|').map((words) => words.trim().split(/\s+/)),
    };
  const [, name = '', type = ''] = /^\{(\w+):([\w]+)\}$/.exec(token) ?? [];
  const known = types.find((each) => each === type);
  if (known === undefined) throw new Error(`${token} is no hole in the pattern ${source}`);
  return { kind: 'hole', name, type: known };
}

/** Words that every match begins with, one of them; null where a match may begin with a hole or be empty. */
export function firstWords(pattern: Pattern): ReadonlySet<string> | null {
  const first = firstOf(pattern);
  return first.isOpen || first.mayBeEmpty ? null : first.words;
}

interface First {
  readonly words: ReadonlySet<string>;
  readonly isOpen: boolean;
  readonly mayBeEmpty: boolean;
}

function firstOf(pattern: Pattern): First {
  switch (pattern.kind) {
    case 'word':
      return { words: new Set([pattern.word]), isOpen: false, mayBeEmpty: false };
    case 'named':
      return {
        words: new Set(pattern.choices.flatMap((words) => words.slice(0, 1))),
        isOpen: false,
        mayBeEmpty: false,
      };
    case 'hole':
      return { words: new Set(), isOpen: true, mayBeEmpty: false };
    case 'choice':
      return pattern.of.map(firstOf).reduce(eitherFirst);
    case 'sequence': {
      let first: First = { words: new Set(), isOpen: false, mayBeEmpty: true };
      for (const part of pattern.parts) {
        if (!first.mayBeEmpty) break;
        const next = firstOf(part);
        first = { ...eitherFirst(first, next), mayBeEmpty: next.mayBeEmpty };
      }
      return first;
    }
  }
}

function eitherFirst(a: First, b: First): First {
  return {
    words: new Set([...a.words, ...b.words]),
    isOpen: a.isOpen || b.isOpen,
    mayBeEmpty: a.mayBeEmpty || b.mayBeEmpty,
  };
}

/** Words without which nothing matches; used to pass over a pattern quickly. */
export function neededWords(pattern: Pattern): ReadonlySet<string> {
  switch (pattern.kind) {
    case 'word':
      return new Set([pattern.word]);
    case 'named':
    case 'hole':
      return new Set();
    case 'choice': {
      const [first, ...rest] = pattern.of.map(neededWords);
      return new Set([...(first ?? [])].filter((word) => rest.every((words) => words.has(word))));
    }
    case 'sequence':
      return new Set(pattern.parts.flatMap((part) => [...neededWords(part)]));
  }
}

/** Every word that may stand in a match. */
export function allWords(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'word':
      return [pattern.word];
    case 'named':
      return pattern.choices.flat();
    case 'hole':
      return [];
    case 'choice':
      return pattern.of.flatMap(allWords);
    case 'sequence':
      return pattern.parts.flatMap(allWords);
  }
}
