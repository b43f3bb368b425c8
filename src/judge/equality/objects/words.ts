import type { Tree, Word } from '../../../math/tree.ts';
import { exclusiveWords } from '../../answers/read-words.ts';
import type { Equality, EqualityOptions } from '../equality.ts';
import { type Decide, different, equal, undecided } from './deciding.ts';

const wordKinds: ReadonlySet<string> = new Set(['text', 'choice', 'bool', 'none', 'everything', 'undefined']);

export function isWord(tree: Tree): tree is Word {
  return wordKinds.has(tree.kind);
}

/** A word against anything. Texts differ only where both are words of a vocabulary in which they exclude each other. */
export function compareWord(a: Word, b: Tree, options: EqualityOptions, decide: Decide): Equality {
  switch (a.kind) {
    case 'choice':
      return compareChoice(a, b, options, decide);
    case 'text':
      return compareText(a.text, b);
    case 'bool':
      if (b.kind === 'bool') return a.value === b.value ? alike(a.kind) : different('words', 'true is not false');
      return isWord(b) || isRelational(b) ? undecided('the two are words of different kinds') : kinds();
    case 'none':
    case 'everything':
    case 'undefined':
      return compareKind(a.kind, b);
  }
}

function compareKind(kind: 'none' | 'everything' | 'undefined', b: Tree): Equality {
  if (b.kind === kind || (kind === 'none' && isEmptySet(b)) || (kind === 'everything' && isAllReals(b)))
    return alike(kind);
  if (b.kind === 'none' || b.kind === 'everything')
    return kind === 'undefined' ? undecided('"undefined" and a set of solutions are not compared') : kinds();
  if (isWord(b) || isRelational(b) || mentionsInfinity(b)) return undecided('a word and this are not compared');
  return b.kind === 'list' || b.kind === 'set' || isValue(b) ? kinds() : undecided('a word and this are not compared');
}

function isRelational(tree: Tree): boolean {
  return tree.kind === 'relation' || tree.kind === 'and' || tree.kind === 'or' || tree.kind === 'builder';
}

/** A value or a collection of values that is certainly there. */
function isValue(tree: Tree): boolean {
  return (
    tree.kind === 'number' ||
    tree.kind === 'mixed' ||
    tree.kind === 'tuple' ||
    tree.kind === 'quantity' ||
    (tree.kind === 'neg' && isValue(tree.of))
  );
}

function isEmptySet(tree: Tree): boolean {
  return tree.kind === 'set' && tree.items.length === 0;
}

function isAllReals(tree: Tree): boolean {
  if (tree.kind === 'numbers') return tree.name === 'R';
  return tree.kind === 'interval' && isInfinity(tree.high) && tree.low.kind === 'neg' && isInfinity(tree.low.of);
}

function isInfinity(tree: Tree): boolean {
  return tree.kind === 'constant' && tree.name === 'infinity';
}

function mentionsInfinity(tree: Tree): boolean {
  return isInfinity(tree) || (tree.kind === 'neg' && isInfinity(tree.of));
}

/** Letters decide between choices, and between a choice and a bare letter; a choice with its value equals the value too. */
function compareChoice(
  a: Extract<Word, { kind: 'choice' }>,
  b: Tree,
  options: EqualityOptions,
  decide: Decide,
): Equality {
  const letter = b.kind === 'choice' ? b.letter : b.kind === 'symbol' && /^[A-J]$/.test(b.name) ? b.name : null;
  if (letter !== null)
    return letter === a.letter
      ? alike('choice')
      : different('choice', `the one chooses ${a.letter}, the other ${letter}`);
  return a.value === undefined ? undecided('a choice and a value are not compared') : decide(a.value, b, options);
}

function compareText(text: string, b: Tree): Equality {
  const other = b.kind === 'text' ? b.text : lettersOf(b);
  if (other === null)
    return vocabularyOf(text) !== null && isValue(b) ? kinds() : undecided('a text and a formula are not compared');
  const [left, right] = [fold(text), fold(other)];
  if (left === right) return alike('text');
  if (isTime(left) && isTime(right)) return different('time', 'the times of day differ');
  const group = vocabularyOf(text);
  if (group?.includes(right)) return different('words', `${left} and ${right} exclude each other`);
  return undecided('the texts are not the same');
}

/** A time of day with its half: `9:05 AM`, or two without. */
function isTime(text: string): boolean {
  return /^\d{1,2} \d{2}$/.test(text);
}

function vocabularyOf(text: string): readonly string[] | null {
  return exclusiveWords.find((group) => group.includes(fold(text))) ?? null;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.,;:!'"-]+/g, ' ')
    .replace(/^(?:an?|the) /, '')
    .trim();
}

/** `odd` is read as o·d·d where it stands as a formula: the letters of a product of symbols. */
function lettersOf(tree: Tree): string | null {
  if (tree.kind === 'symbol') return tree.name;
  if (tree.kind === 'constant') return tree.name.length === 1 ? tree.name : null;
  if (tree.kind !== 'mul') return null;
  const letters = tree.factors.map(lettersOf);
  return letters.includes(null) ? null : letters.join('');
}

function alike(kind: string): Equality {
  return equal('same word', `both say the same (${kind})`);
}

function kinds(): Equality {
  return different('kind', 'the two are objects of different kinds');
}
