import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import type { Equality, EqualityOptions } from '../equality.ts';
import { compareStatements } from '../relations/compare-statements.ts';
import { compareInOrder, compareWithoutOrder } from './collections.ts';
import { atMostUndecided, type Decide, different, undecided } from './deciding.ts';
import { plainObject } from './plain-object.ts';
import { compareQuantities, compareWithBare } from './quantities.ts';
import { compareRealSets } from './real-sets.ts';
import { asTuples, solutionsOf, valuesOf } from './solutions.ts';
import { partsByUnitVectors } from './unit-vectors.ts';
import { compareWord, isWord } from './words.ts';

/**
 * Whether two answers are the same object, where at least one is more than an expression: collections by their members, quantities by their
 * values in common units, words by what they say, assignments by the values they give. Symmetric: the order of the arguments does not count.
 */
export function decideObjects(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality {
  const statements = compareStatements(a, b);
  if (statements !== null) return statements;
  const [left, right] = [plainObject(a), plainObject(b)];
  if (left !== a || right !== b) return decide(left, right, options);
  return (
    compareWordWithSet(left, right, options, decide) ??
    bothWays(left, right, (one, other) => compareWords(one, other, options, decide)) ??
    bothWays(left, right, (one, other) => compareQuantity(one, other, options, decide)) ??
    bothWays(left, right, compareKinds) ??
    compareSolutions(left, right, options, decide) ??
    compareRealSets(left, right, options, decide) ??
    bothWays(left, right, (one, other) => compareCollections(one, other, options, decide)) ??
    undecided('the two are objects of different kinds')
  );
}

/** "No solution", "all real numbers", true and false beside a relation or a set. */
function compareWordWithSet(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  const isSaid = (tree: Tree) => tree.kind === 'none' || tree.kind === 'everything' || tree.kind === 'bool';
  return isSaid(a) === isSaid(b) ? null : compareRealSets(a, b, options, decide);
}

function bothWays(a: Tree, b: Tree, compare: (a: Tree, b: Tree) => Equality | null): Equality | null {
  return compare(a, b) ?? compare(b, a);
}

function compareWords(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  if (!isWord(a)) return null;
  const found = compareWord(a, b, options, decide);
  return found.kind === 'undecided' && isWord(b) ? compareWord(b, a, options, decide) : found;
}

function compareQuantity(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  if (a.kind !== 'quantity') return null;
  if (b.kind === 'quantity') return compareQuantities(a, b, options, decide);
  return isCollection(b) || b.kind === 'relation' ? null : compareWithBare(a, b, options, decide);
}

/** What cannot be the same whatever the values: an inequality and a number, three parts and an interval. */
function compareKinds(a: Tree, b: Tree): Equality | null {
  const isInequality = a.kind === 'relation' && a.operators.every((operator) => /^(?:<|>|<=|>=)$/.test(operator));
  if (isInequality && b.kind === 'number') return different('kind', 'the one is an inequality, the other a number');
  const isLong = a.kind === 'tuple' && a.items.length > 2;
  return isLong && b.kind === 'interval' ? different('kind', 'an interval has two ends') : null;
}

/** Assignments against assignments by name, against bare values or tuples by value. */
function compareSolutions(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  const [left, right] = [solutionsOf(a), solutionsOf(b)];
  if (left !== null && right !== null) {
    const tuples = asTuples(left, right);
    return tuples && compareWithoutOrder(tuples.a, tuples.b, true, options, decide);
  }
  const stated =
    left === null && right === null
      ? (valueStatedBy(a, b, options, decide) ?? valueStatedBy(b, a, options, decide))
      : null;
  if (stated !== null) return stated;
  return left !== null
    ? compareWithValues(left, b, options, decide)
    : right && compareWithValues(right, a, options, decide);
}

/** `f(x) = 1` or `a/b = 1/√6` beside the value that it states, `D = (0, 1)` beside the set. */
function valueStatedBy(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  if (a.kind !== 'relation' || b.kind === 'relation' || b.kind === 'and' || b.kind === 'or' || symbolsOf(b).length > 0)
    return null;
  const isEquation = a.operators.every((operator) => operator === '=');
  const values = a.operands.filter((operand) => symbolsOf(operand).length === 0);
  const [value, ...more] = values;
  if (!isEquation || value === undefined) return null;
  return more.every((other) => decide(value, other, options).kind === 'equal') ? decide(value, b, options) : null;
}

function compareWithValues(
  solutions: NonNullable<ReturnType<typeof solutionsOf>>,
  bare: Tree,
  options: EqualityOptions,
  decide: Decide,
): Equality | null {
  const values = valuesOf(solutions);
  if (values === null || bare.kind === 'relation' || bare.kind === 'and' || bare.kind === 'or') return null;
  const others = bare.kind === 'list' || bare.kind === 'set' ? bare.items : [bare];
  const found = compareWithoutOrder(values, others, true, options, decide);
  return values.some((value) => symbolsOf(value).length > 0)
    ? atMostUndecided(found, 'an equation and an expression are not the same')
    : found;
}

function isCollection(tree: Tree): boolean {
  return itemsOf(tree) !== null;
}

function compareCollections(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  const [left, right] = [itemsOf(a), itemsOf(b)];
  if (left === null) return null;
  if (right === null) return compareWithOne(a, left, b, options, decide);
  if (left.isOrdered && right.isOrdered) return compareOrdered(a, b, left.items, right.items, options, decide);
  if (left.isOrdered === right.isOrdered) {
    const areSets = a.kind === 'set' || b.kind === 'set';
    return compareWithoutOrder(left.items, right.items, areSets, options, decide);
  }
  return left.isOrdered
    ? compareOrderedWithUnordered(left.items, right.items, b.kind, options, decide)
    : compareOrderedWithUnordered(right.items, left.items, a.kind, options, decide);
}

function itemsOf(tree: Tree): { readonly items: readonly Tree[]; readonly isOrdered: boolean } | null {
  switch (tree.kind) {
    case 'list':
    case 'set':
      return { items: tree.items, isOrdered: false };
    case 'tuple':
    case 'vector':
      return { items: tree.items, isOrdered: true };
    case 'ratio':
      return { items: tree.parts, isOrdered: true };
    case 'matrix':
      return { items: tree.rows.flat(), isOrdered: true };
    default:
      return null;
  }
}

/** Tuples, vectors and columns are one thing; matrices have a shape, ratios a common factor. */
function compareOrdered(
  a: Tree,
  b: Tree,
  left: readonly Tree[],
  right: readonly Tree[],
  options: EqualityOptions,
  decide: Decide,
): Equality {
  if ((a.kind === 'ratio') !== (b.kind === 'ratio')) return undecided('a ratio and a tuple are not compared');
  if (a.kind === 'ratio' && b.kind === 'ratio') return compareRatios(left, right, options, decide);
  if (a.kind === 'matrix' && b.kind === 'matrix') {
    const isSameShape = a.rows.length === b.rows.length && a.rows[0]?.length === b.rows[0]?.length;
    if (!isSameShape) return different('shape', 'the matrices have different numbers of rows or columns');
    if (a.bars !== b.bars) return undecided('a determinant and a matrix are not compared');
    return compareInOrder(left, right, options, decide);
  }
  const matrix = a.kind === 'matrix' ? a : b.kind === 'matrix' ? b : null;
  if (matrix !== null && matrix.rows.length > 1 && (matrix.rows[0]?.length ?? 0) > 1)
    return undecided('a matrix and a tuple are not compared');
  return compareInOrder(left, right, options, decide);
}

/** `a : b` equals `c : d` where a·d = b·c, part against first part. */
function compareRatios(a: readonly Tree[], b: readonly Tree[], options: EqualityOptions, decide: Decide): Equality {
  const [first, other] = [a[0], b[0]];
  if (a.length !== b.length) return different('number of parts', 'the ratios have different numbers of parts');
  if (first === undefined || other === undefined) return undecided('an empty ratio');
  const products = (parts: readonly Tree[], by: Tree): Tree[] =>
    parts.map((part): Tree => ({ kind: 'mul', factors: [part, by] }));
  return compareInOrder(products(a, other), products(b, first), options, decide);
}

/** Brackets may be left out where the order is kept, except of a pair, which may be an interval; a set has no order, so that it never equals a tuple. */
function compareOrderedWithUnordered(
  ordered: readonly Tree[],
  unordered: readonly Tree[],
  kind: Tree['kind'],
  options: EqualityOptions,
  decide: Decide,
): Equality {
  const inOrder = compareInOrder(ordered, unordered, options, decide);
  if (inOrder.kind === 'equal' && ordered.length === 2 && kind === 'list')
    return undecided('a pair in brackets may be an interval');
  if (inOrder.kind === 'equal')
    return kind === 'list' ? inOrder : undecided('a set and a tuple with the same members are different objects');
  const members = compareWithoutOrder(ordered, unordered, false, options, decide);
  return members.kind === 'different' ? members : undecided('the same members in another order or other brackets');
}

/** A collection against one thing: another number of members is a difference where two members differ. */
function compareWithOne(
  a: Tree,
  { items, isOrdered }: { readonly items: readonly Tree[]; readonly isOrdered: boolean },
  b: Tree,
  options: EqualityOptions,
  decide: Decide,
): Equality | null {
  if (b.kind === 'relation' || b.kind === 'and' || b.kind === 'or') return null;
  const [first, ...rest] = items;
  if (first === undefined) return different('number of members', 'the one is empty, the other is not');
  if (a.kind === 'matrix' && items.length > 3) return undecided('a matrix and a value are not compared');
  const parts = isOrdered && a.kind !== 'ratio' ? partsByUnitVectors(b, items.length) : null;
  if (parts !== null) return compareInOrder(items, parts, options, decide);
  if (a.kind === 'matrix') return undecided('a matrix and a value are not compared');
  if (rest.length === 0) return atMostUndecided(decide(first, b, options), 'a set with one member and that member');
  if (isOrdered && a.kind !== 'ratio')
    return different('number of parts', `the one has ${items.length} parts, the other is one value`);
  if (a.kind === 'ratio') return compareRatioWithValue(items, b, options, decide);
  const members = rest.map((item) => decide(first, item, options).kind);
  return members.includes('different')
    ? different('number of members', `the one has ${items.length} members, the other is one value`)
    : undecided('a list of values that may be one value, and a value');
}

/** `3:4` and `3/4` say the same of two quantities; whether they are the same answer is a convention. */
function compareRatioWithValue(
  parts: readonly Tree[],
  value: Tree,
  options: EqualityOptions,
  decide: Decide,
): Equality {
  const [over, under] = parts;
  if (parts.length !== 2 || over === undefined || under === undefined)
    return undecided('a ratio and a value are not compared');
  return decide({ kind: 'div', over, under }, value, options);
}
