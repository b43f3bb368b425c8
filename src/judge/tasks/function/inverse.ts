import { num, relation, sub, sym } from '../../../math/build.ts';
import { normalise } from '../../../math/normalise.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { linearOrQuadratic } from '../../constraints/candidates.ts';
import { isDefined } from '../../constraints/defined.ts';
import { isolate } from '../../constraints/isolate.ts';
import { Lowering } from '../../constraints/lowering.ts';
import { reducedFraction } from '../../constraints/reduced-fraction.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { functionOf, type GivenFunction, valueAt } from '../given-function.ts';
import { type Question } from '../table-kind.ts';
import { find, theFunction, withFunction } from './wording.ts';

/** The inverse: the only x with f(x) = y, under the name of the variable. */
function inverse([tree]: readonly Tree[]): Tree | null {
  const f = functionOf(tree);
  if (f === null) return null;
  const value = sym('\u0000value');
  const found = undone(f, value) ?? ofFirstDegree(f, value);
  if (found === null || !goesBack(f, { variable: value.name, body: found })) return null;
  return normalise(valueAt({ variable: value.name, body: found }, sym(f.variable)));
}

/** Whether a supposed inverse leads back from the values of a function at some points; a guard beside the algebra that found it. */
function goesBack(f: GivenFunction, inverse: GivenFunction): boolean {
  const tried = [0, 1, 2, 3, 5, 7, -1, -3, -10, 50].map((at) => {
    const value = valueAt(f, num(at));
    return isDefined(value) === true ? decideEquality(valueAt(inverse, value), num(at)).kind : null;
  });
  return tried.includes('equal') && !tried.includes('different');
}

function undone(f: GivenFunction, value: Tree): Tree | null {
  const found = isolate(f.body, value, f.variable);
  const [only] = found ?? [];
  return found?.length === 1 && only !== undefined ? (reducedFraction(only) ?? only) : null;
}

function ofFirstDegree(f: GivenFunction, value: Tree): Tree | null {
  const lowering = new Lowering();
  const difference = lowering.lower(sub(value, f.body));
  if (difference === null || lowering.kernels.some(({ tree }) => symbolsOf(tree).includes(f.variable))) return null;
  if (difference.over.degreeIn(f.variable) !== 1) return null;
  const [root] = linearOrQuadratic(difference.over, f.variable, lowering.kernels) ?? [];
  return root === undefined ? null : (reducedFraction(root) ?? root);
}

/** `f^{-1}(x) = ...`, however its left side was read, where the right one is in the variable of the function alone. */
function sideInVariable(answer: Tree, [tree]: readonly Tree[]): Tree | null {
  const variable = functionOf(tree)?.variable;
  if (answer.kind !== 'relation' || answer.operators.length !== 1 || answer.operators[0] !== '=') return null;
  const [left, right] = answer.operands;
  if (left === undefined || right === undefined || !symbolsOf(right).every((name) => name === variable)) return null;
  return isInverseSign(left, variable, nameOf(tree)) ? right : null;
}

/** The function under the name that the statement gives it, as `f(x) = ...`: an answer about the inverse of another one is told apart. */
const namedFunction: Question['given'] = (holes, written, definitions) => {
  const given = withFunction()(holes, written, definitions);
  const [body] = given ?? [];
  const [variable] = body === undefined ? [] : symbolsOf(body);
  if (body === undefined || variable === undefined) return null;
  const asked = written.get('f');
  const name = asked?.kind === 'symbol' || asked?.kind === 'apply' ? asked.name : nameOf(asked);
  const isFunction = name !== null && (definitions.get(name)?.parameters.length === 1 || nameOf(asked) !== null);
  return isFunction ? [relation('=', { kind: 'apply', name, args: [sym(variable)] }, body)] : given;
};

/** The name that the statement gives to the function; null where it gives none. */
function nameOf(tree: Tree | undefined): string | null {
  const left = tree?.kind === 'relation' ? tree.operands[0] : undefined;
  return left?.kind === 'apply' ? left.name : null;
}

/** `y`, `f^{-1}(x)` of the function's own name and variable, also where it was read as a product of `f^{-1}` and `x`. */
function isInverseSign(left: Tree, variable: string | undefined, name: string | null): boolean {
  if (left.kind === 'symbol') return left.name !== variable;
  const isOwn = (other: string) => name === null || other === name;
  const isVariable = (argument: Tree | undefined) => argument?.kind === 'symbol' && argument.name === variable;
  if (left.kind === 'apply') return left.inverse === true && isOwn(left.name) && isVariable(left.args[0]);
  const [power, argument] = left.kind === 'mul' ? left.factors : [];
  const isReciprocal = power?.kind === 'pow' && power.base.kind === 'symbol' && isMinusOne(power.exponent);
  return isReciprocal && isOwn(power.base.name) && isVariable(argument);
}

function isMinusOne(tree: Tree): boolean {
  return tree.kind === 'neg' && tree.of.kind === 'number' && tree.of.value.isOne();
}

/** The inverse of a function that has one. */
export const inverseQuestions: readonly Question[] = [
  {
    ask: 'inverse',
    patterns: [
      `${find} the inverse of ${theFunction}`,
      `${find} the inverse of the [following] [one-to-one] function {f:any}`,
      `${find} the inverse function of {f:any}`,
      `${find} the inverse of {f:symbol}`,
      `restrict the domain of the following function and then find the inverse {f:any}`,
    ],
    given: namedFunction,
    print: 'Find the inverse of the function #.',
    answer: inverse,
    because: 'Undoing each step of the function gives its inverse.',
    read: sideInVariable,
  },
];
