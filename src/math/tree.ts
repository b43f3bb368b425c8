import type { Rational } from '../exact/rational.ts';

/**
 * What mathematics is read into: one tree for LaTeX, Unicode and typed text. A tree keeps what was written (a quotient
 * stays a quotient, `0.50` remembers its two decimals); it simplifies nothing. Trees are plain immutable data and never leave
 * the thread that read them.
 */
export type Tree = Expression | Relation | Logic | Collection | Quantity | Word;

/** Things that have a value once their symbols have one. */
export type Expression =
  | NumberTree
  | SymbolTree
  | ConstantTree
  | AddTree
  | MulTree
  | DivTree
  | NegTree
  | PlusMinusTree
  | PowTree
  | RootTree
  | CallTree
  | ApplyTree
  | MixedTree
  | BasedTree
  | BindTree;

/** `3`, `0.50` (decimals 2), `0.1\overline{6}` (repeating "6"). May be negative in a built tree; readers give `neg`. */
export interface NumberTree {
  readonly kind: 'number';
  readonly value: Rational;
  /** Digits written after the decimal point; absent for whole numbers. With `repeating`, the digits before the period. */
  readonly decimals?: number;
  /** The period of a repeating decimal. */
  readonly repeating?: string;
}

/** A letter or a name: `x`, `theta`, `x_1`, `AB`. Greek letters by their LaTeX name. */
export interface SymbolTree {
  readonly kind: 'symbol';
  readonly name: string;
}

export type ConstantName = 'pi' | 'e' | 'i' | 'infinity';
export interface ConstantTree {
  readonly kind: 'constant';
  readonly name: ConstantName;
}

/** A sum of two terms or more; a difference is a sum with a `neg` term. */
export interface AddTree {
  readonly kind: 'add';
  readonly terms: readonly Tree[];
}

/** A product of two factors or more. */
export interface MulTree {
  readonly kind: 'mul';
  readonly factors: readonly Tree[];
}

export interface DivTree {
  readonly kind: 'div';
  readonly over: Tree;
  readonly under: Tree;
}

export interface NegTree {
  readonly kind: 'neg';
  readonly of: Tree;
}

/** `±a` (or `∓a`), alone or as a term of a sum. */
export interface PlusMinusTree {
  readonly kind: 'plusminus';
  readonly upper: '+' | '-';
  readonly of: Tree;
}

export interface PowTree {
  readonly kind: 'pow';
  readonly base: Tree;
  readonly exponent: Tree;
}

/** The principal root; the real one for a negative radicand under an odd degree. Degree 2 for a bare root sign. */
export interface RootTree {
  readonly kind: 'root';
  readonly degree: Tree;
  readonly radicand: Tree;
}

/**
 * Functions with a fixed meaning. `log` takes [x] (base 10, as written `\log x`) or [x, base]; `ln` base e; `degrees` is the
 * degree sign on an angle; `percent` divides by 100; `mod` takes [a, m]; `transpose`, `det`, `inverse`, `norm` take matrices;
 * `conjugate`, `re`, `im`, `arg` complex numbers; `permutations` and `binomial` [n, k].
 */
export const functionNames = [
  ...['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'arcsin', 'arccos', 'arctan', 'arccot', 'arcsec', 'arccsc'],
  ...['sinh', 'cosh', 'tanh', 'coth', 'sech', 'csch', 'arsinh', 'arcosh', 'artanh'],
  ...['exp', 'ln', 'log', 'abs', 'floor', 'ceil', 'sign', 'factorial', 'binomial', 'permutations'],
  ...['gcd', 'lcm', 'min', 'max', 'mod', 'degrees', 'percent'],
  ...['conjugate', 're', 'im', 'arg', 'det', 'transpose', 'inverse', 'norm', 'dot', 'cross'],
] as const;
export type FunctionName =
  | ('sin' | 'cos' | 'tan' | 'cot' | 'sec' | 'csc')
  | ('arcsin' | 'arccos' | 'arctan' | 'arccot' | 'arcsec' | 'arccsc')
  | ('sinh' | 'cosh' | 'tanh' | 'coth' | 'sech' | 'csch' | 'arsinh' | 'arcosh' | 'artanh')
  | ('exp' | 'ln' | 'log' | 'abs' | 'floor' | 'ceil' | 'sign' | 'factorial' | 'binomial' | 'permutations')
  | ('gcd' | 'lcm' | 'min' | 'max' | 'mod' | 'degrees' | 'percent')
  | ('conjugate' | 're' | 'im' | 'arg' | 'det' | 'transpose' | 'inverse' | 'norm' | 'dot' | 'cross');
export interface CallTree {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly args: readonly Tree[];
}

/** A function of the problem's own: `f(x)`, `f'(2)` (primes 1), `f^{-1}(x)` (inverse), `(f \circ g)(x)` as nested applications. */
export interface ApplyTree {
  readonly kind: 'apply';
  readonly name: string;
  readonly args: readonly Tree[];
  readonly primes?: number;
  readonly inverse?: true;
}

/** `3 1/2`: a whole number and a proper fraction side by side. */
export interface MixedTree {
  readonly kind: 'mixed';
  readonly whole: bigint;
  readonly over: bigint;
  readonly under: bigint;
}

/** `1011_2`: digits as written (upper case above nine) in a base from 2 to 36. */
export interface BasedTree {
  readonly kind: 'based';
  readonly digits: string;
  readonly base: number;
}

/**
 * Operators that bind a variable. `derivative`: d/dv of body (`order` times); `integral`: indefinite without bounds; `limit`: as v
 * goes to `to`, from one side or both; `sum` and `product`: v from `from` to `to`.
 */
export type BindTree =
  | { readonly kind: 'derivative'; readonly body: Tree; readonly variable: string; readonly order: number }
  | {
      readonly kind: 'integral';
      readonly body: Tree;
      readonly variable: string;
      readonly from?: Tree;
      readonly to?: Tree;
    }
  | {
      readonly kind: 'limit';
      readonly body: Tree;
      readonly variable: string;
      readonly to: Tree;
      readonly side: 'left' | 'right' | 'both';
    }
  | {
      readonly kind: 'sum' | 'product';
      readonly body: Tree;
      readonly variable: string;
      readonly from: Tree;
      readonly to: Tree;
    };

export type RelationOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'approx';

/** `a = b`, and chains: `-2 < x <= 5` has three operands and two operators. */
export interface Relation {
  readonly kind: 'relation';
  readonly operands: readonly Tree[];
  readonly operators: readonly RelationOperator[];
}

export interface Logic {
  readonly kind: 'and' | 'or';
  readonly of: readonly Tree[];
}

export type Collection =
  /** `1, 2, 3`: what stands between commas at the top level; unordered or ordered as the asker means it. */
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  /** `(2, -1)`: also an open interval where the other side is one. */
  | { readonly kind: 'tuple'; readonly items: readonly Tree[] }
  | { readonly kind: 'set'; readonly items: readonly Tree[] }
  /** `{x : x > 2}` */
  | { readonly kind: 'builder'; readonly variable: Tree; readonly condition: Tree }
  | {
      readonly kind: 'interval';
      readonly low: Tree;
      readonly high: Tree;
      readonly lowClosed: boolean;
      readonly highClosed: boolean;
    }
  | { readonly kind: 'union' | 'intersection' | 'difference'; readonly of: readonly Tree[] }
  /** R, Z, N, Q, C. */
  | { readonly kind: 'numbers'; readonly name: 'R' | 'Z' | 'N' | 'Q' | 'C' }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Tree[])[]; readonly bars?: true }
  /** `<1, 2>` and `\langle 1, 2 \rangle`. */
  | { readonly kind: 'vector'; readonly items: readonly Tree[] }
  /** `3:4`, `3:4:5`. */
  | { readonly kind: 'ratio'; readonly parts: readonly Tree[] };

/** A number with a unit (`12 cm^2`, `$5`, `3 hours`): `unit` in one spelling, `cm^2`, `USD`, `h`, `m/s`. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly value: Tree;
  readonly unit: string;
}

/** Answers in words: a text, a choice among letters, true or false, "no solution", "infinitely many", "does not exist". */
export type Word =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly letter: string; readonly value?: Tree }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'everything' }
  | { readonly kind: 'undefined' };
