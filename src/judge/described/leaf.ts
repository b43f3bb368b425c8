import { num } from '../../math/build.ts';
import { hasValue } from '../../math/has-value.ts';
import type { Tree } from '../../math/tree.ts';
import { readCount, readOrdinal } from '../statement/word-numbers.ts';
import type { Leaf, Part } from './construction.ts';

interface Ending {
  readonly part: Part;
  readonly end: number;
}

/** The most words of a number. */
const longestCount = 4;

/** What fills a leaf from a place on, with the place after it. */
export function endsOfLeaf(type: Leaf, tokens: readonly Tree[], at: number): readonly Ending[] {
  const token = tokens[at];
  if (token === undefined) return [];
  switch (type) {
    case 'formula':
      return isExpression(token) ? [formula(token, at + 1)] : [];
    case 'relation':
      return isRelation(token) ? [formula(token, at + 1)] : [];
    case 'symbol': {
      const name = token.kind === 'symbol' ? token.name : bareName(token);
      return name === null ? [] : [formula({ kind: 'symbol', name }, at + 1)];
    }
    case 'word':
      return token.kind === 'text' && /^[a-z'-]+$/i.test(token.text)
        ? [{ part: { kind: 'word', text: token.text.toLowerCase() }, end: at + 1 }]
        : [];
    case 'count':
      return counts(tokens, at);
    case 'numeral':
      return token.kind === 'text' ? counts(tokens, at) : [];
    case 'ordinal': {
      const order = readOrdinal(wordOf(token) ?? '');
      return order === null ? [] : [formula(num(order), at + 1)];
    }
    case 'numbers':
      return several(tokens, at, 'and');
    case 'choices':
      return several(tokens, at, 'or');
  }
}

function formula(tree: Tree, end: number): Ending {
  return { part: { kind: 'formula', tree }, end };
}

/** A letter outside delimiters that is no word of English. */
function bareName(token: Tree): string | null {
  return token.kind === 'text' && /^[b-hj-zA-HJ-Z]$/.test(token.text) ? token.text : null;
}

function counts(tokens: readonly Tree[], at: number): readonly Ending[] {
  const token = tokens[at];
  if (token?.kind === 'number')
    return token.value.isInteger() && token.value.sign() >= 0 ? [formula(token, at + 1)] : [];
  const found: Ending[] = [];
  for (let end = Math.min(tokens.length, at + longestCount); end > at; end--) {
    const words = tokens.slice(at, end).map(wordOf);
    const value = words.every((word) => word !== null) ? readCount(words) : null;
    if (value?.isInteger()) found.push(formula(num(value), end));
  }
  return found;
}

/** Expressions by commas and a last "and" or "or"; or a formula that is such a list. */
function several(tokens: readonly Tree[], at: number, last: 'and' | 'or'): readonly Ending[] {
  const first = tokens[at];
  if (first?.kind === 'list' || first?.kind === 'set')
    return last === 'and' && first.items.every(isExpression)
      ? [formula({ kind: 'list', items: first.items }, at + 1)]
      : [];
  const found: Ending[] = [];
  const items: Tree[] = [];
  for (let place = at; ; ) {
    const item = tokens[place];
    if (item === undefined || !isExpression(item)) return last === 'and' ? found : [];
    items.push(item);
    place++;
    const list: Tree = { kind: 'list', items: [...items] };
    if (items.length > 1) found.push(formula(list, place));
    const isComma = tokens[place]?.kind === 'text' && wordOf(tokens[place]) === ',';
    if (isComma) place++;
    if (wordOf(tokens[place]) === last) {
      const end = tokens[place + 1];
      const whole =
        end !== undefined && isExpression(end) ? [formula({ kind: 'list', items: [...items, end] }, place + 2)] : [];
      return last === 'and' ? [...found, ...whole] : whole;
    }
    if (!isComma) return last === 'and' ? found : [];
  }
}

/** A word, or the end of a sentence, as patterns have it; null for a formula. */
export function wordOf(token: Tree | undefined): string | null {
  if (token?.kind !== 'text') return null;
  const word = token.text.toLowerCase().replace(/[’‘′]/g, "'");
  return word === '?' || word === '!' ? '.' : word;
}

/** Marks that change nothing: all but the ends of sentences. */
export function isPassedOver(token: Tree | undefined): boolean {
  return token?.kind === 'text' && /^[,;:"“”()]$/.test(token.text);
}

function isRelation(tree: Tree): boolean {
  if (tree.kind === 'list' || tree.kind === 'and')
    return (tree.kind === 'list' ? tree.items : tree.of).every(isRelation);
  return tree.kind === 'relation';
}

/** What a number described in words may be made of; a function of an unknown name has no number. */
function isExpression(tree: Tree): boolean {
  return (hasValue(tree) && tree.kind !== 'apply') || tree.kind === 'sum' || tree.kind === 'product';
}
