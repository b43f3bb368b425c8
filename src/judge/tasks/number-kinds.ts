import { bases } from './bases/index.ts';
import { clock } from './clock/index.ts';
import { coefficient } from './coefficient/index.ts';
import { commonFactor } from './common-factor/index.ts';
import { draw } from './draw/index.ts';
import { evaluate } from './evaluate/index.ts';
import { expand } from './expand/index.ts';
import { factor } from './factor/index.ts';
import { order } from './order/index.ts';
import { percent } from './percent/index.ts';
import { primeFactors } from './prime-factors/index.ts';
import { rounding } from './rounding/index.ts';
import { sequence } from './sequence/index.ts';
import { series } from './series/index.ts';
import { simplify } from './simplify/index.ts';
import type { TaskKind } from './task-kind.ts';
import { truth } from './truth/index.ts';
import { units } from './units/index.ts';
import { wholeNumbers } from './whole-numbers/index.ts';

/** Kinds whose answer is found by computing with numbers, in the order in which their phrases are tried. */
export const numberKinds: readonly TaskKind[] = [
  ...[wholeNumbers, primeFactors, truth, order, rounding, bases, units, clock, draw, sequence, series],
  ...[percent, commonFactor, coefficient, evaluate],
];

/** Kinds that rewrite one expression; tried after all others, because their words ("what is") are the most general. */
export const expressionKinds: readonly TaskKind[] = [expand, factor, simplify];
