import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { num } from '../../math/build.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree, symbolsOf } from '../../math/walk.ts';
import { polynomialOf, treeOfPolynomial } from '../algebra/polynomial-of.ts';
import { definitionOf, resolve } from './definitions.ts';
import { type Definition, type Definitions, type Holes, type Phrase, phrase } from './phrase.ts';

/** What a given adds: definitions of names. */
export type Given = readonly (readonly [string, Definition])[];

/** Sentences and clauses before or after a question that say what names stand for. `written` has the trees, resolved ones would have lost the names. */
export const givenPhrases: readonly Phrase<Given>[] = [
  phrase(
    '(let|suppose|given|for|if) {left:any} be the {order:ordinal} derivative of {body:expr} [(wrt|with respect to) {x:symbol}]',
    (_holes, written, definitions) => derivative(written, definitions),
  ),
  phrase('[and] (let|suppose) {left:any} be {right:expr}', (_holes, written, definitions) =>
    one(definitionOf(at(written, 'left'), at(written, 'right'), definitions)),
  ),
  phrase(
    '[and] (let|suppose|assume|if|when|where|given|consider|for|at|with|using|define) [that] [(the|each|this|these)] [(following|given|indicated|specified)] [(function|functions|polynomial|polynomials|equation|equations|value|values|expression|value of the variable|values of the variables)] {facts:any}',
    (_holes, written, definitions) => facts(at(written, 'facts'), definitions),
  ),
  phrase('(let|suppose|if|when|where|given) [that] {left:symbol} is {right:expr}', (_holes, written, definitions) =>
    one(definitionOf(at(written, 'left'), at(written, 'right'), definitions)),
  ),
  phrase(
    '(a|the) [(logistic|logarithmic|exponential|linear|quadratic)] (model|function) is given by [the] [(equation|function|formula)] {facts:definition}',
    (_holes, written, definitions) => facts(at(written, 'facts'), definitions),
  ),
  phrase('{facts:equations}', (_holes, written, definitions) => named(at(written, 'facts'), definitions)),
  phrase('{facts:definition}', (_holes, written, definitions) => facts(at(written, 'facts'), definitions)),
];

function at(holes: Holes, name: string): Tree {
  const tree = holes.get(name);
  if (tree === undefined) throw new Error(`a given has no hole ${name}`);
  return tree;
}

function one(definition: readonly [string, Definition] | null): Given | null {
  return definition === null ? null : [settled(definition)];
}

/** A constant is kept as its value, so that chains of givens do not grow. */
function settled([name, { parameters, body }]: readonly [string, Definition]): readonly [string, Definition] {
  const value = parameters.length === 0 ? polynomialOf(body)?.constantValue() : undefined;
  return [name, { parameters, body: value === null || value === undefined ? body : constant(value, body) }];
}

/** A value that was computed from decimals and ends is a decimal. */
function constant(value: Rational, from: Tree): Tree {
  const decimals = hasDecimals(from) ? placesOf(value) : null;
  return decimals === null || decimals === 0 ? num(value) : { kind: 'number', value, decimals };
}

function hasDecimals(tree: Tree): boolean {
  return JSON.stringify(tree, (_key, value) => (typeof value === 'bigint' ? String(value) : value)).includes(
    '"decimals"',
  );
}

function placesOf(value: Rational): number | null {
  for (let places = 0; places <= 60; places++)
    if ((value.num * 10n ** BigInt(places)) % value.den === 0n) return places;
  return null;
}

/** The derivative of a polynomial, by its variable: the parameter, or the only symbol that nothing defines. */
function derivative(written: Holes, definitions: Definitions): Given | null {
  const left = at(written, 'left');
  const order = written.get('order');
  const asked = written.get('x');
  if (left.kind !== 'apply' || order?.kind !== 'number') return null;
  const parameter = left.args[0];
  if (left.args.length !== 1 || parameter?.kind !== 'symbol') return null;
  if (asked !== undefined && (asked.kind !== 'symbol' || asked.name !== parameter.name)) return null;
  const visible = new Map([...definitions].filter(([name]) => name !== parameter.name));
  const body = resolve(at(written, 'body'), visible);
  let polynomial = body === null ? null : polynomialOf(body);
  for (let times = 0; polynomial !== null && times < Number(order.value.num); times++)
    polynomial = polynomial.derivative(parameter.name);
  if (polynomial === null) return null;
  return [[left.name, { parameters: [parameter.name], body: treeOfPolynomial(polynomial) }]];
}

/** Definitions one after another, or equations that determine their unknowns. */
function facts(tree: Tree, definitions: Definitions): Given | null {
  const items = tree.kind === 'list' ? tree.items : tree.kind === 'and' ? tree.of : [tree];
  if (items.every(saysImaginary)) return [];
  const equations = items.flatMap((item) =>
    item.kind === 'relation' && item.operators.length === 1 && item.operators[0] === '=' ? [item.operands] : [],
  );
  if (equations.length < items.length) return null;
  return define(equations, definitions) ?? determine(equations, definitions);
}

/** Definitions side by side; other equations stay what they are. */
function named(tree: Tree, definitions: Definitions): Given | null {
  const items = tree.kind === 'list' ? tree.items : tree.kind === 'and' ? tree.of : [];
  const equations = items.flatMap((item) =>
    item.kind === 'relation' && item.operators.join() === '=' ? [item.operands] : [],
  );
  return equations.length < items.length ? null : define(equations, definitions);
}

/** `i^2 = -1`: what the letter means anyway. */
function saysImaginary(tree: Tree): boolean {
  return (
    tree.kind === 'relation' && /^i\^2 = -1$|^i = sqrt\(-1\)$/.test(printText(tree)) && symbolsOf(tree).length === 0
  );
}

/** `f(x) = 2x, a = 3`: each name new, and none in terms of itself or of another one of them. */
function define(equations: readonly (readonly Tree[])[], definitions: Definitions): Given | null {
  const found: (readonly [string, Definition])[] = [];
  let known: Definitions = definitions;
  for (const [left, right] of equations) {
    const definition = left && right ? definitionOf(left, right, known) : null;
    if (definition === null || known.has(definition[0])) return null;
    found.push(settled(definition));
    known = new Map([...known, ...found]);
  }
  return equations.length > 1 ? untangled(found) : found;
}

/** Definitions in terms of each other, each put into the others; null where they go round in a circle. */
function untangled(found: Given): Given | null {
  let given = found;
  for (let round = 0; round < found.length; round++) {
    const known = new Map(given);
    if (given.every(([, { parameters, body }]) => isFree(body, parameters, known))) return given;
    const next = given.map(([name, { parameters, body }]) => {
      const visible = new Map([...known].filter(([other]) => other !== name && !parameters.includes(other)));
      const put = resolve(body, visible);
      return put === null ? null : settled([name, { parameters, body: put }]);
    });
    const kept = next.filter((each) => each !== null);
    if (kept.length < next.length) return null;
    given = kept;
  }
  return given.every(([, { parameters, body }]) => isFree(body, parameters, new Map(given))) ? given : null;
}

/** Whether a body mentions none of the names that are defined. */
function isFree(body: Tree, parameters: readonly string[], known: Definitions): boolean {
  let isFree = true;
  mapTree(body, (part) => {
    const isName = part.kind === 'symbol' || part.kind === 'apply';
    if (isName && known.has(part.name) && !(part.kind === 'symbol' && parameters.includes(part.name))) isFree = false;
    return part;
  });
  return isFree;
}

/** A linear system with exactly one solution: its unknowns are the symbols that nothing defines. */
function determine(equations: readonly (readonly Tree[])[], definitions: Definitions): Given | null {
  const rows: MultiPolynomial[] = [];
  for (const [left, right] of equations) {
    const [a, b] = [left && resolve(left, definitions), right && resolve(right, definitions)];
    const [p, q] = [a ? polynomialOf(a) : null, b ? polynomialOf(b) : null];
    if (p === null || q === null) return null;
    const difference = p.sub(q);
    if (difference.totalDegree > 1) return null;
    rows.push(difference);
  }
  const solution = solveLinear(rows);
  return solution === null ? null : [...solution].map(([name, value]) => [name, { parameters: [], body: num(value) }]);
}

/** The one solution of linear equations `row = 0`, by elimination; null where there is none, or more than one. */
export function solveLinear(rows: readonly MultiPolynomial[]): ReadonlyMap<string, Rational> | null {
  const unknowns = [...new Set(rows.flatMap((row) => row.variables))];
  let rest = [...rows];
  const solved: [string, MultiPolynomial][] = [];
  for (const unknown of unknowns) {
    const pivot = rest.find((row) => row.degreeIn(unknown) === 1);
    if (pivot === undefined) return null;
    const slope = pivot.coefficientsIn(unknown)[1]?.constantValue();
    if (slope === null || slope === undefined) return null;
    const value = pivot.coefficientsIn(unknown)[0]?.scale(slope.inv().neg()) ?? MultiPolynomial.zero;
    rest = rest.filter((row) => row !== pivot).map((row) => row.substitute(unknown, value));
    solved.push([unknown, value]);
  }
  if (rest.some((row) => !row.isZero()) || unknowns.length === 0) return null;
  const values = new Map<string, Rational>();
  for (const [name, value] of solved.reverse()) {
    const number = value.evaluate(values).constantValue();
    if (number === null) return null;
    values.set(name, number);
  }
  return values;
}
