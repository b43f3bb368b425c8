import { binding, bindingOf, decimalOf, isDecimal } from './precedence.ts';
import type { RelationOperator, Tree } from './tree.ts';

/** Prints a tree as LaTeX that reads back to the same tree: `2x^{2} - \frac{3}{4}`, `\sqrt{2}`, `[0, 1)`. */
export function printLatex(tree: Tree): string {
  return print(tree);
}

/** A fraction stands by itself in LaTeX. */
function holds(tree: Tree): number {
  if (tree.kind === 'div') return binding.power;
  if (tree.kind === 'number' && tree.value.sign() >= 0 && !tree.value.isInteger() && !isDecimal(tree))
    return binding.power;
  return bindingOf(tree);
}

function within(tree: Tree, least: number): string {
  const text = print(tree);
  return holds(tree) < least ? `\\left(${text}\\right)` : text;
}

function print(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return printNumber(tree);
    case 'symbol':
      return printName(tree.name);
    case 'constant':
      return { pi: '\\pi', e: 'e', i: 'i', infinity: '\\infty' }[tree.name];
    case 'add':
      return printSum(tree.terms);
    case 'mul':
      return printProduct(tree.factors);
    case 'div':
      return `\\frac{${print(tree.over)}}{${print(tree.under)}}`;
    case 'neg':
      return `-${within(tree.of, binding.product)}`;
    case 'plusminus':
      return `${tree.upper === '+' ? '\\pm' : '\\mp'} ${within(tree.of, binding.product)}`;
    case 'pow':
      return `${within(tree.base, binding.atom)}^{${print(tree.exponent)}}`;
    case 'root':
      return printRoot(tree.degree, tree.radicand);
    case 'call':
      return printCall(tree.name, tree.args);
    case 'apply':
      return `${printName(tree.name)}${"'".repeat(tree.primes ?? 0)}${tree.inverse ? '^{-1}' : ''}\\left(${printAll(tree.args)}\\right)`;
    case 'mixed':
      return `${tree.whole}\\frac{${tree.over}}{${tree.under}}`;
    case 'based':
      return `${tree.digits}_{${tree.base}}`;
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
        .map((part) => (part.kind === 'and' || part.kind === 'or' ? `\\left(${print(part)}\\right)` : print(part)))
        .join(` \\text{ ${tree.kind} } `);
    case 'list':
      return printAll(tree.items);
    case 'tuple':
      return `\\left(${printAll(tree.items)}\\right)`;
    case 'set':
      return `\\left\\{${printAll(tree.items)}\\right\\}`;
    case 'vector':
      return `\\left\\langle ${printAll(tree.items)} \\right\\rangle`;
    case 'builder':
      return `\\left\\{${print(tree.variable)} \\mid ${print(tree.condition)}\\right\\}`;
    case 'interval':
      return `\\left${tree.lowClosed ? '[' : '('}${print(tree.low)}, ${print(tree.high)}\\right${tree.highClosed ? ']' : ')'}`;
    case 'union':
      return tree.of.map(print).join(' \\cup ');
    case 'intersection':
      return tree.of.map(print).join(' \\cap ');
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
      return `\\text{${tree.text}}`;
    case 'choice':
      return tree.value === undefined ? `\\text{${tree.letter}}` : `\\text{(${tree.letter})} ${print(tree.value)}`;
    case 'bool':
      return `\\text{${tree.value}}`;
    case 'none':
      return '\\text{no solution}';
    case 'everything':
      return '\\text{all real numbers}';
    case 'undefined':
      return '\\text{undefined}';
  }
}

const sides = { left: '^{-}', right: '^{+}', both: '' } as const;

function orderOf(order: number): string {
  return order === 1 ? '' : `^{${order}}`;
}

function printAll(items: readonly Tree[]): string {
  return items.map(print).join(', ');
}

function printNumber(tree: Extract<Tree, { kind: 'number' }>): string {
  const sign = tree.value.sign() < 0 ? '-' : '';
  if (isDecimal(tree)) {
    const { head, period } = decimalOf(tree);
    return sign + (period === '' ? head : `${head}\\overline{${period}}`);
  }
  const { num, den } = tree.value.abs();
  return den === 1n ? `${sign}${num}` : `${sign}\\frac{${num}}{${den}}`;
}

/** Greek letters are commands; subscripts stand in braces. */
function printName(name: string): string {
  const [base = '', index] = name.split('_');
  if (base.startsWith('∠')) return `\\angle ${base.slice(1)}`;
  const letter = base.length > 2 ? `\\${base}` : base;
  return index === undefined ? letter : `${letter}_{${index}}`;
}

function printSum(terms: readonly Tree[]): string {
  return terms
    .map((term, index) => {
      if (index === 0)
        return within(term, term.kind === 'neg' || term.kind === 'number' ? binding.sum : binding.product);
      if (term.kind === 'neg') return ` - ${within(term.of, binding.product)}`;
      if (term.kind === 'plusminus') return ` ${print(term)}`;
      return ` + ${within(term, binding.product)}`;
    })
    .join('');
}

function printProduct(factors: readonly Tree[]): string {
  return factors
    .map((factor, index) => {
      const text = index === 0 ? printFirst(factor) : within(factor, binding.power);
      if (index === 0) return text;
      return beginsWithDigit(factor) || endsBare(factors[index - 1]) ? ` \\cdot ${text}` : ` ${text}`;
    })
    .join('');
}

function printFirst(factor: Tree): string {
  return factor.kind === 'mul' || holds(factor) < binding.product ? `\\left(${print(factor)}\\right)` : print(factor);
}

/** Two numbers, or a number and a fraction, side by side would read as one. */
function beginsWithDigit(tree: Tree): boolean {
  if (tree.kind === 'pow') return beginsWithDigit(tree.base);
  if (tree.kind === 'call') return ['factorial', 'percent', 'degrees'].includes(tree.name);
  return tree.kind === 'number' || tree.kind === 'based' || tree.kind === 'mixed' || tree.kind === 'div';
}

/** After a bound operator whatever follows would belong to it. */
function endsBare(tree: Tree | undefined): boolean {
  return tree?.kind === 'apply' || tree?.kind === 'symbol' ? /^[fgh]$/i.test(tree.name) : false;
}

function printRoot(degree: Tree, radicand: Tree): string {
  const isSquare =
    degree.kind === 'number' && degree.value.num === 2n && degree.value.isInteger() && !isDecimal(degree);
  return isSquare ? `\\sqrt{${print(radicand)}}` : `\\sqrt[${print(degree)}]{${print(radicand)}}`;
}

/** Functions that LaTeX knows by a command of their name. */
const commands: ReadonlySet<string> = new Set([
  ...['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'arcsin', 'arccos', 'arctan', 'sinh', 'cosh', 'tanh', 'coth'],
  ...['exp', 'ln', 'gcd', 'min', 'max', 'det', 'arg'],
]);

const spelled: Readonly<Record<string, string>> = { re: 'Re', im: 'Im' };

function printCall(name: string, args: readonly Tree[]): string {
  const [first, second] = args;
  if (first === undefined) return name;
  switch (name) {
    case 'abs':
      return `\\left|${print(first)}\\right|`;
    case 'floor':
      return `\\lfloor ${print(first)} \\rfloor`;
    case 'ceil':
      return `\\lceil ${print(first)} \\rceil`;
    case 'factorial':
      return `${within(first, binding.atom)}!`;
    case 'percent':
      return `${within(first, binding.atom)}\\%`;
    case 'degrees':
      return `${within(first, binding.atom)}^{\\circ}`;
    case 'conjugate':
      return `\\overline{${print(first)}}`;
    case 'log':
      return second === undefined
        ? `\\log\\left(${print(first)}\\right)`
        : `\\log_{${print(second)}}\\left(${print(first)}\\right)`;
    case 'mod':
      return second === undefined
        ? print(first)
        : `${within(first, binding.product)} \\bmod ${within(second, binding.power)}`;
    case 'binomial':
      return `\\binom{${print(first)}}{${second === undefined ? '' : print(second)}}`;
    default:
      return `${commands.has(name) ? `\\${name}` : `\\operatorname{${spelled[name] ?? name}}`}\\left(${printAll(args)}\\right)`;
  }
}

function printIntegral(tree: Extract<Tree, { kind: 'integral' }>): string {
  const from = tree.from === undefined ? '' : `_{${print(tree.from)}}`;
  const to = tree.to === undefined ? '' : `^{${print(tree.to)}}`;
  return `\\int${from}${to} ${within(tree.body, binding.product)} \\, d${tree.variable}`;
}

const signs: Readonly<Record<RelationOperator, string>> = {
  '=': '=',
  '!=': '\\ne',
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  in: '\\in',
  approx: '\\approx',
};

function printRelation(operands: readonly Tree[], operators: readonly RelationOperator[]): string {
  return operands
    .map((operand, index) => (index === 0 ? '' : ` ${signs[operators[index - 1] ?? '=']} `) + print(operand))
    .join('');
}

const currencies: Readonly<Record<string, string>> = { USD: '\\$', EUR: '€', GBP: '£' };

function printQuantity(value: string, unit: string): string {
  const currency = currencies[unit];
  return currency === undefined ? `${value}\\text{ ${unit}}` : `${currency}${value}`;
}
