import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { isKnown } from '../../constraints/is-known.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { InequalityTask } from './task.ts';

const kindOf = '[(linear|quadratic|rational|compound|absolute value|polynomial)]';
const noun = '(inequality|inequalities)';
const form =
  '[and] [(give|write|express|state|graph|enter)] [(your|the)] [(answer|solution|solution set)] [(in|using)] [interval notation] [where the inequality is true] [using interval notation] [reducing any fractions in your answer]';
const example = '[for example if the solution is {sample:any} input {typed:any} [without the quotes]]';

/** The sentences that ask to solve an inequality. */
export const phrases: readonly Phrase<InequalityTask>[] = [
  `solve [(the|each|this)] [following] ${kindOf} ${noun} [(for {x:symbol}|analytically|algebraically)] ${form} {it:any} [for {x:symbol}] ${form}`,
  `solve [for {x:symbol}] {it:any} [for {x:symbol}] ${form}`,
  `(find|determine) (all|the) [real] (values of {x:symbol}|{x:symbol}|solutions) (such that|that satisfy|which satisfy|for which|so that|to|of|satisfying) [both] [the] [${noun}] {it:any} ${form}`,
  `for (what|which) [real] values of {x:symbol} is {it:any} [true] ${form}`,
  `write the solution [set] (in|using) interval notation ${example} {it:any}`,
  `write [the solution of] {it:any} (in|using) interval notation`,
  'solve the inequality {it:any}',
].map((pattern) => phrase(pattern, make));

function make(holes: Holes, written: Holes): InequalityTask | null {
  const condition = holes.get('it');
  const named = written.get('x');
  if (condition === undefined || !isCondition(condition)) return null;
  const joined: Tree = condition.kind === 'list' ? { kind: 'and', of: condition.items } : condition;
  const symbols = symbolsOf(joined);
  const [unknown] = symbols;
  if (unknown === undefined || symbols.length > 1 || (named?.kind === 'symbol' && named.name !== unknown)) return null;
  return { kind: 'inequality', condition: joined, unknown };
}

/** Inequalities, with at least one among the relations. */
function isCondition(tree: Tree): boolean {
  const parts = tree.kind === 'and' || tree.kind === 'or' ? tree.of : tree.kind === 'list' ? tree.items : [tree];
  return parts.every((part) => {
    if (part.kind !== 'relation') return false;
    return (
      part.operators.every((operator) => ['<', '<=', '>', '>='].includes(operator)) && part.operands.every(isKnown)
    );
  });
}
