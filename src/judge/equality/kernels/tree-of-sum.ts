import { Rational } from '../../../exact/rational.ts';
import { add, call, div, euler, imaginary, mul, neg, num, pi, pow, sym } from '../../../math/build.ts';
import { normalise } from '../../../math/normalise.ts';
import { printText } from '../../../math/print-text.ts';
import { type FunctionName, functionNames, type Tree } from '../../../math/tree.ts';
import type { Form } from './form.ts';
import type { Kernel } from './kernel.ts';
import type { KernelSum } from './kernel-sum.ts';
import type { Power } from './monomial.ts';

/** A sum of kernels as people write it: `x^2 - 4`. For words only; what no function of the tree stands for is spelled out. */
export function printSum(sum: KernelSum): string {
  return printText(normalise(treeOfSum(sum)));
}

function treeOfSum(sum: KernelSum): Tree {
  return add(
    ...sum.terms.map(({ coefficient, monomial }) => {
      const size = coefficient.abs();
      const factors = monomial.powers.map(treeOfPower);
      const term = size.isOne() && factors.length > 0 ? mul(...factors) : mul(num(size), ...factors);
      return coefficient.sign() < 0 ? neg(term) : term;
    }),
  );
}

function treeOfForm(form: Form): Tree {
  const over = treeOfSum(form.over);
  if (form.under.length === 0) return over;
  return div(over, mul(...form.under.map(({ sum, exponent }) => power(treeOfSum(sum), Rational.of(exponent)))));
}

function treeOfPower({ kernel, exponent }: Power): Tree {
  switch (kernel.kind) {
    case 'turn':
      return exponent.equals(half) ? imaginary : pow(euler, mul(num(exponent), imaginary, pi));
    case 'exp':
      return pow(euler, scaled(kernel.of, exponent));
    case 'wave':
      return pow(euler, mul(imaginary, scaled(kernel.of, exponent)));
    default:
      return power(treeOfBase(kernel), exponent);
  }
}

function treeOfBase(kernel: Exclude<Kernel, { kind: 'turn' | 'exp' | 'wave' }>): Tree {
  switch (kernel.kind) {
    case 'symbol':
      return sym(kernel.name);
    case 'prime':
      return num(kernel.value);
    case 'pi':
      return pi;
    case 'modulus':
      return call('abs', treeOfSum(kernel.of));
    case 'signed':
      return treeOfSum(kernel.of);
    case 'log':
      return call('ln', call('abs', treeOfSum(kernel.of)));
    case 'signedLog':
      return call('ln', treeOfSum(kernel.of));
    case 'opaque':
      return isFunctionName(kernel.name)
        ? call(kernel.name, ...kernel.args.map(treeOfForm))
        : { kind: 'apply', name: kernel.name.split(' ')[1] ?? kernel.name, args: kernel.args.map(treeOfForm) };
  }
}

function scaled(form: Form, by: Rational): Tree {
  return by.isOne() ? treeOfForm(form) : mul(num(by), treeOfForm(form));
}

function power(base: Tree, exponent: Rational): Tree {
  return exponent.isOne() ? base : pow(base, num(exponent));
}

function isFunctionName(name: string): name is FunctionName {
  return (functionNames as readonly string[]).includes(name);
}

const half = Rational.of(1n, 2n);
