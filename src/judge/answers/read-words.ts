import { num, sym } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { readNumberWords } from './number-words.ts';

const phrases: readonly (readonly [RegExp, Tree])[] = [
  [/^(?:true|yes|correct)$/i, { kind: 'bool', value: true }],
  [/^(?:false|no|incorrect)$/i, { kind: 'bool', value: false }],
  [
    /^(?:none|nothing|null set|empty(?: set)?|no (?:real |such )?(?:solutions?|roots?|answers?|values?|zeros?|numbers?)(?: exists?)?|there (?:is|are) no (?:real )?solutions?|(?:it |this )?has no (?:real )?solutions?|no intercepts?)$/i,
    { kind: 'none' },
  ],
  [
    /^(?:all|everything|(?:all|any) (?:real )?(?:numbers?|values?)|all reals|infinitely many(?: solutions)?|an infinite number of solutions|any real number|every real number)$/i,
    { kind: 'everything' },
  ],
  [
    /^(?:undefined|does not exist|dne|d\.n\.e|not defined|indeterminate|(?:the )?limit does not exist|it does not exist)$/i,
    { kind: 'undefined' },
  ],
  [/^(?:(?:positive )?infinity)$/i, { kind: 'constant', name: 'infinity' }],
  [/^(?:negative infinity|minus infinity)$/i, { kind: 'neg', of: { kind: 'constant', name: 'infinity' } }],
];

/** Words whose meanings exclude each other, so that two of one group are different answers. */
export const exclusiveWords: readonly (readonly string[])[] = [
  ['even', 'odd', 'neither'],
  ['circle', 'ellipse', 'parabola', 'hyperbola'],
  ['positive', 'negative', 'zero'],
  ['increasing', 'decreasing', 'constant'],
  ['prime', 'composite'],
  ['rational', 'irrational'],
  ['acute', 'right', 'obtuse', 'straight'],
  ['scalene', 'isosceles', 'equilateral'],
  ['linear', 'quadratic', 'cubic', 'exponential', 'logarithmic'],
  ['converges', 'diverges'],
  ['convergent', 'divergent'],
  ['parallel', 'perpendicular', 'skew'],
  ['maximum', 'minimum'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['left', 'right'],
  ['up', 'down'],
  ['north', 'south', 'east', 'west'],
];
const plainWords: ReadonlySet<string> = new Set(exclusiveWords.flat());

/** An answer in words that has a meaning of its own: true, no solution, undefined, a number in words; or a word of a closed vocabulary. */
export function readWords(text: string): Tree | null {
  const words = text.replace(/[.!]+$/, '').trim();
  const said = /^(yes|no|true|false)[,;.:]\s/i.exec(words)?.[1]?.toLowerCase();
  if (said !== undefined) return { kind: 'bool', value: said === 'yes' || said === 'true' };
  for (const [pattern, tree] of phrases) if (pattern.test(words)) return tree;
  if (plainWords.has(words.toLowerCase())) return { kind: 'text', text: words };
  if (!/^[A-Za-z][A-Za-z\s-]+$/.test(words)) return null;
  const number = readNumberWords(words);
  return number === null ? null : num(number);
}

/** A choice among letters: `(B)`, `B)`, `B.`, `(C) 12`, `D: because ...`. A bare letter is a symbol, and read as a formula. */
export function readChoice(text: string, readValue: (text: string) => Tree | null): Tree | null {
  const plain = /^(?:(?:option|choice|answer)\s+)?\(?([A-J])\s*[).]?$/i.exec(text)?.[1];
  if (plain !== undefined && (/[().]/.test(text) || /^[a-z]+\s/i.test(text))) return choiceOf(plain);
  const valued = /^(?:\(([A-J])\)|([A-J])(?:[).:]|(?=,\s*(?:because|since|it|as)\b)|。))\s*(.+)$/s.exec(text);
  const letter = valued?.[1] ?? valued?.[2];
  const rest = valued?.[3];
  if (letter === undefined || rest === undefined) return null;
  const value = readValue(rest.replace(/^[,:]\s*/, ''));
  return { kind: 'choice', letter, ...(value === null ? {} : { value }) };
}

function choiceOf(letter: string): Tree {
  return /^[A-J]$/.test(letter) ? { kind: 'choice', letter } : sym(letter);
}
