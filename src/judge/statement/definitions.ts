import { num } from '../../math/build.ts';
import { normalise } from '../../math/normalise.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree, substitute, symbolsOf, treeSize } from '../../math/walk.ts';
import { isKnown } from '../constraints/is-known.ts';
import { knownSolutions } from '../constraints/known-solutions.ts';
import type { Definition, Definitions } from './phrase.ts';

/** The largest tree that resolving names may build. */
const largestTree = 4_000;

/**
 * Puts what names stand for in their place, all at once; parameters are put before anything else, so that a name inside an argument is never caught.
 * An application with primes, of an inverse or of an unknown function stays. Null where the result is too large.
 */
export function resolve(tree: Tree, definitions: Definitions): Tree | null {
  const resolved = mapTree(tree, (part) => {
    if (part.kind === 'symbol') {
      const found = definitions.get(part.name);
      return found !== undefined && found.parameters.length === 0 ? found.body : part;
    }
    if (part.kind !== 'apply' || part.primes !== undefined) return part;
    const found = definitions.get(part.name);
    if (part.inverse) return (found && inverseValue(found, part.args)) ?? part;
    return found !== undefined && found.parameters.length === part.args.length ? apply(found, part.args) : part;
  });
  if (treeSize(resolved) > largestTree) return null;
  // What was put in is written as a reader would find it: 9 - 18 and not 9 + (-18), so that the printed task reads back.
  return resolved === tree ? tree : normalise(resolved);
}

/** The only real number that a function takes to a constant; null where there is none, or several, or that is not known. */
function inverseValue({ parameters, body }: Definition, args: readonly Tree[]): Tree | null {
  const [parameter, ...more] = parameters;
  const [value, ...others] = args;
  if (parameter === undefined || value === undefined || more.length + others.length > 0) return null;
  if (symbolsOf(value).length > 0 || symbolsOf(body).join() !== parameter || !isKnown(body)) return null;
  const found = knownSolutions({ sides: [body, value], unknown: parameter, numbers: 'real', conditions: [] });
  const [only, ...rest] = found?.proved ?? [];
  return found === null || found.open.length > 0 || rest.length > 0 ? null : (only?.tree ?? null);
}

/** The body with arguments for its parameters, at once: `f(y, x)` swaps. */
export function apply(definition: Definition, args: readonly Tree[]): Tree {
  const stand = definition.parameters.map((_, index) => `\u0000${index}`);
  let body = definition.body;
  for (const [index, name] of definition.parameters.entries())
    body = substitute(body, name, { kind: 'symbol', name: stand[index] ?? '' });
  for (const [index, name] of stand.entries()) body = substitute(body, name, args[index] ?? num(0));
  return body;
}

/** A definition written as an equation: `f(x) = 2x`, `y = 3`; its body resolved. Null where it is none, or is circular. */
export function definitionOf(left: Tree, right: Tree, definitions: Definitions): [string, Definition] | null {
  const name = left.kind === 'symbol' || left.kind === 'apply' ? left.name : null;
  if (name === null || (left.kind === 'apply' && (left.primes !== undefined || left.inverse))) return null;
  const parameters = left.kind === 'apply' ? left.args.map((arg) => (arg.kind === 'symbol' ? arg.name : '')) : [];
  if (new Set(parameters).size < parameters.length || parameters.includes('')) return null;
  const visible = new Map([...definitions].filter(([key]) => !parameters.includes(key)));
  const body = resolve(right, visible);
  if (body === null || names(body).has(name)) return null;
  return [name, { parameters, body }];
}

function names(tree: Tree): ReadonlySet<string> {
  const found = new Set(symbolsOf(tree));
  mapTree(tree, (part) => {
    if (part.kind === 'apply') found.add(part.name);
    return part;
  });
  return found;
}
