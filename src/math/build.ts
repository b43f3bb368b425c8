import { Rational } from '../exact/rational.ts';
import type {
  AddTree,
  ApplyTree,
  BasedTree,
  BindTree,
  CallTree,
  Collection,
  ConstantName,
  ConstantTree,
  DivTree,
  FunctionName,
  Logic,
  MixedTree,
  MulTree,
  NegTree,
  NumberTree,
  PlusMinusTree,
  PowTree,
  Quantity,
  Relation,
  RelationOperator,
  RootTree,
  SymbolTree,
  Tree,
  Word,
} from './tree.ts';

/** Small constructors of trees. They simplify nothing; only a sum or product of fewer than two parts is not built as one. */

type Whole = number | bigint;

/** A number: a whole one, or any rational. Negative ones stay literals; readers never give those. */
export function num(value: Whole | Rational): NumberTree {
  return { kind: 'number', value: value instanceof Rational ? value : Rational.of(value) };
}

/** A decimal as written, `dec('0.50')`. @throws Error where the text is no decimal. */
export function dec(text: string): NumberTree {
  const value = Rational.parseDecimal(text);
  if (value === null) throw new Error(`no decimal number: ${text}`);
  const decimals = text.split('.')[1]?.length ?? 0;
  return decimals > 0 ? { kind: 'number', value, decimals } : { kind: 'number', value };
}

export function sym(name: string): SymbolTree {
  return { kind: 'symbol', name };
}

export function constant(name: ConstantName): ConstantTree {
  return { kind: 'constant', name };
}

export const pi = constant('pi');
export const euler = constant('e');
export const imaginary = constant('i');
export const infinity = constant('infinity');

/** A sum; 0 for no term and the term itself for one. */
export function add(...terms: readonly Tree[]): Tree {
  const [first, second] = terms;
  if (first === undefined) return num(0);
  return second === undefined ? first : ({ kind: 'add', terms } satisfies AddTree);
}

/** `a - b`: a sum with a negated term. */
export function sub(a: Tree, b: Tree): Tree {
  return add(a, neg(b));
}

/** A product; 1 for no factor and the factor itself for one. */
export function mul(...factors: readonly Tree[]): Tree {
  const [first, second] = factors;
  if (first === undefined) return num(1);
  return second === undefined ? first : ({ kind: 'mul', factors } satisfies MulTree);
}

export function div(over: Tree, under: Tree): DivTree {
  return { kind: 'div', over, under };
}

/** A rational number as written by hand: `3`, `3/4`, `-3/4` (a negated quotient). */
export function fraction(value: Rational): Tree {
  if (value.sign() < 0) return neg(fraction(value.neg()));
  return value.isInteger() ? num(value) : div(num(value.num), num(value.den));
}

export function neg(of: Tree): NegTree {
  return { kind: 'neg', of };
}

export function plusMinus(of: Tree, upper: '+' | '-' = '+'): PlusMinusTree {
  return { kind: 'plusminus', upper, of };
}

export function pow(base: Tree, exponent: Tree): PowTree {
  return { kind: 'pow', base, exponent };
}

export function root(radicand: Tree, degree: Tree = num(2)): RootTree {
  return { kind: 'root', degree, radicand };
}

export function call(name: FunctionName, ...args: readonly Tree[]): CallTree {
  return { kind: 'call', name, args };
}

/** A function of the problem's own applied to arguments: `f(x)`. */
export function apply(name: string, ...args: readonly Tree[]): ApplyTree {
  return { kind: 'apply', name, args };
}

/** `whole over/under`, all positive, over below under. */
export function mixed(whole: Whole, over: Whole, under: Whole): MixedTree {
  return { kind: 'mixed', whole: BigInt(whole), over: BigInt(over), under: BigInt(under) };
}

export function based(digits: string, base: number): BasedTree {
  return { kind: 'based', digits, base };
}

export function derivative(body: Tree, variable: string, order = 1): BindTree {
  return { kind: 'derivative', body, variable, order };
}

export function integral(body: Tree, variable: string, bounds?: { from: Tree; to: Tree }): BindTree {
  return { kind: 'integral', body, variable, ...bounds };
}

export function limit(body: Tree, variable: string, to: Tree, side: 'left' | 'right' | 'both' = 'both'): BindTree {
  return { kind: 'limit', body, variable, to, side };
}

export function sumOver(body: Tree, variable: string, from: Tree, to: Tree): BindTree {
  return { kind: 'sum', body, variable, from, to };
}

export function productOver(body: Tree, variable: string, from: Tree, to: Tree): BindTree {
  return { kind: 'product', body, variable, from, to };
}

export function relation(operator: RelationOperator, left: Tree, right: Tree): Relation {
  return { kind: 'relation', operands: [left, right], operators: [operator] };
}

export function equals(left: Tree, right: Tree): Relation {
  return relation('=', left, right);
}

export function and(...of: readonly Tree[]): Logic {
  return { kind: 'and', of };
}

export function or(...of: readonly Tree[]): Logic {
  return { kind: 'or', of };
}

export function list(...items: readonly Tree[]): Collection {
  return { kind: 'list', items };
}

export function tuple(...items: readonly Tree[]): Collection {
  return { kind: 'tuple', items };
}

export function set(...items: readonly Tree[]): Collection {
  return { kind: 'set', items };
}

export function vector(...items: readonly Tree[]): Collection {
  return { kind: 'vector', items };
}

export function builder(variable: Tree, condition: Tree): Collection {
  return { kind: 'builder', variable, condition };
}

/** An interval by its two brackets: `interval('[', low, high, ')')`. */
export function interval(left: '(' | '[', low: Tree, high: Tree, right: ')' | ']'): Collection {
  return { kind: 'interval', low, high, lowClosed: left === '[', highClosed: right === ']' };
}

export function union(...of: readonly Tree[]): Collection {
  return { kind: 'union', of };
}

export function intersection(...of: readonly Tree[]): Collection {
  return { kind: 'intersection', of };
}

export function difference(...of: readonly Tree[]): Collection {
  return { kind: 'difference', of };
}

export function numbers(name: 'R' | 'Z' | 'N' | 'Q' | 'C'): Collection {
  return { kind: 'numbers', name };
}

export function matrix(rows: readonly (readonly Tree[])[]): Collection {
  return { kind: 'matrix', rows };
}

export function ratio(...parts: readonly Tree[]): Collection {
  return { kind: 'ratio', parts };
}

export function quantity(value: Tree, unit: string): Quantity {
  return { kind: 'quantity', value, unit };
}

export function words(text: string): Word {
  return { kind: 'text', text };
}
