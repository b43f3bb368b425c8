import { binding, bindingOf, decimalOf, isDecimal } from './precedence.ts';
import type { RelationOperator, Tree } from './tree.ts';

/** Prints a tree as plain typed math that reads back to the same tree: `2*x^2 - 3/4`, `sqrt(2)`, `[0, 1)`, `x = 3`. */
export function printText(tree: Tree): string {
  return print(tree);
}

function within(tree: Tree, least: number): string {
  const text = print(tree);
  return bindingOf(tree) < least ? `(${text})` : text;
}

function print(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return printNumber(tree);
    case 'symbol':
      return printName(tree.name);
    case 'constant':
      return tree.name === 'infinity' ? 'oo' : tree.name;
    case 'add':
      return printSum(tree.terms);
    case 'mul':
      return printProduct(tree.factors);
    case 'div':
      return `${within(tree.over, binding.product)}/${within(tree.under, binding.power)}`;
    case 'neg':
      return `-${within(tree.of, binding.product)}`;
    case 'plusminus':
      return `${tree.upper === '+' ? '±' : '∓'}${within(tree.of, binding.product)}`;
    case 'pow':
      return `${within(tree.base, binding.atom)}^${printExponent(tree.exponent)}`;
    case 'root':
      return printRoot(tree.degree, tree.radicand);
    case 'call':
      return printCall(tree.name, tree.args);
    case 'apply':
      return `${printName(tree.name)}${"'".repeat(tree.primes ?? 0)}${tree.inverse ? '^(-1)' : ''}(${printAll(tree.args)})`;
    case 'mixed':
      return `${tree.whole} ${tree.over}/${tree.under}`;
    case 'based':
      return `${tree.digits}_${tree.base}`;
    case 'derivative':
      return `\\frac{d${orderOf(tree.order)}}{d${tree.variable}${orderOf(tree.order)}} ${within(tree.body, binding.product)}`;
    case 'integral':
      return printIntegral(tree);
    case 'limit':
      return `\\lim_{${tree.variable} \\to ${print(tree.to)}${sides[tree.side]}} ${within(tree.body, binding.product)}`;
    case 'sum':
    case 'product':
      return `\\${tree.kind === 'sum' ? 'sum' : 'prod'}_{${tree.variable}=${print(tree.from)}}^{${print(tree.to)}} ${within(tree.body, binding.product)}`;
    case 'relation':
      return printRelation(tree.operands, tree.operators);
    case 'and':
    case 'or':
      return tree.of
        .map((part) => (part.kind === 'and' || part.kind === 'or' ? `(${print(part)})` : print(part)))
        .join(` ${tree.kind} `);
    case 'list':
      return printAll(tree.items);
    case 'tuple':
      return `(${printAll(tree.items)})`;
    case 'set':
      return tree.items.length === 0 ? '∅' : `{${printAll(tree.items)}}`;
    case 'vector':
      return `\\langle ${printAll(tree.items)} \\rangle`;
    case 'builder':
      return `{${print(tree.variable)} | ${print(tree.condition)}}`;
    case 'interval':
      return `${tree.lowClosed ? '[' : '('}${print(tree.low)}, ${print(tree.high)}${tree.highClosed ? ']' : ')'}`;
    case 'union':
      return tree.of.map(print).join(' ∪ ');
    case 'intersection':
      return tree.of.map(print).join(' ∩ ');
    case 'difference':
      return tree.of.map(print).join(' \\setminus ');
    case 'numbers':
      return `\\mathbb{${tree.name}}`;
    case 'matrix':
      return `\\begin{${tree.bars ? 'v' : 'p'}matrix}${tree.rows.map((row) => row.map(print).join(' & ')).join(' \\\\ ')}\\end{${tree.bars ? 'v' : 'p'}matrix}`;
    case 'ratio':
      return tree.parts.map((part) => within(part, binding.sum)).join(':');
    case 'quantity':
      return printQuantity(within(tree.value, binding.product), tree.unit);
    case 'text':
      return tree.text;
    case 'choice':
      return tree.value === undefined ? tree.letter : `(${tree.letter}) ${print(tree.value)}`;
    case 'bool':
      return tree.value ? 'true' : 'false';
    case 'none':
      return 'no solution';
    case 'everything':
      return 'all real numbers';
    case 'undefined':
      return 'undefined';
  }
}

const sides = { left: '^-', right: '^+', both: '' } as const;

function orderOf(order: number): string {
  return order === 1 ? '' : `^${order}`;
}

function printAll(items: readonly Tree[]): string {
  return items.map(print).join(', ');
}

function printNumber(tree: Extract<Tree, { kind: 'number' }>): string {
  if (!isDecimal(tree)) return tree.value.toString();
  const { head, period } = decimalOf(tree);
  const sign = tree.value.sign() < 0 ? '-' : '';
  return sign + (period === '' ? head : `${head}\\overline{${period}}`);
}

/** Names of more than one letter, and subscripts, in the spelling that reads back. */
function printName(name: string): string {
  const [base = '', index] = name.split('_');
  return index === undefined ? base : index.length === 1 ? `${base}_${index}` : `${base}_{${index}}`;
}

function printSum(terms: readonly Tree[]): string {
  return terms
    .map((term, index) => {
      if (index === 0)
        return within(term, term.kind === 'neg' || term.kind === 'number' ? binding.sum : binding.product);
      if (term.kind === 'neg') return ` - ${within(term.of, binding.product)}`;
      if (term.kind === 'plusminus') return ` ${term.upper === '+' ? '±' : '∓'} ${within(term.of, binding.product)}`;
      return ` + ${within(term, binding.product)}`;
    })
    .join('');
}

/** A number before a symbol or bracket needs no sign of multiplication. */
function printProduct(factors: readonly Tree[]): string {
  return factors
    .map((factor, index) => {
      const text = index === 0 ? printFirst(factor) : within(factor, binding.power);
      if (index === 0) return text;
      return isJoined(factors[index - 1], factor) ? text : `*${text}`;
    })
    .join('');
}

/** The first factor may be a quotient, `(1/2)x` is written `1/2*x`. A product inside a product keeps its brackets. */
function printFirst(factor: Tree): string {
  return factor.kind === 'mul' || bindingOf(factor) < binding.product ? `(${print(factor)})` : print(factor);
}

function isJoined(before: Tree | undefined, factor: Tree): boolean {
  if (before?.kind !== 'number' || bindingOf(before) !== binding.atom) return false;
  const head = factor.kind === 'pow' ? factor.base : factor;
  return head.kind === 'symbol' && head.name.length === 1;
}

function printExponent(exponent: Tree): string {
  const isShort = bindingOf(exponent) === binding.atom && exponent.kind !== 'tuple';
  return isShort ? print(exponent) : `(${print(exponent)})`;
}

function printRoot(degree: Tree, radicand: Tree): string {
  const isSquare =
    degree.kind === 'number' && degree.value.num === 2n && degree.value.isInteger() && !isDecimal(degree);
  return isSquare ? `sqrt(${print(radicand)})` : `\\sqrt[${print(degree)}]{${print(radicand)}}`;
}

function printCall(name: string, args: readonly Tree[]): string {
  const [first, second] = args;
  if (first === undefined) return `${name}()`;
  switch (name) {
    case 'abs':
      return `abs(${print(first)})`;
    case 'factorial':
      return `${within(first, binding.atom)}!`;
    case 'percent':
      return `${within(first, binding.atom)}%`;
    case 'degrees':
      return `${within(first, binding.atom)}°`;
    case 'log':
      return second === undefined ? `log(${print(first)})` : `log_{${print(second)}}(${print(first)})`;
    case 'mod':
      return second === undefined
        ? `mod(${print(first)})`
        : `${within(first, binding.product)} mod ${within(second, binding.power)}`;
    case 'binomial':
      return `\\binom{${print(first)}}{${second === undefined ? '' : print(second)}}`;
    default:
      return `${spelled[name] ?? name}(${printAll(args)})`;
  }
}

const spelled: Readonly<Record<string, string>> = { re: 'Re', im: 'Im' };

function printIntegral(tree: Extract<Tree, { kind: 'integral' }>): string {
  const from = tree.from === undefined ? '' : `_{${print(tree.from)}}`;
  const to = tree.to === undefined ? '' : `^{${print(tree.to)}}`;
  return `\\int${from}${to} ${within(tree.body, binding.product)} d${tree.variable}`;
}

const signs: Readonly<Record<RelationOperator, string>> = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  in: '∈',
  approx: '≈',
};

function printRelation(operands: readonly Tree[], operators: readonly RelationOperator[]): string {
  return operands
    .map((operand, index) => (index === 0 ? '' : ` ${signs[operators[index - 1] ?? '=']} `) + print(operand))
    .join('');
}

const currencies: Readonly<Record<string, string>> = { USD: '\\$', EUR: '€', GBP: '£' };

function printQuantity(value: string, unit: string): string {
  const currency = currencies[unit];
  return currency === undefined ? `${value} \\text{${unit}}` : `${currency}${value}`;
}
