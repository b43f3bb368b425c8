import { type Ambiguity, readMath } from '../../math/read.ts';
import type { Relation, Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import type { Formalisation } from '../../verification/protocol.ts';
import { type Comparator, differenceOf } from '../sets/truth.ts';

/** One comparison of a formalisation: `difference operator 0`. */
export interface Condition {
  readonly operator: Comparator;
  readonly difference: Tree;
}

export interface Unknown {
  readonly name: string;
  readonly domain: Formalisation['unknowns'][number]['domain'];
}

/** A formalisation as trees. Every symbol in it is one of its unknowns. */
export interface Problem {
  readonly unknowns: readonly Unknown[];
  readonly conditions: readonly Condition[];
  readonly goal: { readonly find: Formalisation['goal']['find']; readonly of: Tree };
}

/** Letters that stand for a number by themselves. As the name of an unknown they are written in another way. */
const taken: Readonly<Record<string, string>> = { e: 'e_0', i: 'i_0' };

/** Reads a formalisation whole, or says in one sentence what in it cannot be read. */
export function readFormalisation({ unknowns, relations, goal }: Formalisation): Problem | string {
  const names = new Set(unknowns.map(({ name }) => nameOf(name)));
  if (names.size < unknowns.length) return 'Two unknowns have one name.';
  const conditions: Condition[] = [];
  for (const text of relations) {
    const tree = read(text, names, unknowns);
    if (tree?.kind !== 'relation') return `The relation "${text}" cannot be read.`;
    const compared = conditionsOf(tree);
    if (compared === null) return `The relation "${text}" is no comparison.`;
    conditions.push(...compared);
  }
  const of = read(goal.of, names, unknowns);
  if (of === null || of.kind === 'relation') return `The goal "${goal.of}" cannot be read.`;
  return {
    unknowns: unknowns.map(({ name, domain }) => ({ name: nameOf(name), domain })),
    conditions,
    goal: { find: goal.find, of },
  };
}

/** What the language settles: it has no functions of its own, no lists and no intervals. */
const settled: ReadonlySet<Ambiguity['code']> = new Set([
  'function-or-product',
  'thousands-or-list',
  'tuple-or-interval',
]);

function nameOf(name: string): string {
  const plain = name.trim();
  return taken[plain] ?? plain;
}

function read(text: string, names: ReadonlySet<string>, unknowns: Formalisation['unknowns']): Tree | null {
  const written = unknowns.reduce((all, { name }) => (taken[name] ? spelled(all, name, nameOf(name)) : all), text);
  const reading = readMath(written, { variables: names, thousands: true });
  if (reading.kind !== 'read' || reading.ambiguities.some(({ code }) => !settled.has(code))) return null;
  return symbolsOf(reading.tree).every((symbol) => names.has(symbol)) ? reading.tree : null;
}

function spelled(text: string, name: string, as: string): string {
  return text.replace(new RegExp(`(?<![A-Za-z_\\\\])${name}(?![A-Za-z_])`, 'g'), as);
}

/** Each link of a chain; membership and approximation are no comparisons. */
function conditionsOf({ operators, operands }: Relation): readonly Condition[] | null {
  const conditions: Condition[] = [];
  for (const [index, operator] of operators.entries()) {
    const [left, right] = [operands[index], operands[index + 1]];
    if (left === undefined || right === undefined || operator === 'in' || operator === 'approx') return null;
    conditions.push({ operator, difference: differenceOf({ left, operator, right }) });
  }
  return conditions;
}
