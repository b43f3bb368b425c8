import { Rational } from '../exact/rational.ts';
import type {
  CallTree,
  ConstantTree,
  FunctionName,
  NumberTree,
  Relation,
  RelationOperator,
  SymbolTree,
  Tree,
} from './tree.ts';

/** A whole or rational number; negative ones are built as they are, without `neg`. */
export function num(value: number | bigint | Rational): NumberTree {
  return { kind: 'number', value: value instanceof Rational ? value : Rational.of(value) };
}

export function sym(name: string): SymbolTree {
  return { kind: 'symbol', name };
}

export const pi: ConstantTree = { kind: 'constant', name: 'pi' };
export const euler: ConstantTree = { kind: 'constant', name: 'e' };
export const imaginary: ConstantTree = { kind: 'constant', name: 'i' };
export const infinity: ConstantTree = { kind: 'constant', name: 'infinity' };

/** A sum; of one term that term, of none zero. */
export function add(...terms: readonly Tree[]): Tree {
  return terms.length === 1 && terms[0] !== undefined ? terms[0] : terms.length === 0 ? num(0) : { kind: 'add', terms };
}

export function sub(left: Tree, right: Tree): Tree {
  return add(left, neg(right));
}

/** A product; of one factor that factor, of none one. */
export function mul(...factors: readonly Tree[]): Tree {
  if (factors.length === 1 && factors[0] !== undefined) return factors[0];
  return factors.length === 0 ? num(1) : { kind: 'mul', factors };
}

export function div(over: Tree, under: Tree): Tree {
  return { kind: 'div', over, under };
}

export function neg(of: Tree): Tree {
  return { kind: 'neg', of };
}

export function pow(base: Tree, exponent: Tree): Tree {
  return { kind: 'pow', base, exponent };
}

/** A root, square unless another degree is given. */
export function root(radicand: Tree, degree: Tree = num(2)): Tree {
  return { kind: 'root', degree, radicand };
}

export function call(name: FunctionName, ...args: readonly Tree[]): CallTree {
  return { kind: 'call', name, args };
}

export function relation(operator: RelationOperator, left: Tree, right: Tree): Relation {
  return { kind: 'relation', operands: [left, right], operators: [operator] };
}

export function list(...items: readonly Tree[]): Tree {
  return { kind: 'list', items };
}

export function tuple(...items: readonly Tree[]): Tree {
  return { kind: 'tuple', items };
}

export function set(...items: readonly Tree[]): Tree {
  return { kind: 'set', items };
}
