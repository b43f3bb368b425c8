import { num, relation, sym } from '../../../math/build.ts';
import type { Relation, Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { isKnown } from '../../constraints/is-known.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import { method } from '../equation/patterns.ts';
import type { SystemTask } from './task.ts';

const kind = '[(linear|nonlinear|non-linear)]';
const system = `(system|systems) [of ${kind} (equation|equations)]`;
const the = '[(the|each|this)] [following]';
const find = '(find|compute|determine|evaluate|what is|calculate|then find|then what is|then compute)';
const theValue =
  '[the (value|values) of] [the (sum|product|expression|quantity|value of the expression|value of the sum)]';
const numbers =
  '{numbers=real numbers|positive real numbers|complex numbers|positive numbers|numbers|nonnegative real numbers|nonzero real numbers|negative real numbers}';

/** The sentences that state several equations at once, or ask for the value of an expression that equations determine. */
export const phrases: readonly Phrase<SystemTask>[] = [
  ...unknowns(`solve ${the} ${kind} ${system} ${method} [for {xs:symbols}] {facts:equations} [for {xs:symbols}]`),
  ...unknowns(
    `use (gauss-jordan elimination|gaussian elimination|cramer’s rule|cramer's rule|substitution|elimination|matrices) to solve ${the} ${system} {facts:equations}`,
  ),
  ...unknowns('solve [for {xs:symbols}] [the equations] {facts:equations} [for {xs:symbols}]'),
  ...unknowns(`find [(the|all)] (solution|solutions) (to|of) ${the} ${kind} ${system} {facts:equations}`),
  ...unknowns(
    `find the (point|points) [of intersection] [(where|at which)] [of] [the] [(two|line|lines|graphs|graph|curves)] [(of|with equations)] {facts:equations} [(intersect|meet|cross)]`,
  ),
  ...unknowns(
    '(at which point|at what point|where) do the (lines|graphs|graphs of|curves|lines with equations) {facts:equations} (intersect|meet|cross) [give your answer as an ordered pair in the form {order:point}]',
  ),
  ...unknowns(
    '(find|compute|determine|what is) the (ordered pair|ordered triple) {order:point} [of real numbers] (such that|for which|that satisfies|if|where) {facts:equations}',
  ),
  phrase('find the unknowns {order:point} given {facts:any}', (holes, written) => make(holes, written, null)),
  ...goal(`(if|given [that]|suppose [that]|assume [that]) {facts:any} [then] ${find} ${theValue} {goal:expr}`),
  ...goal(
    `(let|suppose|if) {xs:symbols} (be|are) ${numbers} (such that|so that|satisfying|that satisfy|for which|with) {facts:any} [then] ${find} ${theValue} {goal:expr}`,
  ),
  ...goal(`{facts:equations} ${find} ${theValue} {goal:expr}`),
  ...goal(`{facts:equation} ${find} ${theValue} {goal:expr}`),
  ...goal(`${find} ${theValue} {goal:expr} (if|when|given that|given|where|such that) {facts:any}`),
];

function unknowns(pattern: string): readonly Phrase<SystemTask>[] {
  return [phrase(pattern, (holes, written) => make(holes, written, onlyOne(written)))];
}

/** "for x": one of the unknowns alone is asked for. */
function onlyOne(written: Holes): Tree | null {
  const asked = written.get('xs');
  const [only] = asked?.kind === 'list' ? asked.items : [];
  return asked?.kind === 'list' && asked.items.length === 1 ? (only ?? null) : null;
}

function goal(pattern: string): readonly Phrase<SystemTask>[] {
  return [phrase(pattern, (holes, written) => make(holes, written, holes.get('goal') ?? null))];
}

function make(holes: Holes, written: Holes, wanted: Tree | null): SystemTask | null {
  const facts = relationsOf(holes.get('facts'));
  if (facts === null || (wanted !== null && !isKnown(wanted))) return null;
  const equations = facts.filter(({ operators }) => operators[0] === '=');
  const conditions = facts.filter(({ operators }) => operators[0] !== '=');
  const all = [...new Set(equations.flatMap((each) => symbolsOf(each)))].sort();
  if (equations.length === 0 || !facts.every(isKnown) || !conditions.every((each) => isOnOne(each, all))) return null;
  if (wanted !== null && !symbolsOf(wanted).every((name) => all.includes(name))) return null;
  if (wanted !== null && symbolsOf(wanted).length === 0) return null;
  if (!isAskedWhole(written, all)) return null;
  const names = orderOf(written, all);
  if (names === null || (wanted === null && (equations.length < 2 || names.length < all.length))) return null;
  return { kind: 'system', equations, conditions: [...conditions, ...signs(holes, all)], names, goal: wanted };
}

/** Relations one after another; a chain of equations is several. */
function relationsOf(tree: Tree | undefined): readonly Relation[] | null {
  if (tree === undefined) return null;
  const items = tree.kind === 'and' ? tree.of : tree.kind === 'list' ? tree.items : [tree];
  const relations: Relation[] = [];
  for (const item of items) {
    if (item.kind !== 'relation') return null;
    if (item.operators.length > 1 && item.operators.some((operator) => operator !== '=')) return null;
    for (const [index, operator] of item.operators.entries()) {
      const [left, right] = [item.operands[index], item.operands[index + 1]];
      if (left === undefined || right === undefined) return null;
      relations.push(relation(operator, left, right));
    }
  }
  return relations;
}

/** An inequality between one unknown and a number. */
function isOnOne({ operands, operators }: Relation, all: readonly string[]): boolean {
  const names = operands.flatMap((operand) => symbolsOf(operand));
  const [name] = names;
  const isAlone = operands.some((operand) => operand.kind === 'symbol');
  return (
    names.length === 1 &&
    name !== undefined &&
    all.includes(name) &&
    isAlone &&
    ['<', '<=', '>', '>=', '!='].includes(operators[0] ?? '')
  );
}

/** Whether unknowns that are named, where more than one is, are all there are. */
function isAskedWhole(written: Holes, all: readonly string[]): boolean {
  const asked = written.get('xs');
  if (asked?.kind !== 'list' || asked.items.length < 2) return true;
  return (
    asked.items.length === all.length && asked.items.every((item) => item.kind === 'symbol' && all.includes(item.name))
  );
}

/** The order in which the unknowns are asked for; alphabetical where the statement does not say. */
function orderOf(written: Holes, all: readonly string[]): readonly string[] | null {
  const asked = written.get('order');
  const items = asked?.kind === 'tuple' ? asked.items : [];
  const names = items.flatMap((item) => (item.kind === 'symbol' ? [item.name] : []));
  if (asked === undefined) return all;
  return names.length === items.length && names.length === all.length && all.every((name) => names.includes(name))
    ? names
    : null;
}

/** What a word about the numbers says of each. */
function signs(holes: Holes, all: readonly string[]): readonly Relation[] {
  const word = holes.get('numbers');
  const text = word?.kind === 'text' ? word.text : '';
  const operator = text.startsWith('positive')
    ? '>'
    : text.startsWith('nonneg')
      ? '>='
      : text.startsWith('nonzero')
        ? '!='
        : text.startsWith('negative')
          ? '<'
          : null;
  return operator === null ? [] : all.map((name) => relation(operator, sym(name), num(0)));
}
