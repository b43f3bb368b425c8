import { symbolsOf } from '../../../math/walk.ts';
import { isKnown } from '../../constraints/is-known.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import { forVariable, method, remark, theEquation } from '../equation/patterns.ts';
import type { FormulaTask } from './task.ts';

const inTermsOf = '[in terms of {others:symbols}]';

/** The sentences that ask to solve a formula for one of its symbols. */
export const phrases: readonly Phrase<FormulaTask>[] = [
  `solve [${theEquation}] ${method} [for] [the variable] [{x:symbol}] ${inTermsOf} ${remark} {it:equation} ${forVariable}`,
  `solve for {x:symbol} ${inTermsOf} ${remark} [in|if] [${theEquation}] {it:equation}`,
  'solve (the|this|each) (formula|equation) (to get an expression for|for) {x:symbol} {it:equation} [for {x:symbol}]',
  `(rewrite|rearrange|write) [${theEquation}] {it:equation} [to solve] for {x:symbol} [as a function of {y:symbol}]`,
  'express {x:symbol} in terms of {others:symbols} (if|given [that]|when) {it:equation}',
  'make {x:symbol} the subject of [the formula] {it:equation}',
  'if {it:equation} [then] (express|write|solve for|find) {x:symbol} in terms of {others:symbols}',
].map((pattern) => phrase(pattern, make));

function make(holes: Holes, written: Holes): FormulaTask | null {
  const equation = holes.get('it');
  const unknown = written.get('x');
  if (equation?.kind !== 'relation' || unknown?.kind !== 'symbol' || !isKnown(equation)) return null;
  const symbols = symbolsOf(equation);
  if (symbols.length < 2 || !symbols.includes(unknown.name)) return null;
  const others = written.get('others');
  const listed =
    others?.kind === 'list' ? others.items.flatMap((item) => (item.kind === 'symbol' ? [item.name] : [])) : null;
  if (listed !== null && !symbols.every((name) => name === unknown.name || listed.includes(name))) return null;
  return { kind: 'formula', equation, unknown: unknown.name };
}
