import { cases as bases } from './bases/cases.ts';
import { cases as clock } from './clock/cases.ts';
import { cases as coefficient } from './coefficient/cases.ts';
import { cases as commonFactor } from './common-factor/cases.ts';
import { cases as curve } from './curve/cases.ts';
import { cases as derivative } from './derivative/cases.ts';
import { cases as described } from './described/cases.ts';
import { cases as draw } from './draw/cases.ts';
import { cases as equation } from './equation/cases.ts';
import { cases as evaluate } from './evaluate/cases.ts';
import { cases as expand } from './expand/cases.ts';
import { cases as factor } from './factor/cases.ts';
import { cases as formula } from './formula/cases.ts';
import { cases as functionCases } from './function/cases.ts';
import { cases as inequality } from './inequality/cases.ts';
import { cases as integral } from './integral/cases.ts';
import { cases as limit } from './limit/cases.ts';
import { cases as line } from './line/cases.ts';
import { cases as matrix } from './matrix/cases.ts';
import { cases as order } from './order/cases.ts';
import { cases as percent } from './percent/cases.ts';
import { cases as primeFactors } from './prime-factors/cases.ts';
import { cases as rounding } from './rounding/cases.ts';
import { cases as sequence } from './sequence/cases.ts';
import { cases as series } from './series/cases.ts';
import { cases as simplify } from './simplify/cases.ts';
import { cases as stated } from './stated/cases.ts';
import { cases as system } from './system/cases.ts';
import type { TaskCase } from './task-case.ts';
import { cases as truth } from './truth/cases.ts';
import { cases as units } from './units/cases.ts';
import { cases as vector } from './vector/cases.ts';
import { cases as wholeNumbers } from './whole-numbers/cases.ts';
import { cases as wholeSolutions } from './whole-solutions/cases.ts';

/** The statements that we wrote for each kind of task, with right and wrong answers: what tests run and what the soundness bench makes wrong answers of. */
export const allCases: Readonly<Record<string, readonly TaskCase[]>> = {
  bases,
  clock,
  coefficient,
  'common-factor': commonFactor,
  curve,
  derivative,
  described,
  draw,
  equation,
  evaluate,
  expand,
  factor,
  formula,
  function: functionCases,
  inequality,
  integral,
  limit,
  line,
  matrix,
  order,
  percent,
  'prime-factors': primeFactors,
  rounding,
  sequence,
  series,
  simplify,
  stated,
  system,
  truth,
  units,
  vector,
  'whole-numbers': wholeNumbers,
  'whole-solutions': wholeSolutions,
};
