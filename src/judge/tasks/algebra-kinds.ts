import { curves } from './curve/index.ts';
import { equation } from './equation/index.ts';
import { formula } from './formula/index.ts';
import { functions } from './function/index.ts';
import { inequality } from './inequality/index.ts';
import { lines } from './line/index.ts';
import { stated } from './stated/index.ts';
import { system } from './system/index.ts';
import type { TaskKind } from './task-kind.ts';
import { wholeSolutions } from './whole-solutions/index.ts';
import { withForms } from './with-forms.ts';

/** Kinds of task about equations, inequalities, systems and functions, in the order in which their phrases are tried. */
export const algebraKinds: readonly TaskKind[] = [
  withForms(lines),
  withForms(functions),
  withForms(equation),
  withForms(formula),
  withForms(system),
  withForms(inequality),
  withForms(curves),
  withForms(wholeSolutions),
  withForms(stated),
];
