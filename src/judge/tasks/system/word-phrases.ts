import { add, num, relation } from '../../../math/build.ts';
import type { Relation, Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { areIdentical, areRootsOf, isRootOf, passesThrough } from '../../constraints/conditions-by-words.ts';
import { isKnown } from '../../constraints/is-known.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { SystemTask } from './task.ts';

const find = '(find|compute|determine|evaluate|what is|calculate|then find|then what is|then compute|then evaluate)';
const theValue = '[the value of] [the (sum|product|expression)]';
const roots = '[the] [(two|three|distinct|complex|real)] (roots|solutions|zeros)';
const of = '(of|to) [the] [(quadratic|cubic)] [(equation|polynomial|quadratic|cubic)]';
const constants =
  '[where {names:symbols} (are|is) [(both|a|two)] [distinct] {kinds=constants|constant|integers|real numbers|real constants|positive integers|positive real numbers|nonnegative real numbers|nonnegative integers}]';

/** Sentences that state equations in words: symbols are roots, expressions agree identically, a graph passes through points. */
export const wordPhrases: readonly Phrase<SystemTask>[] = [
  ...goal(
    `(let|suppose|if) {names:symbols} (be|denote|are) ${roots} ${of} {it:any} ${find} ${theValue} {goal:expr}`,
    ofRoots,
  ),
  ...goal(`(let|suppose|if) ${roots} ${of} {it:any} (be|are) {names:symbols} ${find} ${theValue} {goal:expr}`, ofRoots),
  ...goal(
    `(let|suppose|if) {r:symbol} (be|is) a (root|solution|zero) ${of} {it:any} ${find} ${theValue} {goal:expr}`,
    ofRoot,
  ),
  ...goal(
    `(if|given that|given) {it:equation} [for all {v:symbols}] ${constants} ${find} ${theValue} {goal:expr}`,
    ofIdentity,
  ),
  ...goal(`[by] partial fractions {it:equation} ${find} ${theValue} {goal:expr}`, ofIdentity),
  ...goal(
    `[the] [(expression|quadratic|polynomial)] {p:expr} can be (written|rewritten|expressed) (in the form|as) {form:expr} ${constants} ${find} ${theValue} {goal:expr}`,
    ofForm,
  ),
  ...goal(
    `(if|when) [we] (express|write|rewrite|factor) [the (expression|quadratic|polynomial)] {p:expr} (in the form|as) {form:expr} ${constants} [then] ${find} ${theValue} {goal:expr}`,
    ofForm,
  ),
  ...goal(
    `(rewrite|express|write) [the (expression|quadratic|polynomial)] {p:expr} (in the form|as) {form:expr} ${constants} ${find} ${theValue} {goal:expr}`,
    ofForm,
  ),
  ...goal(
    `[(a|the)] (parabola|line|graph|circle|curve) [with equation|of|with the equation] {it:equation} passes through [the] [(point|points)] {p:point} [and] [{q:point}] ${find} ${theValue} {goal:expr}`,
    ofPoints,
  ),
  ...goal(
    `the point {p:point} lies on the (line|graph|curve|parabola) [(with equation|whose equation is|with the equation|of)] {it:equation} ${find} ${theValue} {goal:expr}`,
    ofPoints,
  ),
  phrase(
    '[the] sum of {k:count} consecutive [{parity=even|odd}] (integers|numbers|whole numbers) is {s:constant} (find|what are) the (numbers|integers)',
    (holes) => consecutive(holes.get('k'), holes.get('s'), holes.has('parity')),
  ),
];

/** Names for numbers in a row: the first, and each a step further, with their sum. */
function consecutive(count: Tree | undefined, sum: Tree | undefined, isByTwo: boolean): SystemTask | null {
  const size = count?.kind === 'number' && count.value.isInteger() ? Number(count.value.num) : 0;
  if (sum === undefined || size < 2 || size > 6) return null;
  const names = ['a', 'b', 'c', 'd', 'f', 'g'].slice(0, size);
  const symbols = names.map((name): Tree => ({ kind: 'symbol', name }));
  const step = num(isByTwo ? 2 : 1);
  const steps = symbols.slice(1).map((each, index) => relation('=', each, add(symbols[index] ?? each, step)));
  const equations = [relation('=', add(...symbols), sum), ...steps];
  return { kind: 'system', equations, conditions: [], names, goal: null };
}

type Facts = (holes: Holes, written: Holes) => readonly Relation[] | null;

function goal(pattern: string, facts: Facts): readonly Phrase<SystemTask>[] {
  return [
    phrase(pattern, (holes, written) => {
      const wanted = holes.get('goal');
      const equations = facts(holes, written);
      if (wanted === undefined || equations === null || equations.length === 0 || !isKnown(wanted)) return null;
      const names = [...new Set(equations.flatMap((each) => symbolsOf(each)))].sort();
      const asked = symbolsOf(wanted);
      if (!equations.every(isKnown) || asked.length === 0 || !asked.every((name) => names.includes(name))) return null;
      return { kind: 'system', equations, conditions: signsOf(holes, names), names, goal: wanted };
    }),
  ];
}

/** What the word about the constants says of their signs. */
function signsOf(holes: Holes, all: readonly string[]): readonly Relation[] {
  const kinds = holes.get('kinds');
  const word = kinds?.kind === 'text' ? kinds.text : '';
  const operator = word.startsWith('positive') ? '>' : word.startsWith('nonnegative') ? '>=' : null;
  const names = namesOf(holes.get('names')).filter((name) => all.includes(name));
  return operator === null ? [] : names.map((name) => relation(operator, { kind: 'symbol', name }, num(0)));
}

function namesOf(tree: Tree | undefined): readonly string[] {
  const items = tree?.kind === 'list' ? tree.items : tree === undefined ? [] : [tree];
  return items.flatMap((item) => (item.kind === 'symbol' ? [item.name] : []));
}

function ofRoots(holes: Holes, written: Holes): readonly Relation[] | null {
  const polynomial = holes.get('it');
  const names = namesOf(written.get('names'));
  return polynomial === undefined || names.length < 2 ? null : areRootsOf(names, polynomial);
}

function ofRoot(holes: Holes, written: Holes): readonly Relation[] | null {
  const [polynomial, root] = [holes.get('it'), written.get('r')];
  return polynomial === undefined || root?.kind !== 'symbol' ? null : isRootOf(root.name, polynomial);
}

/** The equation holds for every value of the symbols that are not asked for: they have to be on both sides, the constants on one. */
function ofIdentity(holes: Holes): readonly Relation[] | null {
  const [equation, wanted] = [holes.get('it'), holes.get('goal')];
  if (equation?.kind !== 'relation' || wanted === undefined) return null;
  const [left, right] = equation.operands;
  if (left === undefined || right === undefined) return null;
  const shared = symbolsOf(left).filter((name) => symbolsOf(right).includes(name));
  const constants = symbolsOf(equation).filter((name) => !shared.includes(name));
  const isStated = holes.has('v') || holes.has('names') || equation.operands.some((side) => side.kind === 'div');
  if (!isStated || shared.length === 0 || !symbolsOf(wanted).every((name) => constants.includes(name))) return null;
  const stated = namesOf(holes.get('v'));
  if (stated.length > 0 && !shared.every((name) => stated.includes(name))) return null;
  return areIdentical(left, right, shared);
}

function ofForm(holes: Holes): readonly Relation[] | null {
  const [given, form] = [holes.get('p'), holes.get('form')];
  if (given === undefined || form === undefined) return null;
  const variables = symbolsOf(given);
  return variables.length === 0 || !variables.every((name) => symbolsOf(form).includes(name))
    ? null
    : areIdentical(given, form, variables);
}

function ofPoints(holes: Holes): readonly Relation[] | null {
  const equation = holes.get('it');
  if (equation?.kind !== 'relation') return null;
  const points = ['p', 'q'].flatMap((name) => holes.get(name) ?? []);
  const equations = points.map((point) => passesThrough(equation, point));
  return equations.includes(null) ? null : equations.filter((each) => each !== null);
}
