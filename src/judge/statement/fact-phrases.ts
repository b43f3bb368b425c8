import { add, div, mul, num, relation, sub } from '../../math/build.ts';
import type { Relation, Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { areIdentical, areRootsOf, isRootOf, passesThrough } from '../constraints/conditions-by-words.ts';
import {
  allDistinct,
  allFacts,
  type Facts,
  kindWords,
  namesIn,
  noFacts,
  numbersOf,
  relationsOf,
  signWords,
} from './facts.ts';
import { type Holes, type Phrase, phrase } from './phrase.ts';

const say = '(let|suppose|assume|if|given|for|where|when|and|also|with|consider)';
const are = '(be|are|is|denote)';
const some = '[(a|an|any|two|three|four|five|both|all|some|fixed)]';
const distinct = '[{distinct=distinct|different|unequal}]';
const suchThat =
  '(such that|so that|satisfying|that satisfy|that satisfies|which satisfy|which satisfies|for which|with|where|and|and satisfy|and satisfies|and that)';
const system = '[the] [following] [(equation|equations|system of equations|system|relations|conditions|condition)]';
const which = `${some} ${distinct} [${signWords}] [${kindWords}]`;
const rootsOf =
  '[the] [(two|three|four)] [distinct] [{over=real|complex}] (roots|solutions|zeros|zeroes) (of|to) [the] [(quadratic|cubic|polynomial)] [(equation|polynomial|quadratic|cubic)]';
const rootOf =
  'a [{over=real|complex|nonreal|non-real}] (root|solution|zero) (of|to) [the] [(quadratic|cubic|polynomial)] [(equation|polynomial)]';

/**
 * Sentences and clauses that say something of unknowns: which numbers they are, relations between them, that they are roots, that equations
 * hold identically. Each is taken whole, and a question that does not take facts is no question beside them.
 */
export const factPhrases: readonly Phrase<Facts>[] = [
  // How facts are printed: there a value of a name is a fact as well.
  phrase('here {facts:relation}', (holes) => stated(holes.get('facts'))),
  phrase('here {x:symbol} is (a|an) {kind=real number|complex number|rational number|integer}', (holes, written) =>
    ofNumbers(holes, namesIn(written.get('x'))),
  ),
  phrase(`${say} [that] ${system} {facts:any} [(hold|holds|are satisfied)]`, plain),
  phrase(`${say} [that] {xs:symbols} ${are} ${which} [${suchThat} ${system} {facts:any}]`, (holes, written) =>
    ofNumbers(holes, namesIn(written.get('xs'))),
  ),
  phrase(
    `[${say}] [that] [(the|some|two|three)] [${signWords}] [${kindWords}] {xs:symbols} (satisfy|satisfies|are such that|is such that) ${system} {facts:any}`,
    (holes, written) => ofNumbers(holes, namesIn(written.get('xs'))),
  ),
  phrase(`[${say}] [that] {xs:symbols} (are|is) ${which} [${suchThat} ${system} {facts:any}]`, (holes, written) =>
    ofNumbers(holes, namesIn(written.get('xs'))),
  ),
  phrase(
    `[${say}] [that] (there (exist|are)|for some|for certain) [${signWords}] {kind=constants|real constants|scalars} {xs:symbols} (such that|so that) {it:equation}`,
    (holes, written) => ofConstants(holes, namesIn(written.get('xs'))),
  ),
  phrase(
    `(there (exist|exists|are|is)|for some|for certain) ${which} {xs:symbols} [(such that|so that|for which|with) ${system} {facts:any}]`,
    (holes, written) => ofNumbers(holes, namesIn(written.get('xs'))),
  ),
  phrase(`[${say}] [that] {xs:symbols} ${are} ${rootsOf} {it:any}`, ofRoots),
  phrase(`[${say}] [that] ${rootsOf} {it:any} (be|are) {xs:symbols}`, ofRoots),
  phrase(`[${say}] [that] {r:symbol} (be|is) ${rootOf} {it:any}`, ofRoot),
  phrase(
    `[${say}] [that] [the (equation|identity)] {it:equation} [(holds|is true)] for (all|every|any) [(real|complex)] [(numbers|values|number|value)] [of] {v:symbols} [for which both sides are defined]`,
    (holes, written) => identity(holes, namesIn(written.get('v'))),
  ),
  phrase(
    `[${say}] [that] (there exist|there are) [${signWords}] [${kindWords}] {xs:symbols} (such that|so that) {it:equation} for (all|every) [(real|complex)] [(numbers|values|number|value)] [of] {v:symbols}`,
    (holes, written) => both(identity(holes, namesIn(written.get('v'))), numbers(holes, namesIn(written.get('xs')))),
  ),
  phrase(
    '[the] point {p:point} (lies|is) on the (line|graph|curve|parabola|circle) [(with equation|with the equation|whose equation is|of|defined by|given by)] [the] [equation] {it:equation}',
    (holes) => onGraph(holes),
  ),
  phrase(
    '[(and|if|suppose|given that)] [the] {op=sum|product|positive difference|average|arithmetic mean|mean} of [the] [two] [numbers] {x:expr} and {y:expr} (is|equals|is equal to) {k:expr}',
    (holes) => combined(holes),
  ),
  phrase('[(and|if|suppose|given that)] [the] ratio of {x:expr} to {y:expr} is {a:constant} to {b:constant}', (holes) =>
    ratio(holes),
  ),
];

function text(holes: Holes, name: string): string {
  const tree = holes.get(name);
  return tree?.kind === 'text' ? tree.text : '';
}

const only = (relations: readonly Relation[] | null): Facts | null =>
  relations === null || relations.length === 0 ? null : { ...noFacts, relations };

const both = (a: Facts | null, b: Facts | null): Facts | null => (a === null || b === null ? null : allFacts([a, b]));

function stated(facts: Tree | undefined): Facts | null {
  return facts === undefined ? null : only(relationsOf(facts));
}

function plain(holes: Holes, written: Holes): Facts | null {
  const [facts, own] = [holes.get('facts'), written.get('facts')];
  return facts === undefined || (own !== undefined && isValueOfName(own)) ? null : only(relationsOf(facts));
}

/** `a = 2` gives a name a value, which is a given and no fact about an unknown. */
function isValueOfName(tree: Tree): boolean {
  if (tree.kind !== 'relation' || tree.operators.join() !== '=') return false;
  const [left, right] = tree.operands;
  return left?.kind === 'symbol' && right !== undefined && symbolsOf(right).length === 0;
}

function numbers(holes: Holes, names: readonly string[]): Facts | null {
  const kinds = numbersOf(names, text(holes, 'sign'), text(holes, 'kind'));
  if (kinds === null || !holes.has('distinct')) return kinds;
  return allFacts([kinds, { ...noFacts, relations: allDistinct(names) }]);
}

/** Which numbers some names are, and what else holds of them. */
function ofNumbers(holes: Holes, names: readonly string[]): Facts | null {
  const facts = holes.get('facts');
  const saysNothing = facts === undefined && !['sign', 'kind', 'distinct'].some((name) => holes.has(name));
  if (names.length === 0 || saysNothing) return null;
  const kinds = numbers(holes, names);
  const more = facts === undefined ? [] : relationsOf(facts);
  return more === null ? null : both(kinds, { ...noFacts, relations: more });
}

function ofRoots(holes: Holes, written: Holes): Facts | null {
  const [polynomial, names] = [holes.get('it'), namesIn(written.get('xs'))];
  return polynomial === undefined || names.length < 2
    ? null
    : both(only(areRootsOf(names, polynomial)), over(holes, names));
}

function ofRoot(holes: Holes, written: Holes): Facts | null {
  const [polynomial, root] = [holes.get('it'), written.get('r')];
  return polynomial === undefined || root?.kind !== 'symbol'
    ? null
    : both(only(isRootOf(root.name, polynomial)), over(holes, [root.name]));
}

/** Roots may be complex numbers unless they are said to be real. */
function over(holes: Holes, names: readonly string[]): Facts {
  const numbers = text(holes, 'over') === 'real' ? 'real' : 'complex';
  return { ...noFacts, numbers: names.map((name) => [name, numbers]) };
}

/** An equation that holds for every value of some symbols. */
function identity(holes: Holes, variables: readonly string[]): Facts | null {
  const equation = holes.get('it');
  if (equation?.kind !== 'relation') return null;
  const [left, right] = equation.operands;
  const known = symbolsOf(equation);
  if (left === undefined || right === undefined || !variables.every((name) => known.includes(name))) return null;
  return only(areIdentical(left, right, variables));
}

/** Constants that make an equation hold: for every value of all other symbols in it. */
function ofConstants(holes: Holes, constants: readonly string[]): Facts | null {
  const equation = holes.get('it');
  if (equation === undefined || !constants.every((name) => symbolsOf(equation).includes(name))) return null;
  const others = symbolsOf(equation).filter((name) => !constants.includes(name));
  return others.length === 0
    ? null
    : both(identity(holes, others), numbersOf(constants, text(holes, 'sign'), 'constants'));
}

function onGraph(holes: Holes): Facts | null {
  const [equation, point] = [holes.get('it'), holes.get('p')];
  if (equation?.kind !== 'relation' || point === undefined) return null;
  const through = passesThrough(equation, point);
  return through === null ? null : only([through]);
}

function combined(holes: Holes): Facts | null {
  const [x, y, k] = ['x', 'y', 'k'].map((name) => holes.get(name));
  if (x === undefined || y === undefined || k === undefined) return null;
  switch (text(holes, 'op')) {
    case 'sum':
      return only([relation('=', add(x, y), k)]);
    case 'product':
      return only([relation('=', mul(x, y), k)]);
    case 'positive difference':
      return only([relation('=', { kind: 'call', name: 'abs', args: [sub(x, y)] }, k)]);
    default:
      return only([relation('=', div(add(x, y), num(2)), k)]);
  }
}

function ratio(holes: Holes): Facts | null {
  const [x, y, a, b] = ['x', 'y', 'a', 'b'].map((name) => holes.get(name));
  if (x === undefined || y === undefined || a === undefined || b === undefined) return null;
  return only([relation('=', div(x, y), div(a, b))]);
}
