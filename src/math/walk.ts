import type { Tree } from './tree.ts';

/** The trees directly inside a tree, in reading order. */
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
      return [tree.body, ...(tree.from ? [tree.from] : []), ...(tree.to ? [tree.to] : [])];
    case 'limit':
      return [tree.body, tree.to];
    case 'sum':
    case 'product':
      return [tree.body, tree.from, tree.to];
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

/** The same tree over other children, given in the order of {@link children}. */
export function withChildren(tree: Tree, inner: readonly Tree[]): Tree {
  const at = (index: number): Tree => {
    const child = inner[index];
    if (child === undefined) throw new RangeError(`a ${tree.kind} has a child ${index}`);
    return child;
  };
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
      return { ...tree, terms: inner };
    case 'mul':
      return { ...tree, factors: inner };
    case 'div':
      return { ...tree, over: at(0), under: at(1) };
    case 'neg':
    case 'plusminus':
      return { ...tree, of: at(0) };
    case 'pow':
      return { ...tree, base: at(0), exponent: at(1) };
    case 'root':
      return { ...tree, degree: at(0), radicand: at(1) };
    case 'call':
    case 'apply':
      return { ...tree, args: inner };
    case 'derivative':
      return { ...tree, body: at(0) };
    case 'integral': {
      const rest = inner.slice(1);
      const from = tree.from ? rest.shift() : undefined;
      const to = tree.to ? rest.shift() : undefined;
      return { ...tree, body: at(0), ...(from ? { from } : {}), ...(to ? { to } : {}) };
    }
    case 'limit':
      return { ...tree, body: at(0), to: at(1) };
    case 'sum':
    case 'product':
      return { ...tree, body: at(0), from: at(1), to: at(2) };
    case 'relation':
      return { ...tree, operands: inner };
    case 'and':
    case 'or':
    case 'union':
    case 'intersection':
    case 'difference':
      return { ...tree, of: inner };
    case 'list':
    case 'tuple':
    case 'set':
    case 'vector':
      return { ...tree, items: inner };
    case 'builder':
      return { ...tree, variable: at(0), condition: at(1) };
    case 'interval':
      return { ...tree, low: at(0), high: at(1) };
    case 'matrix': {
      let next = 0;
      return { ...tree, rows: tree.rows.map((row) => row.map(() => at(next++))) };
    }
    case 'ratio':
      return { ...tree, parts: inner };
    case 'quantity':
      return { ...tree, value: at(0) };
    case 'choice':
      return tree.value ? { ...tree, value: at(0) } : tree;
  }
}

/** Rebuilds a tree from its leaves up, each node changed after its children. */
export function mapTree(tree: Tree, change: (tree: Tree) => Tree): Tree {
  const before = children(tree);
  const after = before.map((child) => mapTree(child, change));
  return change(before.every((child, index) => child === after[index]) ? tree : withChildren(tree, after));
}

/** The name that a tree binds in its body, if it binds one. */
function boundBy(tree: Tree): string | null {
  switch (tree.kind) {
    case 'derivative':
      return null; // d/dx f(x) still depends on x
    case 'integral':
      return tree.from ? tree.variable : null;
    case 'limit':
    case 'sum':
    case 'product':
      return tree.variable;
    case 'builder':
      return tree.variable.kind === 'symbol' ? tree.variable.name : null;
    default:
      return null;
  }
}

/** Puts `by` for every free `name`. */
export function substitute(tree: Tree, name: string, by: Tree): Tree {
  if (tree.kind === 'symbol') return tree.name === name ? by : tree;
  const bound = boundBy(tree);
  const before = children(tree);
  const after = before.map((child, index) => (bound === name && index === 0 ? child : substitute(child, name, by)));
  return before.every((child, index) => child === after[index]) ? tree : withChildren(tree, after);
}

/** The free names of symbols, in order of appearance. */
export function symbolsOf(tree: Tree): string[] {
  const found = new Set<string>();
  const visit = (part: Tree, bound: ReadonlySet<string>): void => {
    if (part.kind === 'symbol' && !bound.has(part.name)) found.add(part.name);
    const name = boundBy(part);
    const inside = name === null ? bound : new Set([...bound, name]);
    for (const [index, child] of children(part).entries()) visit(child, index === 0 ? inside : bound);
  };
  visit(tree, new Set());
  return [...found];
}

/** Whether two trees are the same to the letter; how a decimal was written counts. */
export function sameTree(a: Tree, b: Tree): boolean {
  if (a === b) return true;
  return labelOf(a) === labelOf(b) && sameChildren(children(a), children(b));
}

function sameChildren(a: readonly Tree[], b: readonly Tree[]): boolean {
  return (
    a.length === b.length &&
    a.every((child, index) => {
      const other = b[index];
      return other !== undefined && sameTree(child, other);
    })
  );
}

/** Everything of a node but its children. */
function labelOf(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return `number ${tree.value} ${tree.decimals ?? ''} ${tree.repeating ?? ''}`;
    case 'symbol':
      return `symbol ${tree.name}`;
    case 'constant':
    case 'numbers':
    case 'call':
      return `${tree.kind} ${tree.name}`;
    case 'apply':
      return `apply ${tree.name} ${tree.primes ?? 0} ${tree.inverse ?? false}`;
    case 'mixed':
      return `mixed ${tree.whole} ${tree.over} ${tree.under}`;
    case 'based':
      return `based ${tree.digits} ${tree.base}`;
    case 'plusminus':
      return `plusminus ${tree.upper}`;
    case 'derivative':
      return `derivative ${tree.variable} ${tree.order}`;
    case 'integral':
      return `integral ${tree.variable} ${tree.from !== undefined} ${tree.to !== undefined}`;
    case 'limit':
      return `limit ${tree.variable} ${tree.side}`;
    case 'sum':
    case 'product':
      return `${tree.kind} ${tree.variable}`;
    case 'relation':
      return `relation ${tree.operators.join(' ')}`;
    case 'interval':
      return `interval ${tree.lowClosed} ${tree.highClosed}`;
    case 'matrix':
      return `matrix ${tree.rows.map((row) => row.length).join(' ')} ${tree.bars ?? false}`;
    case 'quantity':
      return `quantity ${tree.unit}`;
    case 'text':
      return `text ${tree.text}`;
    case 'choice':
      return `choice ${tree.letter}`;
    case 'bool':
      return `bool ${tree.value}`;
    default:
      return tree.kind;
  }
}

/** The number of nodes. */
export function treeSize(tree: Tree): number {
  return children(tree).reduce((size, child) => size + treeSize(child), 1);
}

/** The number of levels; a leaf has one. */
export function treeDepth(tree: Tree): number {
  return 1 + children(tree).reduce((depth, child) => Math.max(depth, treeDepth(child)), 0);
}
