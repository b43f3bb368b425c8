import { sub } from '../../math/build.ts';
import type { Relation, Tree } from '../../math/tree.ts';
import { substitute, symbolsOf } from '../../math/walk.ts';
import { Lowering } from '../constraints/lowering.ts';
import { treeOfPolynomial } from '../constraints/tree-of-polynomial.ts';
import type { Definitions } from '../statement/phrase.ts';

/** A function of one variable. */
export interface GivenFunction {
  readonly variable: string;
  readonly body: Tree;
}

/**
 * A function as statements write one: `f(x) = ...`, `y = ...` in one other symbol, an expression in one symbol, or the name of a function that
 * was introduced. Null for anything else.
 */
export function functionOf(tree: Tree | undefined, definitions: Definitions = new Map()): GivenFunction | null {
  if (tree === undefined) return null;
  if (tree.kind === 'relation') return ofEquation(tree);
  const name = tree.kind === 'symbol' ? tree.name : tree.kind === 'apply' ? tree.name : null;
  const known = name === null ? undefined : definitions.get(name);
  const [parameter] = known?.parameters ?? [];
  if (known !== undefined && parameter !== undefined && known.parameters.length === 1)
    return { variable: parameter, body: known.body };
  const symbols = symbolsOf(tree);
  return symbols.length === 1 && symbols[0] !== undefined && tree.kind !== 'symbol'
    ? { variable: symbols[0], body: tree }
    : null;
}

function ofEquation({ operands, operators }: Relation): GivenFunction | null {
  const [left, right] = operands;
  if (left === undefined || right === undefined || operators.length !== 1 || operators[0] !== '=') return null;
  if (left.kind === 'apply') {
    const [argument] = left.args;
    const isPlain = left.args.length === 1 && argument?.kind === 'symbol' && left.primes === undefined && !left.inverse;
    return isPlain && argument?.kind === 'symbol' ? { variable: argument.name, body: right } : null;
  }
  const symbols = symbolsOf(right);
  if (left.kind !== 'symbol' || symbols.includes(left.name)) return solvedForY(left, right);
  const [variable] = symbols;
  return variable !== undefined && symbols.length === 1 ? { variable, body: right } : null;
}

/** The body with a tree for the variable. */
export function valueAt({ variable, body }: GivenFunction, at: Tree): Tree {
  return substitute(body, variable, at);
}

/** A line `a x + b y = c` as a function of x. */
function solvedForY(left: Tree, right: Tree): GivenFunction | null {
  const lowering = new Lowering();
  const difference = lowering.lower(sub(left, right));
  if (difference === null || lowering.kernels.length > 0 || difference.under.constantValue() === null) return null;
  const { over } = difference;
  const [rest, slope] = over.coefficientsIn('y');
  const factor = slope?.constantValue() ?? null;
  if (over.totalDegree !== 1 || rest === undefined || factor === null || over.degreeIn('x') !== 1) return null;
  return { variable: 'x', body: treeOfPolynomial(rest.scale(factor.inv().neg())) };
}
