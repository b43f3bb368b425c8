import type { Relation, Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { isKnownOrWave } from '../../constraints/is-known.ts';
import { allFacts, type Facts, kindWords, numbersOf, relationsOf, signWords } from '../../statement/facts.ts';
import { type Holes, type Phrase, phraseWithFacts } from '../../statement/phrase.ts';
import type { Find, Stated } from './task.ts';

const find =
  '[(then|and)] (find|compute|determine|evaluate|calculate|what is|give|enter|what must be|solve for|then what is|what will be)';
const theValue =
  '[the] [(numerical|exact)] [(value of|sum|product|expression|quantity|ratio|value of the expression|fraction)]';
const pairs = '(ordered pair|ordered triple|ordered quadruple|ordered triplet|pair|triple|point|solution)';
const manyPairs = '(ordered pairs|ordered triples|ordered quadruples|pairs|triples|points|solutions)';
const such = '(such that|that satisfy|satisfying|for which|so that|which satisfy|to|of|where|with)';
const system = '[the] [following] [(equation|equations|system of equations|system|equation)]';

/** The questions that facts are stated for. */
export const phrases: readonly Phrase<Stated>[] = [
  ask(`${find} ${theValue} {goal:expr}`, 'value'),
  ask(`${find} [the] [${pairs}] {goal:point} [of ${kindWords}]`, 'value'),
  ask(`${find} [(all|all the|the)] possible [(value|values)] (of|for) {goal:expr}`, 'values'),
  ask(`(what are|find|determine) [(all|all the|the)] [(possible|real)] values (of|for) {goal:expr}`, 'values'),
  ask(`${find} [(all|all the)] [${manyPairs}] {goal:point} [of [${signWords}] ${kindWords}]`, 'values'),
  ask(
    `${find} (all|all the) ${manyPairs} {goal:point} [of [${signWords}] ${kindWords}] ${such} ${system} {facts:any}`,
    'values',
  ),
  ask(`${find} [the] sum of (all|all the|the) possible values (of|for) {goal:expr}`, 'sum'),
  ask(`${find} [the] product of (all|all the|the) possible values (of|for) {goal:expr}`, 'product'),
  ask(`${find} [the] number of [(distinct|different)] possible values (of|for) {goal:expr}`, 'count'),
  ask(
    `how many [(distinct|different)] [possible] values [of {goal:expr}] are (there|possible) [(of|for) {goal:expr}]`,
    'count',
  ),
  ask(
    `(how many|find the number of|what is the number of|determine the number of) [(distinct|different)] ${manyPairs} {goal:point} [of [${signWords}] ${kindWords}] (are there|exist|satisfy|are there such that|such that|that satisfy|satisfying) ${system} {facts:any}`,
    'count',
  ),
  ask(`${find} [the] (least|smallest|minimum|minimal) possible value (of|for) {goal:expr}`, 'least'),
  ask(`${find} [the] (greatest|largest|maximum|maximal) possible value (of|for) {goal:expr}`, 'greatest'),
];

function ask(pattern: string, find: Find): Phrase<Stated> {
  return phraseWithFacts(pattern, (holes, written, _definitions, facts) => make(holes, written, facts, find));
}

function make(holes: Holes, written: Holes, stated: Facts, find: Find): Stated | null {
  const goal = holes.get('goal');
  const facts = goal === undefined ? null : withOwn(goal, holes, written, stated);
  if (goal === undefined || facts === null || !facts.relations.some(isEquation)) return null;
  const known = new Set(facts.relations.flatMap(symbolsOf));
  const asked = symbolsOf(goal);
  const items = goal.kind === 'tuple' ? goal.items : [goal];
  if (asked.length === 0 || !asked.every((name) => known.has(name))) return null;
  if (![...items, ...facts.relations].every(isKnownOrWave)) return null;
  return { kind: 'stated', relations: facts.relations, numbers: facts.numbers, find, goal };
}

function isEquation({ operators }: Relation): boolean {
  return operators[0] === '=';
}

/** What the question itself states of the names that it asks for, and what was stated before. */
function withOwn(goal: Tree, holes: Holes, written: Holes, stated: Facts): Facts | null {
  const names = symbolsOf(written.get('goal') ?? goal);
  const own = numbersOf(names, text(holes, 'sign'), text(holes, 'kind'));
  const facts = holes.get('facts');
  const relations = facts === undefined ? [] : relationsOf(facts);
  return own === null || relations === null ? null : allFacts([stated, own, { relations, numbers: [] }]);
}

function text(holes: Holes, name: string): string {
  const tree = holes.get(name);
  return tree?.kind === 'text' ? tree.text : '';
}
