import nerdamer from 'nerdamer';
import { div, num } from '../../math/build.ts';
import { normalise } from '../../math/normalise.ts';
import { readMath } from '../../math/read.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree, symbolsOf } from '../../math/walk.ts';

/**
 * What nerdamer proposes as an antiderivative by a variable; null where it has none, or writes what our reader does not take. Nothing that it says counts: whoever asks
 * differentiates it. It keeps state between calls and leaves some behind when it throws, which costs proposals and never a verdict; its memory is flushed each time.
 */
export function proposeAntiderivative(body: Tree, variable: string): Tree | null {
  const names = symbolsOf(body);
  if (names.length > 26) return null;
  const own = (name: string) => `q${String.fromCharCode(97 + names.indexOf(name))}`;
  const text = nerdamerText(renamed(body, own));
  if (text === null) return null;
  const answer = asked(() => nerdamer(`integrate(${text}, ${own(variable)})`).text('fractions'));
  if (answer === null || answer.includes('integrate')) return null;
  const variables = new Set(names.map(own));
  const reading = readMath(answer.replaceAll('log(', 'ln('), { variables });
  if (reading.kind !== 'read') return null;
  return normalise(renamed(reading.tree, (name) => names[name.charCodeAt(1) - 97] ?? name));
}

function asked(ask: () => string): string | null {
  try {
    return ask();
  } catch {
    return null; // it throws on whatever it cannot do, a timeout of its own included
  } finally {
    nerdamer.flush();
  }
}

function renamed(tree: Tree, name: (name: string) => string): Tree {
  return mapTree(tree, (part) => (part.kind === 'symbol' ? { kind: 'symbol', name: name(part.name) } : part));
}

/** Its names of functions; `log` is natural. */
const functions: Readonly<Partial<Record<string, string>>> = {
  ...{ sin: 'sin', cos: 'cos', tan: 'tan', sec: 'sec', csc: 'csc', cot: 'cot', ln: 'log', exp: 'exp', sqrt: 'sqrt' },
  ...{ sinh: 'sinh', cosh: 'cosh', tanh: 'tanh', arctan: 'atan', arcsin: 'asin', arccos: 'acos' },
};

/** An expression in its notation, with brackets around everything; null where it is not of its arithmetic. */
function nerdamerText(tree: Tree): string | null {
  switch (tree.kind) {
    case 'number':
      return tree.value.isInteger() ? `(${tree.value.num})` : `(${tree.value.num}/${tree.value.den})`;
    case 'symbol':
      return tree.name;
    case 'constant':
      return tree.name === 'pi' || tree.name === 'e' ? tree.name : null;
    case 'neg':
      return joined([num(-1), tree.of], '*');
    case 'add':
      return joined(tree.terms, '+');
    case 'mul':
      return joined(tree.factors, '*');
    case 'div':
      return joined([tree.over, tree.under], '/');
    case 'pow':
      return joined([tree.base, tree.exponent], '^');
    case 'root':
      return joined([tree.radicand, div(num(1), tree.degree)], '^');
    case 'call': {
      const name = functions[tree.name];
      const [arg, more] = tree.args;
      const inner = name === undefined || arg === undefined || more !== undefined ? null : nerdamerText(arg);
      return inner === null ? null : `${name}(${inner})`;
    }
    default:
      return null;
  }
}

function joined(trees: readonly Tree[], operator: string): string | null {
  const parts = trees.map(nerdamerText);
  return parts.every((part) => part !== null) ? `(${parts.join(operator)})` : null;
}
