import type { Rational } from '../../../exact/rational.ts';
import type { Domain } from './domain.ts';
import type { Form } from './form.ts';
import type { KernelTable } from './kernel.ts';

/** What the rules of rewriting work on: the kernels of this judgement, and the domain of the expression at hand. */
export interface Ground {
  readonly table: KernelTable;
  readonly domain: Domain;
  /** A function that no rule rewrites: equal only for equal arguments. */
  opaque(name: string, ...args: readonly Form[]): Form;
  /** Says that the expression is beyond the rules: nothing may be concluded from its form. The form given back stands for nothing. */
  beyond(): Form;
}

/** `base ** exponent` for a literal exponent; the rules of powers and of exponentials both need it. */
export type LiteralPower = (ground: Ground, base: Form, exponent: Rational) => Form;
