import { spend, within } from '../../../exact/effort.ts';
import { num, sub } from '../../../math/build.ts';
import type { Relation, Tree } from '../../../math/tree.ts';
import { substitute, symbolsOf } from '../../../math/walk.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import { type Candidate, rootCandidates } from '../../constraints/candidate.ts';
import type { Sides } from '../../constraints/candidates.ts';
import { statusOfNumbers } from '../../constraints/conditions.ts';
import { Constraints } from '../../constraints/constraints.ts';
import { isDefined } from '../../constraints/defined.ts';
import { type Assignment, plainEquations, solveSystem } from '../../constraints/system.ts';
import { tidy } from '../../constraints/tidy.ts';
import { withoutWaves } from '../../constraints/waves-as-unknowns.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { insert } from '../../formalised/eliminate.ts';
import { satisfies } from '../../formalised/satisfies.ts';
import { search } from '../../formalised/search.ts';
import { signOfConstant } from '../../sets/sign-of-constant.ts';
import { type Comparator, differenceOf, holds } from '../../sets/truth.ts';
import { numbersOf, type Stated, unknownsOf } from './task.ts';

/** All values of the goal, each once, and by what argument there are no others. */
export interface GoalValues {
  readonly values: readonly Tree[];
  readonly because: string;
}

const effort = 25_000_000;

/**
 * The values that the goal takes where all relations hold. By one of: the equations imply the value by themselves (a member of their ideal); all solutions, of which
 * there are finitely many, one by one; one value that is left when signs are taken into account; all whole numbers in the bounds. Null where none of these settles it.
 */
export function valuesOfGoal(task: Stated): GoalValues | null {
  const found = within(effort, () => byArgument(task));
  return found.kind === 'done' ? found.value : null;
}

function byArgument(task: Stated): GoalValues | null {
  const plain = withoutWaves(task.relations, task.goal);
  if (plain === null) return null;
  const changed: Stated = { ...task, relations: plain.relations, goal: plain.goal };
  const items = changed.goal.kind === 'tuple' ? changed.goal.items : [changed.goal];
  const forced = items.map((item) => forcedValue(changed, item));
  const known = forced.filter((value) => value !== null);
  if (known.length === items.length)
    return { values: [together(changed, known)], because: 'The equations imply the value.' };
  if (isComplex(changed)) return null;
  return bySolutions(changed) ?? bySearch(changed) ?? bySigns(changed);
}

function isComplex(task: Stated): boolean {
  return task.numbers.some(([, numbers]) => numbers === 'complex');
}

function together({ goal }: Stated, items: readonly Tree[]): Tree {
  return goal.kind === 'tuple' ? { kind: 'tuple', items } : (items[0] ?? num(0));
}

function equationsOf({ relations }: Stated): readonly Sides[] {
  return relations.flatMap(({ operands, operators }): Sides[] => {
    const [left, right] = operands;
    return operators[0] === '=' && left !== undefined && right !== undefined ? [[left, right]] : [];
  });
}

/** What is stated not to vanish. */
function nonzeroOf({ relations }: Stated): readonly Tree[] {
  return relations.flatMap(({ operands, operators }) => {
    const [left, right] = operands;
    const isApart = ['!=', '<', '>'].includes(operators[0] ?? '');
    return isApart && left !== undefined && right !== undefined ? [sub(left, right)] : [];
  });
}

function idealsOf(task: Stated): readonly Constraints[] {
  const equations = equationsOf(task);
  const nonzero = nonzeroOf(task).filter((tree) => polynomialOf(tree) !== null);
  return [equations, plainEquations(equations)].flatMap((each) => Constraints.of(each, nonzero) ?? []);
}

/** The one value that follows from the equations, over the complex numbers too. */
function forcedValue(task: Stated, goal: Tree): Tree | null {
  for (const constraints of idealsOf(task)) {
    if (constraints.isContradictory) return null;
    const polynomial = constraints.polynomialOf(goal);
    // An absolute value or a root of a complex number is not what the equation of its kernel says.
    if (isComplex(task) && !constraints.isExact) return null;
    if (polynomial?.degree === 1) return num(polynomial.coefficient(0).neg());
  }
  return null;
}

/** Every solution in real numbers, one by one. */
function bySolutions(task: Stated): GoalValues | null {
  const names = unknownsOf(task);
  const equations = equationsOf(task);
  const inequalities = task.relations.filter(({ operators }) => operators[0] !== '=');
  const onOne = inequalities.filter(isOnOne);
  const system = solveSystem(equations, names, onOne);
  if (system === null || system.open.length > 0) return null;
  const values: Tree[] = [];
  for (const assignment of system.proved) {
    const fits = fitsOf(
      task,
      assignment,
      inequalities.filter((each) => !onOne.includes(each)),
    );
    if (fits === null) return null;
    if (!fits) continue;
    const value = valueAt(task.goal, assignment);
    if (value === null) return null;
    if (!addOnce(values, value)) return null;
  }
  return values.length === 0 ? null : { values, because: 'Every solution of the equations was found and put in.' };
}

/** An inequality in which one unknown stands alone against a number. */
function isOnOne({ operands }: Relation): boolean {
  const names = new Set(operands.flatMap(symbolsOf));
  return names.size === 1 && operands.some(({ kind }) => kind === 'symbol');
}

function fitsOf(task: Stated, assignment: Assignment, inequalities: readonly Relation[]): boolean | null {
  let isOpen = false;
  for (const [name, candidate] of assignment)
    for (const numbers of numbersOf(task, name)) {
      const status = statusOfNumbers(numbers, candidate);
      if (status === 'fails') return false;
      isOpen ||= status === 'unknown';
    }
  for (const { operands, operators } of inequalities) {
    const [left, right] = operands.map((operand) => valueAt(operand, assignment));
    if (!left || !right) return null;
    const operator = operators[0] as Comparator;
    const truth = holds(operator, signOfConstant(differenceOf({ left, operator, right })));
    if (truth === false) return false;
    isOpen ||= truth === null;
  }
  return isOpen ? null : true;
}

function valueAt(tree: Tree, assignment: Assignment): Tree | null {
  let value = tree;
  for (const [name, { tree: known }] of assignment) {
    if (known === null) return symbolsOf(tree).includes(name) ? null : value;
    value = substitute(value, name, known);
  }
  const items = value.kind === 'tuple' ? value.items : [value];
  if (items.some((item) => symbolsOf(item).length > 0 || isDefined(item) !== true)) return null;
  return value.kind === 'tuple' ? { kind: 'tuple', items: value.items.map(tidy) } : tidy(value);
}

/** Adds a value that is not yet there; false where that cannot be told. */
function addOnce(values: Tree[], value: Tree): boolean {
  for (const other of values) {
    const same = sameValue(other, value);
    if (same === null) return false;
    if (same) return true;
  }
  values.push(value);
  return true;
}

function sameValue(a: Tree, b: Tree): boolean | null {
  const [left, right] = [a, b].map((tree) => (tree.kind === 'tuple' ? tree.items : [tree]));
  let isOpen = false;
  for (const [index, item] of (left ?? []).entries()) {
    const other = right?.[index];
    if (other === undefined) return null;
    const { kind } = decideEquality(item, other);
    if (kind === 'different') return false;
    isOpen ||= kind === 'undecided';
  }
  return isOpen ? null : true;
}

/** One of the values that the equations allow, where the signs that are stated exclude all others. */
function bySigns(task: Stated): GoalValues | null {
  if (task.goal.kind === 'tuple' || task.find !== 'value') return null;
  for (const constraints of idealsOf(task)) {
    const polynomial = constraints.isContradictory ? null : constraints.polynomialOf(task.goal);
    if (polynomial === null || polynomial.isZero()) continue;
    const candidates = rootCandidates(polynomial);
    const left = candidates.filter((candidate) => !isExcluded(task, constraints, candidate));
    const [only, ...others] = left;
    if (only?.tree && others.length === 0)
      return {
        values: [tidy(only.tree)],
        because: 'Of the real values that the equations allow, one has the stated sign.',
      };
  }
  return null;
}

function isExcluded(task: Stated, constraints: Constraints, { tree }: Candidate): boolean {
  if (tree === null) return false;
  const sign = signOfConstant(tree);
  if (isPositive(task, task.goal) && (sign === -1 || sign === 0)) return true;
  return task.relations.some(({ operators, operands }) => {
    const [left, right] = operands;
    const operator = operators[0];
    if (left === undefined || right === undefined || operator === '=' || operator === undefined) return false;
    const difference = sub(left, right);
    const isSame = constraints.forces(sub(difference, task.goal));
    const isTurned = !isSame && constraints.forces({ kind: 'add', terms: [difference, task.goal] });
    if (!isSame && !isTurned) return false;
    return holds(operator as Comparator, signOfConstant(isSame ? tree : { kind: 'neg', of: tree })) === false;
  });
}

/** Whether an expression is a sum of positive multiples of products of unknowns that are stated to be positive. */
function isPositive({ relations }: Stated, goal: Tree): boolean {
  const positive = new Set(
    relations.flatMap(({ operators, operands }) => {
      const [left, right] = operands;
      const isZero = right?.kind === 'number' && right.value.sign() >= 0;
      return operators[0] === '>' && left?.kind === 'symbol' && isZero ? [left.name] : [];
    }),
  );
  const polynomial = polynomialOf(goal);
  return (
    polynomial !== null &&
    !polynomial.isZero() &&
    polynomial.variables.every((name) => positive.has(name)) &&
    polynomial.terms().every(({ coefficient }) => coefficient.sign() > 0)
  );
}

/** Whole numbers within the bounds that the relations set, one by one. */
function bySearch(task: Stated): GoalValues | null {
  const names = unknownsOf(task);
  if (!names.every((name) => numbersOf(task, name).includes('integer'))) return null;
  const unknowns = names.map((name) => ({ name, domain: 'integer' as const }));
  const conditions = task.relations.map(({ operands, operators }) => {
    const operator = operators[0] as Comparator;
    const [left, right] = [operands[0] ?? num(0), operands[1] ?? num(0)];
    return { operator, difference: differenceOf({ left, operator, right }) };
  });
  const points = search(unknowns, conditions);
  if (points === null) return null;
  const values: Tree[] = [];
  for (const known of points) {
    spend(1);
    if (satisfies(known, unknowns, conditions) !== true) return null;
    const items = (task.goal.kind === 'tuple' ? task.goal.items : [task.goal]).map((item) => tidy(insert(item, known)));
    if (items.some((item) => isDefined(item) !== true) || !addOnce(values, together(task, items))) return null;
  }
  return values.length === 0 ? null : { values, because: 'All whole numbers within the bounds were tried.' };
}
