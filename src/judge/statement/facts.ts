import { num, relation, sym } from '../../math/build.ts';
import type { Relation, RelationOperator, Tree } from '../../math/tree.ts';
import { mapTree, symbolsOf } from '../../math/walk.ts';
import type { Numbers } from '../constraints/conditions.ts';

/**
 * What sentences before or after a question say of its unknowns: relations that hold together, and which numbers an unknown is.
 * A name may occur more than once; all of it holds.
 */
export interface Facts {
  readonly relations: readonly Relation[];
  readonly numbers: readonly (readonly [string, Numbers])[];
}

export const noFacts: Facts = { relations: [], numbers: [] };

export function allFacts(parts: readonly Facts[]): Facts {
  return {
    relations: parts.flatMap(({ relations }) => relations),
    numbers: parts.flatMap(({ numbers }) => numbers),
  };
}

/**
 * Relations one after another; a chain is several, and `(x, y) = (3, 9)` says what each is. Null where one is no comparison of values, or an
 * application of an unknown function is left in it.
 */
export function relationsOf(tree: Tree): readonly Relation[] | null {
  const items = tree.kind === 'and' ? tree.of : tree.kind === 'list' ? tree.items : [tree];
  const relations: Relation[] = [];
  for (const item of items) {
    if (item.kind !== 'relation' || hasApplication(item)) return null;
    for (const [index, operator] of item.operators.entries()) {
      const links = linkOf(item.operands[index], operator, item.operands[index + 1]);
      if (links === null) return null;
      relations.push(...links);
    }
  }
  return relations;
}

function linkOf(
  left: Tree | undefined,
  operator: RelationOperator,
  right: Tree | undefined,
): readonly Relation[] | null {
  if (left === undefined || right === undefined || operator === 'in' || operator === 'approx') return null;
  if (left.kind !== 'tuple' && right.kind !== 'tuple') return [relation(operator, left, right)];
  if (left.kind !== 'tuple' || right.kind !== 'tuple' || operator !== '=') return null;
  if (left.items.length !== right.items.length) return null;
  return left.items.flatMap((item, index) => {
    const other = right.items[index];
    return other === undefined ? [] : [relation('=', item, other)];
  });
}

function hasApplication(tree: Tree): boolean {
  let found = false;
  mapTree(tree, (part) => {
    if (part.kind === 'apply') found = true;
    return part;
  });
  return found;
}

/** Words for a sign before the kind of number. */
export const signWords = '{sign=positive|negative|nonnegative|non-negative|nonzero|non-zero}';
/** Words for kinds of numbers, one or several. */
export const kindWords =
  '{kind=real number|real numbers|reals|number|numbers|integer|integers|whole number|whole numbers|complex number|complex numbers|rational number|rational numbers|real constant|real constants|constant|constants|natural number|natural numbers}';

const operators: Readonly<Record<string, RelationOperator>> = {
  positive: '>',
  negative: '<',
  nonnegative: '>=',
  'non-negative': '>=',
  nonzero: '!=',
  'non-zero': '!=',
};

/** What words about the numbers say of each name: null for words that may mean more than one thing ("whole numbers" with zero or without). */
export function numbersOf(names: readonly string[], sign: string, kind: string): Facts | null {
  const operator = operators[sign];
  if (sign !== '' && operator === undefined) return null;
  const signs = operator === undefined ? [] : names.map((name) => relation(operator, sym(name), num(0)));
  const word = kind.split(' ')[0] ?? '';
  switch (word) {
    case 'real':
    case 'reals':
      return { relations: signs, numbers: names.map((name) => [name, 'real'] as const) };
    case 'rational':
      return { relations: signs, numbers: names.map((name) => [name, 'rational'] as const) };
    case 'complex':
      return sign === '' || operator === '!='
        ? { relations: signs, numbers: names.map((name) => [name, 'complex'] as const) }
        : null;
    case 'integer':
    case 'integers':
      return { relations: signs, numbers: names.map((name) => [name, 'integer'] as const) };
    case 'number':
    case 'numbers':
    case 'constant':
    case 'constants':
    case '':
      return { relations: signs, numbers: [] };
    default:
      return null;
  }
}

/** That no two of some names stand for the same. */
export function allDistinct(names: readonly string[]): readonly Relation[] {
  return names.flatMap((name, index) => names.slice(index + 1).map((other) => relation('!=', sym(name), sym(other))));
}

/** The names that a hole for symbols was filled with. */
export function namesIn(tree: Tree | undefined): readonly string[] {
  const items = tree === undefined ? [] : tree.kind === 'list' ? tree.items : [tree];
  return items.flatMap((item) => (item.kind === 'symbol' ? [item.name] : []));
}

/** Every symbol that facts mention. */
export function symbolsOfFacts({ relations, numbers }: Facts): ReadonlySet<string> {
  return new Set([...relations.flatMap(symbolsOf), ...numbers.map(([name]) => name)]);
}
