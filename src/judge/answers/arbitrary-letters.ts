import { sym } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { sameTree, substitute, symbolsOf } from '../../math/walk.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import type { Equality, EqualityOptions } from '../equality/equality.ts';
import { holdsTurns } from '../equality/turns.ts';

/**
 * Two answers with letters that stand for anything, whatever they are called: constants of integration (`x^2 + C`, `x^2 + K`), of differential equations
 * (`C e^x`), the whole number of a general solution (`2 pi n`, `2 pi k`), the argument or index in a definition. Null where no letter is plainly meant so; then each letter is itself.
 */
export function compareArbitrary(a: Tree, b: Tree, options: EqualityOptions): Equality | null {
  const [left, right] = sidesOf(a, b);
  return (
    compareAntiderivatives(left, right, options) ??
    compareRenamed(a, b, options) ??
    compareTurns(a, b, options) ??
    compareDefinitions(a, b, options)
  );
}

/** `y = x^2 + C` beside `y = x^2 + K` are compared by their right sides. */
function sidesOf(a: Tree, b: Tree): readonly [Tree, Tree] {
  if (a.kind !== 'relation' || b.kind !== 'relation' || a.operators.join() !== '=' || b.operators.join() !== '=')
    return [a, b];
  const [name, value] = a.operands;
  const [other, second] = b.operands;
  const isNamed = name !== undefined && other !== undefined && sameTree(name, other) && name.kind !== 'number';
  return isNamed && value !== undefined && second !== undefined ? [value, second] : [a, b];
}

/** Both end in `+ C`, by whatever name, beside one variable. */
function compareAntiderivatives(a: Tree, b: Tree, options: EqualityOptions): Equality | null {
  const [own, other] = [constantTermOf(a), constantTermOf(b)];
  if (own === null || other === null || !(isCapital(own) || isCapital(other))) return null;
  const [variable, second] = new Set(
    [...symbolsOf(a), ...symbolsOf(b)].filter((each) => each !== own && each !== other),
  );
  if (variable === undefined || second !== undefined) return null;
  return decideEquality(a, b, { ...options, upToConstant: true, variable });
}

/** The only conventional letter that is a term of a sum and stands nowhere else in it. */
function constantTermOf(tree: Tree): string | null {
  if (tree.kind !== 'add') return null;
  const names = tree.terms.flatMap((term) => (term.kind === 'symbol' && isConstantName(term.name) ? [term.name] : []));
  const [name, second] = names;
  if (name === undefined || second !== undefined) return null;
  const others = tree.terms.filter((term) => term.kind !== 'symbol' || term.name !== name);
  return others.some((term) => symbolsOf(term).includes(name)) ? null : name;
}

/** The same but for the names of constants, in the order of their indices. What differs under those names is left open: constants may be scaled. */
function compareRenamed(a: Tree, b: Tree, options: EqualityOptions): Equality | null {
  const [own, others] = [symbolsOf(a), symbolsOf(b)];
  const mine = own.filter((name) => !others.includes(name)).sort(byIndex);
  const theirs = others.filter((name) => !own.includes(name)).sort(byIndex);
  const isMeant =
    mine.length === theirs.length &&
    mine.length > 0 &&
    own.length > mine.length &&
    [...mine, ...theirs].every(isConstantName) &&
    (mine.every(isCapital) || theirs.every(isCapital));
  if (!isMeant) return null;
  const renamed = theirs.reduce((tree, name, index) => substitute(tree, name, sym(mine[index] ?? name)), b);
  const found = decideEquality(a, renamed, options);
  if (found.kind !== 'equal')
    return { kind: 'undecided', reason: 'the two differ in the names of their constants at least' };
  return { ...found, evidence: `with ${mine.join(', ')} for ${theirs.join(', ')}: ${found.evidence}` };
}

/** A whole number of turns under two names. */
function compareTurns(a: Tree, b: Tree, options: EqualityOptions): Equality | null {
  const [own, others] = [symbolsOf(a), symbolsOf(b)];
  const [name, other] = [own[0], others[0]];
  const isMeant =
    own.length === 1 &&
    others.length === 1 &&
    name !== other &&
    [a, b].every(holdsTurns) &&
    [name, other].every(isCount);
  return isMeant ? decideEquality(a, b, { ...options, integer: new Set([...own, ...others]) }) : null;
}

/** `a_n = 2n + 1` beside `a_k = 2k + 1`, `f(x) = x^2` beside `f(t) = t^2`: one sequence or function, defined in another letter. */
function compareDefinitions(a: Tree, b: Tree, options: EqualityOptions): Equality | null {
  const [own, other] = [definedIn(a), definedIn(b)];
  if (own === null || other === null || own.name !== other.name || own.letter === other.letter) return null;
  if (symbolsOf(other.value).includes(own.letter) || symbolsOf(own.value).includes(other.letter)) return null;
  return decideEquality(own.value, substitute(other.value, other.letter, sym(own.letter)), options);
}

function definedIn(tree: Tree): { readonly name: string; readonly letter: string; readonly value: Tree } | null {
  if (tree.kind !== 'relation' || tree.operators.join() !== '=') return null;
  const [defined, value] = tree.operands;
  if (defined === undefined || value === undefined) return null;
  if (defined.kind === 'apply') {
    const [argument, second] = defined.args;
    const letter = argument?.kind === 'symbol' && second === undefined ? argument.name : null;
    return letter === null ? null : { name: defined.name, letter, value };
  }
  const [, name, letter] = (defined.kind === 'symbol' && /^(.+)_([i-n])$/.exec(defined.name)) || [];
  return name === undefined || letter === undefined ? null : { name, letter, value };
}

function isCount(name: string | undefined): boolean {
  return name !== undefined && /^[k-n]$/.test(name);
}

function isConstantName(name: string): boolean {
  return /^[CcKk](?:_\w+)?$/.test(name);
}

/** A lower-case letter may be anything; a capital C or K beside a variable, or a numbered one, is meant for a constant. */
function isCapital(name: string): boolean {
  return /^[CK]|^[ck]_\d/.test(name);
}

function byIndex(a: string, b: string): number {
  return a.slice(1).localeCompare(b.slice(1));
}
