import { concepts } from './concepts.ts';

const figure = /\[asy\][\s\S]*?\[\/asy\]/g;
const formula = /\$\$?[^$]*\$\$?|\\\[[\s\S]*?\\\]|\\\([\s\S]*?\\\)/g;

/** What {@link shapeOf} measures, in its order. */
export const shapeNames: readonly string[] = [
  ...[
    'characters',
    'words',
    'formulaCharacters',
    'numbers',
    'commands',
    'hasFigure',
    'distinctCommands',
    'largestNumber',
  ],
  ...['letters', 'largeNumbers', 'smallNumbers', 'distinctNumbers', 'sentences', 'equalSigns', 'powers', 'brackets'],
  ...[
    'signs',
    'isQuestion',
    'wordLength',
    'longestFormula',
    'braces',
    'displays',
    'isShort',
    'isLong',
    'figureCharacters',
  ],
  ...['hasN', 'hasX', 'parameters', 'pointNames', 'formulas', 'formulaShare'],
  ...Object.keys(concepts),
];

/** Measures a statement: lengths, counts of what formulas are made of, and concepts. Counts are damped by logarithms or roots. */
export function shapeOf(statement: string): number[] {
  const text = statement.replace(figure, ' ');
  const formulas = text.match(formula) ?? [];
  const math = formulas.join(' ');
  const words = text.replace(formula, ' ').split(/\s+/).filter(Boolean);
  const numbers = (text.match(/\d+/g) ?? []).map((digits) => Number(digits.slice(0, 12)));
  const commands = text.match(/\\[a-zA-Z]+/g) ?? [];
  const letters = new Set(math.match(/(?<![\\a-zA-Z])[a-zA-Z](?![a-zA-Z])/g) ?? []);
  const lower = text.toLowerCase();
  return [
    Math.log1p(text.length),
    Math.log1p(words.length),
    Math.log1p(math.length),
    Math.log1p(numbers.length),
    Math.log1p(commands.length),
    Number(text.length !== statement.length),
    Math.sqrt(new Set(commands).size),
    Math.log1p(Math.max(0, ...numbers)),
    letters.size,
    Math.log1p(numbers.filter((each) => each >= 100).length),
    Math.log1p(numbers.filter((each) => each <= 10).length),
    Math.sqrt(new Set(numbers).size),
    Math.log1p((text.match(/[.?!](?=\s|$)/g) ?? []).length),
    Math.sqrt(occurrences(text, '=')),
    Math.sqrt(occurrences(text, '^')),
    Math.log1p(occurrences(math, '(')),
    Math.log1p(occurrences(math, '+') + occurrences(math, '-')),
    Number(text.includes('?')),
    words.reduce((sum, word) => sum + word.length, 0) / (1 + words.length),
    Math.sqrt(Math.max(0, ...formulas.map((each) => each.length))),
    Math.sqrt(occurrences(text, '{')),
    occurrences(text, '\\['),
    Number(text.length < 60),
    Number(text.length > 300),
    Math.log1p(statement.length) - Math.log1p(text.length),
    Number(letters.has('n')),
    Number(letters.has('x')),
    [...'abcdpqr'].filter((letter) => letters.has(letter)).length,
    [...'ABCDEFGHPQ'].filter((letter) => letters.has(letter)).length,
    Math.log1p(formulas.length),
    math.length / (1 + text.length),
    ...Object.values(concepts).map((pattern) => Math.sqrt(Math.min(3, lower.match(pattern)?.length ?? 0))),
  ];
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
