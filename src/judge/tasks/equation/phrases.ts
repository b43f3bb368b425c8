import { num, relation, sub, sym } from '../../../math/build.ts';
import type { Relation, RelationOperator, Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import type { Numbers } from '../../constraints/conditions.ts';
import { isKnownOrWave } from '../../constraints/is-known.ts';
import { squareFreePart } from '../../constraints/known-solutions.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import {
  adjective,
  forVariable,
  method,
  numbers,
  remark,
  solutions,
  suchThat,
  theEquation,
  within,
} from './patterns.ts';
import { printed, wantOf } from './print.ts';
import { type EquationTask, sidesOf, type Want } from './task.ts';

const it = '{it:equation}';
const the = '[(the|all|all the|all of the)]';
const which = '{which=largest|greatest|maximum|smallest|least|minimum}';
const find = '(find|determine|compute|calculate|what is|what are|state|give|evaluate)';
const equation = '[the (equation|equations|following equation)]';

const topic =
  '(constants|variables|fraction|fractions|decimal|decimals|the general strategy|a general strategy|parentheses|square roots|logarithms)';

/** The sentences that ask for solutions of one equation. */
export const phrases: readonly Phrase<EquationTask>[] = [
  ...all(`solve ${theEquation} ${method} ${forVariable} ${method} ${remark} ${it} ${forVariable}`),
  ...all(`solve ${method} ${forVariable} ${method} ${remark} ${it} ${forVariable} [over the ${numbers} numbers]`),
  ...all(
    `solve [${adjective}] equations [(with|using) ${topic} [(and|or) ${topic}] [coefficients] [on both sides]] ${it}`,
  ),
  ...all(`solve for {x:symbol} (when|if|given|given that) ${it}`),
  ...value(
    `(given that|if|suppose) {x:symbol} is (a|an) ${numbers} [(number|value)] (such that|and|for which|satisfying) ${it} [then] (find|compute|what is|determine|solve for) [the value of] {x:symbol}`,
  ),
  ...all(`solve for {x:symbol} in ${theEquation} ${remark} ${it}`),
  ...all(`solve ${theEquation} ${method} ${it} over the ${numbers} numbers`),
  ...all(`solve ${it} ${forVariable} with {condition:relation}`),
  ...all(`solve [${theEquation}] [exactly] ${it} ${within} {condition:relation}`),
  ...all(`solve ${theEquation} [exactly] {facts:any}`),
  ...all(
    `(find|determine) all [${numbers}] ${solutions} [exactly] ${within} {condition:relation} [solve [(for {x:symbol}|${theEquation})]] ${it}`,
  ),
  ...all(
    `(find|determine) all [${numbers}] ${solutions} [(of|to)] [${theEquation}] ${it} ${within} {condition:relation}`,
  ),
  ...all(`(find|determine) all [(angles|values [of])] {x:symbol} [with] {condition:relation} ${suchThat} ${it}`),
  ...all(`${it} solve for {x:symbol}`),
  ...all(
    `use the (square root property|quadratic formula|zero product property) to solve [for the variable] [${theEquation}] ${it}`,
  ),
  ...all(`${find} ${the} [${numbers}] ${solutions} (of|to) [${theEquation}] ${remark} ${it} [for {x:symbol}]`),
  ...all(`${find} ${the} [${numbers}] values [of] {x:symbol} ${suchThat} ${equation} ${it}`),
  ...all(`${find} ${the} [${numbers}] {x:symbol} ${suchThat} ${equation} ${it}`),
  ...all(
    `(for what|for which|what) [${numbers}] values of {x:symbol} (is|does|do|satisfy|solve|make) ${equation} ${it} [true]`,
  ),
  ...value(`${find} [the] [${numbers}] value of {x:symbol} ${suchThat} [the [following]] [equation] ${it}`),
  ...value(
    `${find} the [${numbers}] value of (the variable|{x:symbol}) [in the following [${'logarithmic'}] (function|functions|equation|equations)] [solve] ${remark} ${it}`,
  ),
  ...value(`${find} [the] [${numbers}] {x:symbol} [${suchThat}] ${it}`),
  ...value(`(for|at) what [${numbers}] (value|number) [of] {x:symbol} (is|does|will) ${it}`),
  ...value(
    `if ${it} [then] (what is|find|solve for|compute|determine|then what is) [the [${numbers}] value of] {x:symbol}`,
  ),
  ...value(
    `if {facts:any} [then] (what is|find|solve for|compute|determine|then what is) [the [${numbers}] value of] {x:symbol}`,
  ),
  // `Let m = k + 2. Calculate m.` only names a value.
  phrase(
    `(let|suppose) ${it} (what is|find|calculate|determine|give|solve for) [the value of] {x:symbol}`,
    (holes, written) => (isPlain(holes.get('it')) ? null : make(holes, written, 'all')),
  ),
  ...value(`${it} [then] (what is|find|compute|determine) [the [${numbers}] value of] {x:symbol}`),
  ...value(`solve for the ${numbers} value of {x:symbol} (such that|so that|in|if|when) ${it}`),
  ...value(`is there a number {x:symbol} such that ${it} if so what is that number`),
  ...value(`find the ${numbers} ${solutions} (to|of) ${equation} ${it}`),
  ...ordered(
    `(find|solve for|determine|what is) the ${which} [possible] [${numbers}] value [of {x:symbol}] (such that|so that|that satisfies|which satisfies|satisfying|for which|if) ${equation} ${it}`,
  ),
  ...ordered(`${find} the ${which} [${numbers}] (solution|root|zero) (of|to) ${equation} ${it} [for {x:symbol}]`),
  ...ordered(
    `${find} the ${which} [${numbers}] (number|integer) {x:symbol} (such that|that satisfies|for which) ${equation} ${it}`,
  ),
  ...total(
    `${find} the {total=sum|product|sum of the squares} of ${the} [distinct|possible] [${numbers}] (solutions|roots|zeros) (of|to) [${theEquation}] ${it} [for {x:symbol}]`,
  ),
  ...total(
    `${find} the {total=sum|product|sum of the squares} of ${the} [possible] [${numbers}] values of {x:symbol} (such that|for which|that satisfy|if|when|satisfying) ${equation} ${it}`,
  ),
  ...total(
    `${find} the {total=sum|product|sum of the squares} of ${the} [${numbers}] numbers {x:symbol} (such that|for which|that satisfy) ${equation} ${it}`,
  ),
  ...total(`${find} the {total=sum} of the following equation's solutions [by factoring] ${it}`),
  ...counted(
    `how many [{how=distinct|different}] [${numbers}] {what=solutions|roots|zeros} [for {x:symbol}] (are there [for {y:symbol}] (to|of|in)|does) ${equation} [the following equation] ${it} [have]`,
  ),
  ...counted(
    `(for how many|how many) [{how=distinct|different}] [${numbers}] values of {x:symbol} (does|is|satisfy|are there such that|do we have) ${equation} ${it} [true|hold]`,
  ),
  ...counted(
    `(find|determine|what is) the number of [{how=distinct|different}] [${numbers}] {what=solutions|roots|zeros} (of|to) ${equation} ${it}`,
  ),
  ...difference(
    `(find|what is) the [positive] difference between the [two] [${numbers}] (solutions|roots) (of|to) ${equation} ${it}`,
  ),
  ...difference(
    `the (quadratic|equation) ${it} has two solutions what is the [positive] difference between these solutions`,
  ),
  phrase(printed, (holes, written) => make(holes, written, wantOf(wordOf(holes, 'want')))),
  phrase(it, (holes, written) => (isPlain(holes.get('it')) ? null : make(holes, written, 'all'))),
];

function all(pattern: string): readonly Phrase<EquationTask>[] {
  return [phrase(pattern, (holes, written) => make(holes, written, 'all'))];
}

function value(pattern: string): readonly Phrase<EquationTask>[] {
  return [phrase(pattern, (holes, written) => make(holes, written, 'value'))];
}

function ordered(pattern: string): readonly Phrase<EquationTask>[] {
  return [
    phrase(pattern, (holes, written) =>
      make(
        holes,
        written,
        ['largest', 'greatest', 'maximum'].includes(wordOf(holes, 'which')) ? 'largest' : 'smallest',
      ),
    ),
  ];
}

function total(pattern: string): readonly Phrase<EquationTask>[] {
  return [
    phrase(pattern, (holes, written) => {
      const word = wordOf(holes, 'total');
      return make(holes, written, word === 'sum' ? 'sum' : word === 'product' ? 'product' : 'squares');
    }),
  ];
}

function counted(pattern: string): readonly Phrase<EquationTask>[] {
  return [
    phrase(pattern, (holes, written) => {
      const task = make(holes, written, 'count');
      // A double root is one solution, and may be one root or two.
      const isRoots = holes.has('what') && wordOf(holes, 'what') !== 'solutions' && !holes.has('how');
      return task === null || (isRoots && !hasSimpleRoots(task)) ? null : task;
    }),
  ];
}

/** Whether an equation between polynomials is shown to have no multiple root. */
function hasSimpleRoots(task: EquationTask): boolean {
  const polynomial = polynomialOf(sub(...sidesOf(task)))?.toUnivariate(task.unknown) ?? null;
  return polynomial !== null && squareFreePart(polynomial).degree === polynomial.degree;
}

function difference(pattern: string): readonly Phrase<EquationTask>[] {
  return [phrase(pattern, (holes, written) => make(holes, written, 'difference'))];
}

function wordOf(holes: Holes, name: string): string {
  const word = holes.get(name);
  return word?.kind === 'text' ? word.text : '';
}

/** `x = 3` alone states nothing to solve. */
function isPlain(tree: Tree | undefined): boolean {
  return tree?.kind === 'relation' && tree.operands.some(({ kind }) => kind === 'symbol');
}

function make(holes: Holes, written: Holes, want: Want): EquationTask | null {
  const facts = factsOf(holes);
  if (facts === null) return null;
  const named = written.get('x') ?? written.get('y');
  const symbols = symbolsOf(facts.equation);
  const unknown = named?.kind === 'symbol' ? named.name : symbols[0];
  if (unknown === undefined || symbols.length !== 1 || symbols[0] !== unknown || !isKnownOrWave(facts.equation))
    return null;
  if (
    !facts.conditions.every(
      (condition) => isKnownOrWave(condition) && symbolsOf(condition).every((name) => name === unknown),
    )
  )
    return null;
  const narrowed = narrow(wordOf(holes, 'numbers'), unknown);
  return {
    kind: 'equation',
    equation: facts.equation,
    unknown,
    want,
    numbers: narrowed.numbers,
    conditions: [...facts.conditions, ...narrowed.conditions],
  };
}

/** The equation and the inequalities beside it. */
function factsOf(holes: Holes): { readonly equation: Relation; readonly conditions: readonly Relation[] } | null {
  const single = holes.get('it');
  const condition = holes.get('condition');
  if (single?.kind === 'relation')
    return { equation: single, conditions: condition?.kind === 'relation' ? [condition] : [] };
  const facts = holes.get('facts');
  const items = facts?.kind === 'and' ? facts.of : facts?.kind === 'list' ? facts.items : facts ? [facts] : [];
  const relations = items.filter((item) => item.kind === 'relation');
  const [equation, ...more] = relations.filter(isEquation);
  if (relations.length < items.length || equation === undefined || more.length > 0) return null;
  return { equation, conditions: relations.filter((item) => item !== equation) };
}

function isEquation({ operators }: Relation): boolean {
  return operators.length === 1 && operators[0] === '=';
}

/** What a word about the numbers wanted says. */
function narrow(word: string, unknown: string): { numbers: Numbers; conditions: readonly Relation[] } {
  const compared = (operator: RelationOperator) => [relation(operator, sym(unknown), num(0))];
  switch (word) {
    case 'real':
    case 'complex':
    case 'integer':
    case 'rational':
      return { numbers: word, conditions: [] };
    case 'positive':
    case 'positive real':
      return { numbers: 'real', conditions: compared('>') };
    case 'negative':
    case 'negative real':
      return { numbers: 'real', conditions: compared('<') };
    case 'positive integer':
      return { numbers: 'integer', conditions: compared('>') };
    case 'nonnegative':
    case 'non-negative':
      return { numbers: 'real', conditions: compared('>=') };
    case 'nonzero':
      return { numbers: 'unstated', conditions: compared('!=') };
    default:
      return { numbers: 'unstated', conditions: [] };
  }
}
