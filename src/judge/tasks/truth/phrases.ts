import type { Tree } from '../../../math/tree.ts';
import { type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

export const claims = ['prime', 'composite', 'divides', '=', '!=', '<', '<=', '>', '>='] as const;
export type Claim = (typeof claims)[number];

/** Whether a claim about numbers is true. `divides`: the first divides the second. */
export interface Truth extends Task {
  readonly kind: 'truth';
  readonly claim: Claim;
  readonly of: readonly Tree[];
}

export const phrases: readonly Phrase<Truth>[] = [
  one('is {a:constant} [a] prime [number]', 'prime'),
  one('is {a:constant} [a] composite [number]', 'composite'),
  two('does {a:constant} divide {b:constant} [evenly]', 'divides'),
  two('is {a:constant} a (factor|divisor) of {b:constant}', 'divides'),
  two('is {b:constant} (a multiple of|divisible by) {a:constant}', 'divides'),
  two('is {a:constant} (greater|bigger|more|larger) than {b:constant}', '>'),
  two('is {a:constant} (less|smaller) than {b:constant}', '<'),
  two('is {a:constant} (at least|greater than or equal to) {b:constant}', '>='),
  two('is {a:constant} (at most|less than or equal to) {b:constant}', '<='),
  two('is {a:constant} (equal to|the same as) {b:constant}', '='),
  two('(do|are) {a:constant} and {b:constant} [have] (the same value|equal)', '='),
  two('are {a:constant} and {b:constant} (unequal|non-equal|nonequal|not equal|different)', '!='),
  two('do {a:constant} and {b:constant} have different values', '!='),
  two('is {a:constant} (not equal to|not the same as|unequal to|different from) {b:constant}', '!='),
  phrase('(is|is it true that) {r:relation} [true]', (holes) => {
    const relation = holes.get('r');
    if (relation?.kind !== 'relation' || relation.operators.length !== 1) return null;
    const claim = claims.find((each) => each === relation.operators[0]);
    return claim === undefined ? null : { kind: 'truth', claim, of: relation.operands };
  }),
];

function one(pattern: string, claim: Claim): Phrase<Truth> {
  return phrase(pattern, (holes) => {
    const a = holes.get('a');
    return a === undefined ? null : { kind: 'truth', claim, of: [a] };
  });
}

function two(pattern: string, claim: Claim): Phrase<Truth> {
  return phrase(pattern, (holes) => {
    const [a, b] = [holes.get('a'), holes.get('b')];
    return a === undefined || b === undefined ? null : { kind: 'truth', claim, of: [a, b] };
  });
}
