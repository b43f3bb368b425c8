import type { Tree } from './tree.ts';

/** How closely a tree holds together when it is written: what stands inside a closer one needs brackets. */
export const binding = { item: 0, sum: 1, product: 2, sign: 2, power: 4, atom: 5 } as const;

/** The binding of a tree as both printers write it. */
export function bindingOf(tree: Tree): number {
  switch (tree.kind) {
    case 'add':
    case 'plusminus':
      return binding.sum;
    case 'neg':
      return binding.sum;
    case 'number':
      return tree.value.sign() < 0
        ? binding.sum
        : tree.value.isInteger() || isDecimal(tree)
          ? binding.atom
          : binding.product;
    case 'mul':
    case 'div':
      return binding.product;
    case 'mixed':
      return binding.product;
    case 'derivative':
    case 'limit':
    case 'sum':
    case 'product':
    case 'integral':
      return binding.sum;
    case 'pow':
      return binding.power;
    case 'call':
      return tree.name === 'factorial' || tree.name === 'percent' || tree.name === 'degrees'
        ? binding.power
        : tree.name === 'mod'
          ? binding.sum
          : binding.atom;
    case 'symbol':
    case 'constant':
    case 'root':
    case 'apply':
    case 'based':
    case 'interval':
    case 'set':
    case 'builder':
    case 'tuple':
    case 'matrix':
    case 'vector':
    case 'numbers':
      return binding.atom;
    default:
      return binding.item;
  }
}

/** Whether a number is written with a decimal point. */
export function isDecimal(tree: Extract<Tree, { kind: 'number' }>): boolean {
  return tree.repeating !== undefined || (tree.decimals !== undefined && tree.decimals > 0);
}

/** The digits of a decimal, its period apart. @returns for example `{ head: '0.1', period: '6' }`. */
export function decimalOf(tree: Extract<Tree, { kind: 'number' }>): { readonly head: string; readonly period: string } {
  const places = tree.decimals ?? 0;
  const magnitude = tree.value.abs();
  const scaled = magnitude.num * 10n ** BigInt(places);
  const digits = String(scaled / magnitude.den).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const head = places > 0 ? `${whole}.${digits.slice(digits.length - places)}` : `${whole}${tree.repeating ? '.' : ''}`;
  return { head, period: tree.repeating ?? '' };
}
