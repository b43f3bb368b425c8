import { add, div, mul, num, pow, relation, sub, sym } from '../../../math/build.ts';
import type { Relation, Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { isKnown } from '../../constraints/is-known.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { EquationTask } from './task.ts';

const number = '(a number|the number|a certain number|some number|an unknown number)';
const is = '(is|equals|is equal to|gives|is the same as|yields|results in)';
const lead = '[translate [to an equation] and solve [the given statement]] [translate and solve] [solve]';
const end = '[(find|what is|determine) (the number|the value of {x:symbol}|{x:symbol})]';

/** An amount in words or formulas: `x`, `4x`, `seven`, `three times a number`, `twice a number`, `a number`. */
function amount(index: number): string {
  return `({t${index}:expr}|{c${index}:count}|{m${index}:count} times (${number}|{u${index}:symbol})|{n${index}=twice|triple|half|half of|the square of|one-half of} (${number}|{u${index}:symbol})|{n${index}=a number|the number|a certain number|some number})`;
}

type Join = (a: Tree, b: Tree) => Tree;

/** Two amounts joined by words, and what they make. */
const joined: readonly (readonly [string, Join])[] = [
  [`${amount(1)} more than ${amount(2)}`, (a, b) => add(b, a)],
  [`${amount(1)} less than ${amount(2)}`, (a, b) => sub(b, a)],
  [`the sum of ${amount(1)} and ${amount(2)}`, (a, b) => add(a, b)],
  [`the difference (of|between) ${amount(1)} and ${amount(2)}`, (a, b) => sub(a, b)],
  [`the product of ${amount(1)} and ${amount(2)}`, (a, b) => mul(a, b)],
  [`the quotient of ${amount(1)} and ${amount(2)}`, (a, b) => div(a, b)],
  [`${amount(1)} (plus|increased by|added to) ${amount(2)}`, (a, b) => add(a, b)],
  [`${amount(1)} (minus|decreased by|diminished by) ${amount(2)}`, (a, b) => sub(a, b)],
  [`${amount(1)} (times|multiplied by) ${amount(2)}`, (a, b) => mul(a, b)],
  [`${amount(1)} divided by ${amount(2)}`, (a, b) => div(a, b)],
];

/** Sentences that state an equation about one number in words. */
export const wordPhrases: readonly Phrase<EquationTask>[] = [
  ...joined.map(([words, join]) => stated(`${lead} ${words} ${is} ${amount(3)} ${end}`, join)),
  ...joined.map(([words, join]) => stated(`${lead} ${amount(3)} ${is} ${words} ${end}`, join)),
];

function stated(pattern: string, join: Join): Phrase<EquationTask> {
  return phrase(pattern, (holes, written) => {
    const [a, b, c] = [1, 2, 3].map((index) => amountOf(holes, index));
    if (!a || !b || !c) return null;
    const equation: Relation = relation('=', join(a, b), c);
    const [unknown, ...more] = symbolsOf(equation);
    const asked = written.get('x');
    if (unknown === undefined || more.length > 0 || !isKnown(equation)) return null;
    if (asked?.kind === 'symbol' && asked.name !== unknown) return null;
    return { kind: 'equation', equation, unknown, want: 'all', numbers: 'unstated', conditions: [] };
  });
}

function amountOf(holes: Holes, index: number): Tree | null {
  const [tree, count] = [holes.get(`t${index}`), holes.get(`c${index}`)];
  if (tree !== undefined) return tree;
  if (count !== undefined) return count;
  const unknown = holes.get(`u${index}`) ?? sym('n');
  const factor = holes.get(`m${index}`);
  if (factor !== undefined) return mul(factor, unknown);
  const word = holes.get(`n${index}`);
  switch (word?.kind === 'text' ? word.text : '') {
    case 'twice':
      return mul(num(2), unknown);
    case 'triple':
      return mul(num(3), unknown);
    case 'half':
    case 'half of':
    case 'one-half of':
      return div(unknown, num(2));
    case 'the square of':
      return pow(unknown, num(2));
    case '':
      return null;
    default:
      return unknown;
  }
}
