/** A wrong answer made out of a right one, and by which change. It may happen to be right all the same. */
export interface Mutant {
  readonly change: string;
  readonly answer: string;
}

type Change = (answer: string, random: () => number) => string | null;

/** What people and models get wrong, as changes of the text of an answer. Each gives null where it does not apply. */
const changes: Readonly<Record<string, Change>> = {
  sign: (answer) => (answer.startsWith('-') ? answer.slice(1) : `-(${answer})`),
  'inner sign': (answer, random) =>
    replaceOne(answer, /(?<=[\w)}\]^ ])\s*[+-]\s*(?=[\w\\(])/g, random, (sign) => (sign.includes('+') ? ' - ' : ' + ')),
  digit: (answer, random) =>
    replaceOne(answer, /\d/g, random, (digit) => String((Number(digit) + 1 + Math.floor(random() * 9)) % 10)),
  'next number': (answer, random) =>
    replaceOne(answer, /(?<![\d.])\d{1,9}(?![\d.])/g, random, (digits) =>
      String(Number(digits) + (random() < 0.5 ? 1 : 2)),
    ),
  'power of ten': (answer, random) => replaceOne(answer, /(?<![\d.])\d+(?![\d.])/g, random, (digits) => `${digits}0`),
  reciprocal: (answer) => `1/(${answer})`,
  double: (answer) => `2*(${answer})`,
  'dropped item': (answer, random) => dropped(answer, random),
  'extra item': (answer, random) => `${answer}, ${Math.floor(random() * 20) - 10}`,
  'swapped items': (answer) => swapped(answer),
  bracket: (answer, random) => replaceOne(answer, /[[(](?=[^()[\]]*,)|(?<=,[^()[\]]*)[\])]/g, random, otherBracket),
  inequality: (answer, random) =>
    replaceOne(answer, /<=|>=|<|>|\\leq?(?![a-z])|\\geq?(?![a-z])/g, random, (sign) => otherInequality(sign, random)),
  'lost constant': (answer) => (/\+\s*C\b/.test(answer) ? answer.replace(/\s*\+\s*C\b/, '') : null),
  'near decimal': (answer) =>
    /^-?\d+(\.\d+)?$/.test(answer) ? `${answer}${answer.includes('.') ? '' : '.'}0001` : null,
  exponent: (answer, random) => replaceOne(answer, /(?<=\^\{?)\d+/g, random, (digits) => String(Number(digits) + 1)),
  'lost root': (answer) =>
    answer.includes('\\sqrt{')
      ? answer.replace('\\sqrt{', '{')
      : answer.includes('sqrt(')
        ? answer.replace('sqrt(', '(')
        : null,
  'next letter': (answer, random) =>
    replaceOne(answer, /(?<![A-Za-z\\])[a-y](?![A-Za-z])/g, random, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + 1),
    ),
};

/** All mutants of an answer, one for each change that applies, in a fixed order. */
export function mutantsOf(answer: string, random: () => number): readonly Mutant[] {
  return Object.entries(changes).flatMap(([change, apply]) => {
    const mutant = apply(answer, random);
    return mutant === null || mutant === answer ? [] : [{ change, answer: mutant }];
  });
}

/** Changes one match of a pattern, chosen at random; null where there is none. */
function replaceOne(text: string, pattern: RegExp, random: () => number, by: (found: string) => string): string | null {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(random() * matches.length)];
  if (match === undefined) return null;
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

function dropped(answer: string, random: () => number): string | null {
  const items = answer.split(/\s*,\s*/);
  if (items.length < 2) return null;
  items.splice(Math.floor(random() * items.length), 1);
  return items.join(', ');
}

/** `(1, 2)` becomes `(2, 1)`. */
function swapped(answer: string): string | null {
  const pair = /^\(([^(),]+),([^(),]+)\)$/.exec(answer);
  return pair === null ? null : `(${pair[2]?.trim()}, ${pair[1]?.trim()})`;
}

function otherBracket(bracket: string): string {
  return { '[': '(', '(': '[', ']': ')', ')': ']' }[bracket] ?? bracket;
}

function otherInequality(sign: string, random: () => number): string {
  const isUp = sign.includes('>') || sign.includes('g');
  const isStrict = sign === '<' || sign === '>';
  if (random() < 0.5) return isUp ? (isStrict ? '<' : '<=') : isStrict ? '>' : '>=';
  return isUp ? (isStrict ? '>=' : '>') : isStrict ? '<=' : '<';
}
