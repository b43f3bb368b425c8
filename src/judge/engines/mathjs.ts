import {
  absDependencies,
  addDependencies,
  cbrtDependencies,
  ceilDependencies,
  cosDependencies,
  create,
  divideDependencies,
  expDependencies,
  type FactoryFunctionMap,
  floorDependencies,
  type MathNode,
  multiplyDependencies,
  parseDependencies,
  powDependencies,
  sinDependencies,
  sqrtDependencies,
  subtractDependencies,
  tanDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
} from 'mathjs/number';

/** Only what is evaluated is loaded, so that a worker starts fast. */
const loaded: Readonly<Record<string, FactoryFunctionMap | undefined>> = {
  ...{ absDependencies, addDependencies, cbrtDependencies, ceilDependencies, cosDependencies, divideDependencies },
  ...{ expDependencies, floorDependencies, multiplyDependencies, parseDependencies, powDependencies, sinDependencies },
  ...{ sqrtDependencies, subtractDependencies, tanDependencies, unaryMinusDependencies, unaryPlusDependencies },
};
const factories: FactoryFunctionMap = {};
for (const [name, factory] of Object.entries(loaded)) if (factory !== undefined) factories[name] = factory;
const { parse } = create(factories);

/** As evidence names it; the version is pinned in package.json. */
export const mathjsEngine = 'mathjs 15.2.0';

/** The longest text that it is given, in characters. */
const longestText = 400;

/** What may stand in its tree: nothing that defines, assigns, indexes or calls by name. Its `log` is natural and ours is not, so it is left out. */
const functions: ReadonlySet<string> = new Set(['sqrt', 'cbrt', 'abs', 'exp', 'sin', 'cos', 'tan', 'floor', 'ceil']);
const operators: ReadonlySet<string> = new Set(['+', '-', '*', '/', '^']);

/**
 * The values of a typed expression at points, as mathjs reads it; null where it does not parse it, or reads anything but arithmetic on the points' own names (it takes
 * `xy` for one name and `x(x + 1)` for a call). It only reads: a second opinion on what a text says, never on mathematics.
 */
export function mathjsValues(text: string, points: readonly ReadonlyMap<string, number>[]): readonly number[] | null {
  if (text.length > longestText || /[\\{}[\]"';=<>!,:%$]/.test(text)) return null;
  const tree = parsed(text.replaceAll('**', '^'));
  const names = new Set(points.flatMap((point) => [...point.keys()]));
  if (tree === null || !isArithmetic(tree, names)) return null;
  const code = tree.compile();
  const values = points.map((point) => Number(code.evaluate(new Map(point))));
  return values.every((value) => Number.isFinite(value)) ? values : null;
}

function parsed(text: string): MathNode | null {
  try {
    return parse(text);
  } catch {
    return null; // it tells what it cannot read by throwing
  }
}

function isArithmetic(root: MathNode, names: ReadonlySet<string>): boolean {
  let isPlain = true;
  root.traverse((node, path, parent) => {
    const isCallee = parent?.type === 'FunctionNode' && path === 'fn';
    if (!isAllowed(node, names, isCallee)) isPlain = false;
  });
  return isPlain;
}

function isAllowed(node: MathNode, names: ReadonlySet<string>, isCallee: boolean): boolean {
  switch (node.type) {
    case 'ConstantNode':
    case 'ParenthesisNode':
    case 'FunctionNode':
      return true;
    case 'OperatorNode':
      return 'op' in node && operators.has(String(node.op));
    case 'SymbolNode': {
      const name = 'name' in node ? String(node.name) : '';
      return isCallee ? functions.has(name) : names.has(name);
    }
    default:
      return false;
  }
}
