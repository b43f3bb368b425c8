import type { Tree } from './tree.ts';
import { children, mapChildren } from './walk.ts';

/**
 * The free symbols in order of appearance, each once. Names of applied functions are not among them ({@link appliedNames}), nor are
 * variables that a sum, product, limit, definite integral or set builder binds. The variable of a derivative or of an indefinite
 * integral stays free: the result is a function of it.
 */
export function symbolsOf(tree: Tree): string[] {
  const found = new Set<string>();
  collect(tree, new Set(), found);
  return [...found];
}

/** The names of functions of the problem's own, in order of appearance. */
export function appliedNames(tree: Tree): string[] {
  const found = new Set<string>();
  const visit = (node: Tree): void => {
    if (node.kind === 'apply') found.add(node.name);
    for (const child of children(node)) visit(child);
  };
  visit(tree);
  return [...found];
}

/**
 * The tree with every free occurrence of a symbol replaced. Where `by` holds a symbol that is bound around an occurrence, the bound
 * one is renamed first. Inside a derivative or indefinite integral over `name` nothing can be replaced by other than a
 * symbol: the node is left alone then (the value of a derivative at a point is not its body at the point).
 */
export function substitute(tree: Tree, name: string, by: Tree): Tree {
  if (tree.kind === 'symbol') return tree.name === name ? by : tree;
  if (tree.kind === 'derivative' || (tree.kind === 'integral' && !tree.from)) {
    if (tree.variable !== name) return substituteBelow(unclashed(tree, by), name, by);
    return by.kind === 'symbol' ? { ...tree, body: substitute(tree.body, name, by), variable: by.name } : tree;
  }
  return substituteBelow(unclashed(tree, by), name, by);
}

function substituteBelow(tree: Tree, name: string, by: Tree): Tree {
  const bound = boundBy(tree) === name;
  return mapScoped(tree, (child, isInside) => (bound && isInside ? child : substitute(child, name, by)));
}

/** The same tree, its bound variable renamed where `by` holds a symbol of that name. */
function unclashed(tree: Tree, by: Tree): Tree {
  const bound = boundBy(tree);
  if (bound === null) return tree;
  const taken = symbolsOf(by);
  if (!taken.includes(bound)) return tree;
  const used = new Set([...taken, ...symbolsOf(tree), ...children(tree).flatMap(symbolsOf)]);
  let fresh = `${bound}_0`;
  for (let i = 1; used.has(fresh); i++) fresh = `${bound}_${i}`;
  return renameBound(tree, bound, fresh);
}

function renameBound(tree: Tree, from: string, to: string): Tree {
  const renamed = mapScoped(tree, (child, isInside) =>
    isInside ? substitute(child, from, { kind: 'symbol', name: to }) : child,
  );
  return 'variable' in renamed && typeof renamed.variable === 'string'
    ? ({ ...renamed, variable: to } as Tree)
    : renamed;
}

function collect(tree: Tree, bound: ReadonlySet<string>, found: Set<string>): void {
  if (tree.kind === 'symbol') {
    if (!bound.has(tree.name)) found.add(tree.name);
    return;
  }
  if (tree.kind === 'derivative' || (tree.kind === 'integral' && !tree.from)) {
    if (!bound.has(tree.variable)) found.add(tree.variable);
  }
  const binds = boundBy(tree);
  const inside = binds === null ? bound : new Set([...bound, binds]);
  mapScoped(tree, (child, isInside) => {
    collect(child, isInside ? inside : bound, found);
    return child;
  });
}

/** The name that a node binds in the part of it that {@link mapScoped} calls inside. */
function boundBy(tree: Tree): string | null {
  switch (tree.kind) {
    case 'limit':
    case 'sum':
    case 'product':
      return tree.variable;
    case 'integral':
      return tree.from ? tree.variable : null;
    case 'builder':
      return tree.variable.kind === 'symbol' ? tree.variable.name : null;
    default:
      return null;
  }
}

/** {@link mapChildren}, telling the body that a bound variable is seen in from bounds, where it is not. */
function mapScoped(tree: Tree, change: (child: Tree, isInside: boolean) => Tree): Tree {
  if (tree.kind === 'builder') return mapChildren(tree, (child) => change(child, true));
  const body = 'body' in tree ? tree.body : null;
  return mapChildren(tree, (child) => change(child, child === body));
}
