import { add, sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { antiderivative, definiteIntegral, isAntiderivative } from '../../calculus/antiderivative.ts';
import { differentiate } from '../../calculus/differentiate.ts';
import { domainSet } from '../../constraints/natural-domain.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { type Question, tableKind } from '../table-kind.ts';

const ask = '(find|evaluate|compute|calculate|determine|what is|give)';

/** Body and variable of an indefinite integral, or of an expression in one letter. */
function bodyAndVariable(tree: Tree | undefined): readonly Tree[] | null {
  if (tree?.kind === 'integral' && tree.from === undefined) return [tree.body, sym(tree.variable)];
  const [only, second] = tree === undefined ? [] : symbolsOf(tree);
  return tree === undefined || tree.kind === 'integral' || only === undefined || second !== undefined
    ? null
    : [tree, sym(only)];
}

function nameOf(tree: Tree | undefined): string {
  return tree?.kind === 'symbol' ? tree.name : '';
}

const indefinite: Question = {
  ask: 'antiderivative',
  patterns: [
    `${ask} [the] [(most general|general|indefinite)] (antiderivative|integral) of [the function] {e:expr} [(with respect to|wrt) {x:symbol}]`,
    'integrate {e:expr} [(with respect to|wrt) {x:symbol}]',
    `[${ask}] [the] [indefinite] [integral] [in terms of an inverse trigonometric function] {i:expr}`,
  ],
  given(holes) {
    const named = holes.get('x');
    const whole = holes.get('i');
    if (whole !== undefined) return whole.kind === 'integral' ? bodyAndVariable(whole) : null;
    const body = holes.get('e');
    return named?.kind === 'symbol' && body !== undefined ? [body, named] : bodyAndVariable(body);
  },
  print: 'Find the antiderivative of # with respect to #.',
  because: 'Its derivative is the integrand, and a constant may be added.',
  answer([body, x]) {
    const whole = body === undefined ? null : antiderivative(body, nameOf(x));
    return whole === null || body === undefined ? null : add(whole, sym(freeConstant(body)));
  },
  read(answer, [body, x], expected) {
    const value = valueIn(answer);
    if (body === undefined || !isAntiderivative(value, body, nameOf(x))) return null;
    return hasConstant(value, body) && holdsWherever(value, body, nameOf(x)) ? expected : { kind: 'undefined' };
  },
};

const definite: Question = {
  ask: 'definite',
  patterns: [
    `[${ask}] [the] [value of] [the] [definite] [integral] [in terms of an inverse trigonometric function] {i:expr}`,
    `(find|evaluate|compute|calculate) [the] definite integral of {e:expr} [(with respect to|wrt) {x:symbol}] from {a:constant} to {b:constant}`,
    `integrate {e:expr} [(with respect to|wrt) {x:symbol}] from {a:constant} to {b:constant}`,
  ],
  given(holes) {
    const whole = holes.get('i');
    if (whole !== undefined)
      return whole.kind === 'integral' && whole.from !== undefined && whole.to !== undefined
        ? [whole.body, sym(whole.variable), whole.from, whole.to]
        : null;
    const parts = bodyAndVariable(holes.get('e'));
    const [from, to] = [holes.get('a'), holes.get('b')];
    return parts === null || from === undefined || to === undefined ? null : [...parts, from, to];
  },
  print: 'Find the definite integral of # with respect to # from # to #.',
  because: 'An antiderivative that is continuous between the bounds, at the upper one less at the lower one.',
  answer([body, x, from, to]) {
    return body && from && to ? definiteIntegral(body, nameOf(x), from, to) : null;
  },
};

/** Antiderivatives, and integrals between bounds. */
export const integral = tableKind('integral', [definite, indefinite]);

/** A name for the constant that the integrand does not use. */
function freeConstant(body: Tree): string {
  return ['C', 'K', 'c', 'k'].find((name) => !symbolsOf(body).includes(name)) ?? 'C_0';
}

/** `F(x) = x^2 + C` gives its right side. */
function valueIn(answer: Tree): Tree {
  const [left, right] = answer.kind === 'relation' && answer.operators.length === 1 ? answer.operands : [];
  return right !== undefined && (left?.kind === 'apply' || left?.kind === 'symbol' || left?.kind === 'integral')
    ? right
    : answer;
}

/** Whether a letter of its own is added, with a number before it that is not zero. */
function hasConstant(value: Tree, body: Tree): boolean {
  return symbolsOf(value).some((name) => {
    const slope = symbolsOf(body).includes(name) ? null : differentiate(value, name);
    return slope !== null && exactValue(slope)?.isZero() === false;
  });
}

/** Whether it has a value wherever the integrand has one. */
function holdsWherever(value: Tree, body: Tree, variable: string): boolean {
  const [own, wanted] = [domainSet(value, variable), domainSet(body, variable)];
  return own !== null && wanted?.difference(own)?.isEmpty === true;
}
