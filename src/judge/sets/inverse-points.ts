import { add, call, num, pow, sub, sym } from '../../math/build.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { children, mapTree, symbolsOf } from '../../math/walk.ts';
import { baseOf, logarithmOf, naturalBase } from './bases.ts';
import { type Critical, criticalOfAll } from './critical.ts';
import type { RealPoint } from './real-point.ts';
import { signOfConstant } from './sign-of-constant.ts';

const inside = '@u';

/** A function of one argument that takes each value at most once. */
interface Injective {
  readonly of: Tree;
  /** Where the argument meets an end of the domain, as expressions that are zero there. */
  readonly edges: readonly Tree[];
  /** What the argument is where the function has a value, or 'never'; null where that cannot be told. */
  readonly inverse: (value: Tree) => Tree | 'never' | null;
}

/**
 * Expressions h(g(u)) in which the unknown stands in one injective function g alone: a critical point is one of u's domain under g, or
 * has g(u) at a critical point of h, so u at its inverse.
 */
export function inversePoints(tree: Tree, variable: string, critical: Critical): readonly RealPoint[] | null {
  const atoms = new Map<string, Tree>();
  collect(tree, variable, atoms);
  const [atom, second] = [...atoms.values()];
  if (atom === undefined || second !== undefined) return null;
  const found = injective(atom);
  const text = printText(atom);
  const outer = mapTree(tree, (node) => (isAtom(node) && printText(node) === text ? sym(inside) : node));
  if (found === null || symbolsOf(outer).includes(variable)) return null;
  const values = critical(outer, inside);
  if (values === null) return null;
  const trees: Tree[] = [found.of, ...found.edges];
  for (const value of values) {
    const argument = value.tree === null ? null : found.inverse(value.tree);
    if (argument === null) return null;
    if (argument !== 'never') trees.push(sub(found.of, argument));
  }
  return criticalOfAll(trees, variable, critical);
}

function collect(tree: Tree, variable: string, atoms: Map<string, Tree>): void {
  if (isAtom(tree) && symbolsOf(tree).includes(variable)) atoms.set(printText(tree), tree);
  else for (const child of children(tree)) collect(child, variable, atoms);
}

function isAtom(tree: Tree): boolean {
  if (tree.kind === 'pow') return symbolsOf(tree.exponent).length > 0;
  return tree.kind === 'call' && ['exp', 'ln', 'log', 'arctan', 'arcsin', 'arccos'].includes(tree.name);
}

function injective(atom: Tree): Injective | null {
  if (atom.kind === 'pow') return exponential(atom.base, atom.exponent);
  const [of, given] = atom.kind === 'call' ? atom.args : [];
  if (atom.kind !== 'call' || of === undefined) return null;
  switch (atom.name) {
    case 'exp':
      return exponential(naturalBase.root, of);
    case 'ln':
      return { of, edges: [], inverse: (value) => pow(naturalBase.root, value) };
    case 'log': {
      const base = given ?? num(10);
      return baseOf(base) === null ? null : { of, edges: [], inverse: (value) => pow(base, value) };
    }
    case 'arctan':
      return { of, edges: [], inverse: (value) => call('tan', value) };
    case 'arcsin':
      return { of, edges: unitEdges(of), inverse: (value) => call('sin', value) };
    case 'arccos':
      return { of, edges: unitEdges(of), inverse: (value) => call('cos', value) };
    default:
      return null;
  }
}

function unitEdges(of: Tree): readonly Tree[] {
  return [sub(of, num(1)), add(of, num(1))];
}

function exponential(base: Tree, of: Tree): Injective | null {
  const parts = baseOf(base);
  if (parts === null) return null;
  const inverse = (value: Tree): Tree | 'never' | null => {
    const sign = signOfConstant(value);
    if (sign === null || sign === 'undefined') return null;
    return sign <= 0 ? 'never' : { kind: 'div', over: logarithmOf(value, parts), under: num(parts.rate) };
  };
  return { of, edges: [], inverse };
}
