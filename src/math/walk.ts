import type { Tree } from './tree.ts';

/** The trees directly below, in the order in which they are written. */
export function children(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'number':
    case 'symbol':
    case 'constant':
    case 'mixed':
    case 'based':
    case 'numbers':
    case 'text':
    case 'bool':
    case 'none':
    case 'everything':
    case 'undefined':
      return [];
    case 'add':
      return tree.terms;
    case 'mul':
      return tree.factors;
    case 'div':
      return [tree.over, tree.under];
    case 'neg':
    case 'plusminus':
      return [tree.of];
    case 'pow':
      return [tree.base, tree.exponent];
    case 'root':
      return [tree.degree, tree.radicand];
    case 'call':
    case 'apply':
      return tree.args;
    case 'derivative':
      return [tree.body];
    case 'integral':
      return tree.from && tree.to ? [tree.from, tree.to, tree.body] : [tree.body];
    case 'limit':
      return [tree.to, tree.body];
    case 'sum':
    case 'product':
      return [tree.from, tree.to, tree.body];
    case 'relation':
      return tree.operands;
    case 'and':
    case 'or':
    case 'union':
    case 'intersection':
    case 'difference':
      return tree.of;
    case 'list':
    case 'tuple':
    case 'set':
    case 'vector':
      return tree.items;
    case 'builder':
      return [tree.variable, tree.condition];
    case 'interval':
      return [tree.low, tree.high];
    case 'matrix':
      return tree.rows.flat();
    case 'ratio':
      return tree.parts;
    case 'quantity':
      return [tree.value];
    case 'choice':
      return tree.value ? [tree.value] : [];
  }
}

/** The same tree with its children changed, each by `change`, in the order of {@link children}. */
export function mapChildren(tree: Tree, change: (child: Tree) => Tree): Tree {
  const all = (trees: readonly Tree[]) => trees.map((each) => change(each));
  switch (tree.kind) {
    case 'number':
    case 'symbol':
    case 'constant':
    case 'mixed':
    case 'based':
    case 'numbers':
    case 'text':
    case 'bool':
    case 'none':
    case 'everything':
    case 'undefined':
      return tree;
    case 'add':
      return { ...tree, terms: all(tree.terms) };
    case 'mul':
      return { ...tree, factors: all(tree.factors) };
    case 'div':
      return { ...tree, over: change(tree.over), under: change(tree.under) };
    case 'neg':
    case 'plusminus':
      return { ...tree, of: change(tree.of) };
    case 'pow':
      return { ...tree, base: change(tree.base), exponent: change(tree.exponent) };
    case 'root':
      return { ...tree, degree: change(tree.degree), radicand: change(tree.radicand) };
    case 'call':
    case 'apply':
      return { ...tree, args: all(tree.args) };
    case 'derivative':
      return { ...tree, body: change(tree.body) };
    case 'integral':
      return tree.from && tree.to
        ? { ...tree, from: change(tree.from), to: change(tree.to), body: change(tree.body) }
        : { ...tree, body: change(tree.body) };
    case 'limit':
      return { ...tree, to: change(tree.to), body: change(tree.body) };
    case 'sum':
    case 'product':
      return { ...tree, from: change(tree.from), to: change(tree.to), body: change(tree.body) };
    case 'relation':
      return { ...tree, operands: all(tree.operands) };
    case 'and':
    case 'or':
    case 'union':
    case 'intersection':
    case 'difference':
      return { ...tree, of: all(tree.of) };
    case 'list':
    case 'tuple':
    case 'set':
    case 'vector':
      return { ...tree, items: all(tree.items) };
    case 'builder':
      return { ...tree, variable: change(tree.variable), condition: change(tree.condition) };
    case 'interval':
      return { ...tree, low: change(tree.low), high: change(tree.high) };
    case 'matrix':
      return { ...tree, rows: tree.rows.map(all) };
    case 'ratio':
      return { ...tree, parts: all(tree.parts) };
    case 'quantity':
      return { ...tree, value: change(tree.value) };
    case 'choice':
      return tree.value ? { ...tree, value: change(tree.value) } : tree;
  }
}

/** The tree rebuilt from its leaves up: `change` sees each node with its children already changed. */
export function mapTree(tree: Tree, change: (node: Tree) => Tree): Tree {
  return change(mapChildren(tree, (child) => mapTree(child, change)));
}

/** Every node, a parent before its children. */
export function* nodesOf(tree: Tree): Generator<Tree> {
  yield tree;
  for (const child of children(tree)) yield* nodesOf(child);
}

/** The number of nodes. */
export function treeSize(tree: Tree): number {
  return children(tree).reduce((size, child) => size + treeSize(child), 1);
}

/** The number of nodes on the longest way down; 1 for a leaf. */
export function treeDepth(tree: Tree): number {
  return 1 + children(tree).reduce((depth, child) => Math.max(depth, treeDepth(child)), 0);
}
