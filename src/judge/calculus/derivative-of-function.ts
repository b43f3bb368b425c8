import { add, call, div, mul, neg, num, pi, pow, root, sub } from '../../math/build.ts';
import type { FunctionName, Tree } from '../../math/tree.ts';

/**
 * The derivative of a function of one argument by its argument, at `u`; null where the function has none by rule. It has a value exactly
 * where the function is differentiable: |u|/u for the modulus, 1/(|u| sqrt(u^2 - 1)) for arcsec. One exception is inherited from the
 * notation: 1/u for ln u has a value for negative u too. (Abramowitz and Stegun, 4.1 to 4.6.)
 */
export function derivativeOfFunction(name: FunctionName, u: Tree): Tree | null {
  return rules[name]?.(u) ?? null;
}

const one = num(1);
const square = (u: Tree) => pow(u, num(2));
const over = (u: Tree) => div(one, u);
/** sqrt(u^2 - 1) |u|: what the derivatives of arcsec and arccsc are one over. */
const secantLeg = (u: Tree) => mul(call('abs', u), root(sub(square(u), one)));

const rules: Readonly<Partial<Record<FunctionName, (u: Tree) => Tree>>> = {
  sin: (u) => call('cos', u),
  cos: (u) => neg(call('sin', u)),
  tan: (u) => square(call('sec', u)),
  cot: (u) => neg(square(call('csc', u))),
  sec: (u) => mul(call('sec', u), call('tan', u)),
  csc: (u) => neg(mul(call('csc', u), call('cot', u))),
  arcsin: (u) => over(root(sub(one, square(u)))),
  arccos: (u) => neg(over(root(sub(one, square(u))))),
  arctan: (u) => over(add(one, square(u))),
  arccot: (u) => neg(over(add(one, square(u)))),
  arcsec: (u) => over(secantLeg(u)),
  arccsc: (u) => neg(over(secantLeg(u))),
  sinh: (u) => call('cosh', u),
  cosh: (u) => call('sinh', u),
  tanh: (u) => square(call('sech', u)),
  coth: (u) => neg(square(call('csch', u))),
  sech: (u) => neg(mul(call('sech', u), call('tanh', u))),
  csch: (u) => neg(mul(call('csch', u), call('coth', u))),
  arsinh: (u) => over(root(add(square(u), one))),
  // As a product of roots it has no value below -1, where arcosh has none.
  arcosh: (u) => over(mul(root(sub(u, one)), root(add(u, one)))),
  // artanh has no value beyond 1; the square of the root keeps that.
  artanh: (u) => over(square(root(sub(one, square(u))))),
  exp: (u) => call('exp', u),
  ln: (u) => over(u),
  abs: (u) => div(call('abs', u), u),
  norm: (u) => div(call('abs', u), u),
  sign: (u) => div(num(0), u),
  degrees: () => div(pi, num(180)),
  percent: () => div(one, num(100)),
};
