import { within } from '../../../exact/effort.ts';
import { normalise } from '../../../math/normalise.ts';
import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import { sameTree, symbolsOf } from '../../../math/walk.ts';
import { compareRelations } from '../../sets/compare-relations.ts';
import type { Equality, EqualityOptions } from '../equality.ts';
import { compareWithoutOrder } from '../objects/collections.ts';
import { type Decide, different, equal, undecided } from '../objects/deciding.ts';
import { plainObject } from '../objects/plain-object.ts';
import { asTuples, solutionsOf } from '../objects/solutions.ts';
import { printPoint } from '../witness.ts';
import { compareFormulas, exceptPoles } from './compare-formulas.ts';
import { compareStatements } from './compare-statements.ts';
import { compareFiniteSolutions } from './finite-solutions.ts';
import { formulaOf } from './formula.ts';
import { findFormulaWitness } from './formula-witness.ts';

/**
 * Whether two relations hold at the same points, symbols being real: written alike; solved for the same symbol; the same assignments; multiples of each
 * other; or different at a point; else by their exact solutions. Equations with the same solutions of another multiplicity are left undecided: `(x - 2)^2 = 0` is not `x = 2`.
 */
export function decideRelations(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality {
  const statements = compareStatements(a, b);
  if (statements !== null) return statements;
  const [left, right] = [plainObject(normalise(a)), plainObject(normalise(b))];
  if (sameTree(left, right)) return equal('same relation', 'both are written alike');
  if (!isRelation(left) || !isRelation(right)) return decide(left, right, options);
  if (contradictsItself(left, options, decide) || contradictsItself(right, options, decide))
    return undecided('a chain of equations contradicts itself');
  const found =
    bySameSymbol(left, right, options, decide) ??
    byAssignments(left, right, options, decide) ??
    byFormulas(left, right) ??
    undecided('relations of this kind are not compared');
  return found.kind === 'undecided' ? bySolutions(left, right, options) : found;
}

function isRelation(tree: Tree): boolean {
  return tree.kind === 'relation' || tree.kind === 'and' || tree.kind === 'or';
}

/** `z = 3 + 3 = 2`: what it means to say cannot be known. */
function contradictsItself(tree: Tree, options: EqualityOptions, decide: Decide): boolean {
  if (tree.kind !== 'relation' || tree.operands.length < 3 || tree.operators.some((operator) => operator !== '='))
    return false;
  const [value, ...more] = tree.operands.filter((operand) => symbolsOf(operand).length === 0);
  return value !== undefined && more.some((other) => decide(value, other, options).kind === 'different');
}

/** `y = f` and `y = g` are the same where f and g are. */
function bySameSymbol(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  const [left, right] = [solvedFor(a), solvedFor(b)];
  for (const { name, value } of left) {
    const other = right.find((solved) => solved.name === name);
    if (other !== undefined) return decide(value, other.value, options);
  }
  return null;
}

/** The symbols for which an equation is solved: alone on a side, and not on the other. */
function solvedFor(tree: Tree): readonly { readonly name: string; readonly value: Tree }[] {
  if (tree.kind !== 'relation' || tree.operators.length !== 1 || tree.operators[0] !== '=') return [];
  const [left, right] = tree.operands;
  if (left === undefined || right === undefined) return [];
  const sides: readonly (readonly [Tree, Tree])[] = [
    [left, right],
    [right, left],
  ];
  return sides.flatMap(([side, value]) =>
    (side.kind === 'symbol' || side.kind === 'apply') && !mentions(value, side)
      ? [{ name: printText(side), value }]
      : [],
  );
}

function mentions(value: Tree, side: Tree): boolean {
  return side.kind === 'symbol' ? symbolsOf(value).includes(side.name) : printText(value).includes(printText(side));
}

function byAssignments(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  const [left, right] = [solutionsOf(a), solutionsOf(b)];
  const tuples = left && right && asTuples(left, right);
  return tuples && compareWithoutOrder(tuples.a, tuples.b, true, options, decide);
}

/** One unknown by its exact solution sets, several by common factors or a point; systems by all their solutions. */
function bySolutions(a: Tree, b: Tree, options: EqualityOptions): Equality {
  const exact = compareRelations(a, b, options);
  const isSystem = a.kind === 'and' || b.kind === 'and';
  return exact.kind === 'undecided' && isSystem ? (compareFiniteSolutions(a, b) ?? exact) : exact;
}

function byFormulas(a: Tree, b: Tree): Equality | null {
  const found = within(600_000, (): Equality | null => {
    const [left, right] = [formulaOf(a), formulaOf(b)];
    if (left === null || right === null) return null;
    const compared = compareFormulas(left, right);
    if (compared.kind === 'equal' || compared === exceptPoles) return compared;
    const [first, second] = [printText(a), printText(b)].sort();
    const isSwapped = printText(a) !== first;
    const witness = isSwapped
      ? findFormulaWitness(right, left, `${first} | ${second}`)
      : findFormulaWitness(left, right, `${first} | ${second}`);
    if (witness === null) return compared;
    return different('witness', `${printPoint(witness.point)}one of the two holds and the other does not`);
  });
  return found.kind === 'done' ? found.value : undecided('the allowance of exact operations is used up');
}
