import type { Rational } from '../../../exact/rational.ts';
import { num } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { mapTree } from '../../../math/walk.ts';
import { surdOf } from '../../algebra/surd.ts';
import { math } from '../findings.ts';
import type { Solved } from '../task-kind.ts';
import type { Evaluate } from './phrases.ts';

/** The value, by exact arithmetic on rational numbers and square roots. */
export function solve({ expression }: Evaluate): Solved {
  const value = surdOf(expression);
  if (value === null)
    return { kind: 'unsolved', reason: 'The value is not a sum of rational multiples of square roots.' };
  const { rational } = value;
  const answer = rational === null ? value.tree() : written(rational, expression);
  return {
    kind: 'solved',
    answer,
    steps: [
      {
        text: `The value of ${math(expression)}.`,
        claim: { kind: 'relation', operators: ['='], operands: [expression, answer] },
      },
    ],
  };
}

/** As a decimal where the expression has decimals and the value ends, else as a fraction. */
function written(value: Rational, expression: Tree): Tree {
  let isDecimal = false;
  mapTree(expression, (part) => {
    if (part.kind === 'number' && (part.decimals ?? 0) > 0) isDecimal = true;
    return part;
  });
  if (!isDecimal) return num(value);
  for (let places = 0; places <= 60; places++)
    if ((value.num * 10n ** BigInt(places)) % value.den === 0n)
      return places === 0 ? num(value) : { kind: 'number', value, decimals: places };
  return num(value);
}
