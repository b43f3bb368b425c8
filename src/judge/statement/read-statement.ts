import type { Tree } from '../../math/tree.ts';
import { mapTree, symbolsOf } from '../../math/walk.ts';
import { questions } from '../tasks/registry.ts';
import type { Asked, Task, TaskKind } from '../tasks/task-kind.ts';
import { hasBareDegrees } from './bare-degrees.ts';
import { resolve } from './definitions.ts';
import { allFacts, type Facts, noFacts } from './facts.ts';
import { type Names, Spans } from './fill-hole.ts';
import { instructByTitle } from './instruct-by-title.ts';
import { knowing } from './known-readings.ts';
import { isLeftToConvention } from './left-to-convention.ts';
import { liftRequests } from './lift-requests.ts';
import { mendSpelling } from './mend-spelling.ts';
import { mixesMeanings } from './mixes-meanings.ts';
import { namesOf } from './names-of.ts';
import { type Item, requests, StatementParser } from './parse-statement.ts';
import type { Definition, Definitions } from './phrase.ts';
import { type Piece, splitPieces } from './pieces.ts';
import { printAsked } from './print-asked.ts';
import { together } from './requests.ts';
import { type TaskKey, taskKey } from './task-key.ts';
import { tidyPieces } from './tidy-pieces.ts';

/** What a statement was read as. `task` belongs to `taskKind`. */
export type StatementTask =
  | {
      readonly kind: 'task';
      readonly task: Task;
      readonly taskKind: TaskKind;
      readonly asked: Asked;
      /** What names stood for; the task has them put in already. */
      readonly definitions: Definitions;
      /** Letters that are names here though they are constants or words elsewhere (`i`, `e`); answers are read with them too. */
      readonly names: Names;
      readonly readAs: string;
      readonly key: TaskKey;
      /** How many formulas of the statement mathjs read too, with the same values. */
      readonly readTwice: number;
    }
  /** `where`: the first words that no grammar could take. */
  | { readonly kind: 'prose'; readonly where: string }
  | { readonly kind: 'unreadable'; readonly code: string; readonly message: string };

type ReadTask = Extract<StatementTask, { kind: 'task' }>;

/** The longest statement that is read as a task, in characters. */
const longestStatement = 4_000;
/** The most ways to take a statement apart that are tried. */
const mostParses = 200;

/**
 * Reads a statement as a task: whole, or not at all. Every word, number and sign of it belongs to a heading, a given, the question or a request that is
 * understood; the task that comes out prints itself, and that text must read to the same task again.
 */
export const readStatement = knowing((statement: string): StatementTask => {
  const first = readOnce(statement, namesOf(statement));
  if (first.kind !== 'task') return first;
  const again = readOnce(first.readAs, first.names);
  const isSame = again.kind === 'task' && again.key.key === first.key.key;
  return isSame ? first : { kind: 'prose', where: first.readAs.slice(0, 80) };
});

function readOnce(statement: string, names: Names): StatementTask {
  if (statement.trim() === '') return { kind: 'unreadable', code: 'EMPTY', message: 'the statement is empty' };
  if (statement.length > longestStatement) return { kind: 'prose', where: statement.slice(0, 80) };
  const spans = new Spans(tidyPieces(splitPieces(statement)), names);
  const mentionsComplex = /\b(?:complex|imaginary)\b/i.test(statement);
  const first = parse(spans, mentionsComplex);
  if (typeof first !== 'number') return first;
  for (const pieces of otherwise(spans)) {
    const again = parse(new Spans(pieces, names), mentionsComplex);
    if (typeof again !== 'number') return again;
  }
  const at = spans.pieces[Math.min(first, spans.pieces.length - 1)]?.at ?? 0;
  return { kind: 'prose', where: statement.slice(at, at + 80) };
}

/** The task that pieces state, or how far reading came. */
function parse(spans: Spans, mentionsComplex: boolean): ReadTask | number {
  const { names } = spans;
  const parser = new StatementParser(spans, questions);
  const found = firstTask(parser.parses(), names, mentionsComplex);
  if (found !== null) return { ...found, readTwice: spans.readTwice.size };
  for (const { request, rest } of parser.inside()) {
    const shorter = new Spans(rest, names);
    const task = firstTask(new StatementParser(shorter, questions).parses([request]), names, mentionsComplex);
    if (task !== null) return { ...task, readTwice: shorter.readTwice.size };
  }
  return parser.furthest;
}

/** The same statement set out in other ways: misspelt words mended, requests behind the question, a title that says what to do as an instruction. */
function* otherwise({ pieces, names }: Spans): Generator<readonly Piece[]> {
  const mended = mendSpelling(pieces);
  if (mended !== null) yield mended;
  const start = mended ?? pieces;
  const lifted = liftRequests(new Spans(start, names), requests);
  if (lifted !== null) yield lifted;
  const instructed = instructByTitle(lifted ?? start);
  if (instructed !== null) yield instructed;
}

function firstTask(
  parses: Iterable<readonly Item[]>,
  names: Names,
  mentionsComplex: boolean,
): Omit<ReadTask, 'readTwice'> | null {
  let tried = 0;
  for (const items of parses) {
    const found = build(items, names, mentionsComplex);
    if (found !== null) return found;
    if (++tried >= mostParses) break;
  }
  return null;
}

/** The task that the parts of a statement make, or null where they do not fit together. */
function build(items: readonly Item[], letters: Names, mentionsComplex: boolean): Omit<ReadTask, 'readTwice'> | null {
  const definitions = bind(items);
  const asked = askedBy(items);
  const facts = definitions === null ? null : factsOf(items, definitions);
  if (definitions === null || asked === null || facts === null) return null;
  const tasks = items.flatMap((item) => (item.kind === 'question' ? [taskOf(item, definitions, facts)] : []));
  const [task] = tasks;
  const question = items.find((item) => item.kind === 'question');
  if (task === undefined || task === null || question?.kind !== 'question') return null;
  const { owner } = question;
  if (!isHonoured(owner, asked)) return null;
  const trees = treesOf(owner, task);
  const names = owner.namesGivens ? [] : [...owner.names(task), ...trees.flatMap(symbolsOf)];
  if (mixesMeanings(trees, names, definitions) || hasBareDegrees(trees)) return null;
  if (isLeftToConvention(trees, mentionsComplex)) return null;
  const text = owner.print(task);
  for (const other of tasks) if (other === null || other.kind !== task.kind || owner.print(other) !== text) return null;
  const more = printAsked(asked);
  const readAs = more === '' ? text : `${text} ${more}`;
  return {
    kind: 'task',
    task,
    taskKind: owner,
    asked,
    definitions,
    names: letters,
    readAs,
    key: taskKey(owner, task, asked),
  };
}

function treesOf(owner: TaskKind, task: Task): readonly Tree[] {
  const trees: Tree[] = [];
  owner.mapTrees(task, (tree) => {
    trees.push(tree);
    return tree;
  });
  return trees;
}

function bind(items: readonly Item[]): Definitions | null {
  const definitions = new Map<string, Definition>();
  for (const item of items) {
    if (item.kind !== 'given') continue;
    const given = item.phrase.build(item.holes, item.holes, definitions, noFacts);
    if (given === null) return null;
    for (const [name, definition] of given) definitions.set(name, definition);
  }
  return definitions;
}

/** What the sentences about unknowns state, with names put in; null where one of them states nothing that is understood. */
function factsOf(items: readonly Item[], definitions: Definitions): Facts | null {
  const found: Facts[] = [];
  for (const item of items) {
    if (item.kind !== 'fact') continue;
    const { phrase, holes } = item;
    const resolved = new Map<string, Tree>();
    for (const [name, tree] of holes) {
      const put = new RegExp(`\\{${name}:symbols?\\}`).test(phrase.pattern) ? tree : resolve(tree, definitions);
      if (put === null) return null;
      resolved.set(name, put);
    }
    const facts = phrase.build(resolved, holes, definitions, noFacts);
    if (facts === null) return null;
    found.push(facts);
  }
  return allFacts(found);
}

function askedBy(items: readonly Item[]): Asked | null {
  const found = items.flatMap((item) =>
    item.kind === 'request' ? [item.phrase.build(item.holes, item.holes, new Map(), noFacts)] : [],
  );
  const known = found.filter((each) => each !== null);
  return known.length < found.length ? null : together(known);
}

function isHonoured(kind: TaskKind, { forms, round, positive, exponents, order, angles }: Asked): boolean {
  return (
    forms.every((form) => kind.honours.includes(form)) &&
    (round === undefined || kind.honours.includes('round')) &&
    (positive === undefined || kind.honours.includes('positive')) &&
    (order === undefined || kind.honours.includes('order')) &&
    (exponents === undefined || kind.honours.includes('exponents')) &&
    (angles === undefined || kind.honours.includes('radians'))
  );
}

function taskOf(item: Extract<Item, { kind: 'question' }>, definitions: Definitions, facts: Facts): Task | null {
  if (hasFacts(facts) && item.phrase.takesFacts !== true) return null;
  const resolved = new Map<string, Tree>();
  for (const [name, tree] of item.holes) {
    const found = isName(tree) && isAskedFor(item, name) ? tree : resolve(tree, definitions);
    if (found === null || !fits(item, name, found)) return null;
    resolved.set(name, found);
  }
  return item.phrase.build(resolved, item.holes, definitions, facts);
}

function hasFacts({ relations, numbers }: Facts): boolean {
  return relations.length + numbers.length > 0;
}

function isName(tree: Tree): boolean {
  return tree.kind === 'symbol' || tree.kind === 'list';
}

/** A hole for names takes the names themselves, not what they stand for. */
function isAskedFor(item: Extract<Item, { kind: 'question' }>, name: string): boolean {
  return new RegExp(`\\{${name}:symbols?\\}`).test(item.phrase.pattern);
}

/** What resolving must have reached: a value without unknown functions, a constant without symbols. */
function fits(item: Extract<Item, { kind: 'question' }>, name: string, tree: Tree): boolean {
  const type = new RegExp(`\\{${name}:(\\w+)\\}`).exec(item.phrase.pattern)?.[1];
  if (type === 'constant' && symbolsOf(tree).length > 0) return false;
  return !(type === 'constant' || type === 'expr' || type === 'list') || !hasApplication(tree);
}

function hasApplication(tree: Tree): boolean {
  let found = false;
  mapTree(tree, (part) => {
    if (part.kind === 'apply') found = true;
    return part;
  });
  return found;
}
