import { within } from '../../exact/effort.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { treeCandidate } from '../constraints/candidate.ts';
import { isValue } from '../constraints/claimed-values.ts';
import { hasRepeats } from '../constraints/has-repeats.ts';
import { isRoundingOf, rounded } from '../constraints/rounding.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import type { Definitions, Holes, Phrase } from '../statement/phrase.ts';
import { phrase } from '../statement/phrase.ts';
import { math, refuted, undecided, verified } from './findings.ts';
import type { Asked, Judgement, Solved, Task, TaskKind } from './task-kind.ts';

/** A task whose answer is an expression in given trees, by a definition or a formula. */
export interface TableTask extends Task {
  readonly ask: string;
  readonly given: readonly Tree[];
}

/** One question of a table: how it is put, and what the answer is by definition. */
export interface Question {
  readonly ask: string;
  readonly patterns: readonly string[];
  /** The given trees from the holes, or null where they do not make this question. */
  readonly given: (holes: Holes, written: Holes, definitions: Definitions) => readonly Tree[] | null;
  /** The question in words with the given trees for `#`, one after another; one of the patterns reads it back. */
  readonly print: string;
  /** The answer, exactly; null where it is not defined or beyond us. */
  readonly answer: (given: readonly Tree[]) => Tree | null;
  /** By what argument, in words for a teacher. */
  readonly because: string;
  /** Other forms of a right answer, made comparable with the answer; null where it is none of them, 'other' where it speaks of something else. */
  readonly read?: (answer: Tree, given: readonly Tree[], expected: Tree) => Tree | 'other' | null;
}

const effort = 6_000_000;

/**
 * A kind of task from a table of questions. Its check computes the answer anew from the definition, and compares exactly.
 * `keepsNames`: the names mean something (x and y are axes), so that another name makes another task.
 */
export function tableKind(kind: string, questions: readonly Question[], keepsNames = false): TaskKind<TableTask> {
  const find = (task: TableTask) => questions.find(({ ask }) => ask === task.ask);
  return {
    kind,
    phrases: questions.flatMap((question) => phrasesOf(kind, question)),
    print: (task) => printed(find(task), task),
    names: (task) => (keepsNames ? [] : [...new Set(task.given.flatMap(symbolsOf))]),
    mapTrees: (task, change) => ({ ...task, given: task.given.map(change) }),
    honours: ['round', 'positive', 'exact', 'simplified', 'lowest-terms', 'decimal'],
    solve: (task, asked) => solve(find(task), task, asked),
    check: (task, answer, asked) => check(find(task), task, answer, asked),
  };
}

function phrasesOf(kind: string, question: Question): readonly Phrase<TableTask>[] {
  return question.patterns.map((pattern) =>
    phrase(pattern, (holes, written, definitions) => {
      const given = question.given(holes, written, definitions);
      return given === null ? null : { kind, ask: question.ask, given };
    }),
  );
}

function printed(question: Question | undefined, task: TableTask): string {
  let index = 0;
  return (question?.print ?? '').replace(/#/g, () => {
    const tree = task.given[index++];
    return tree === undefined ? '' : math(tree);
  });
}

function expectedOf(question: Question | undefined, task: TableTask): Tree | null {
  const found = within(effort, () => question?.answer(task.given) ?? null);
  return found.kind === 'done' ? found.value : null;
}

function solve(question: Question | undefined, task: TableTask, asked: Asked): Solved {
  const expected = expectedOf(question, task);
  const answer = expected === null || asked.round === undefined ? expected : rounded(expected, asked.round);
  if (answer === null || question === undefined)
    return { kind: 'unsolved', reason: 'The value is not defined, or beyond our algebra.' };
  return { kind: 'solved', answer, steps: [{ text: question.because, claim: null }] };
}

function check(question: Question | undefined, task: TableTask, answer: Tree, asked: Asked): Judgement {
  const expected = expectedOf(question, task);
  if (expected === null || question === undefined)
    return undecided('EVALUATION', 'The value is not defined, or beyond our algebra.');
  const given = question.read?.(answer, task.given, expected) ?? plain(answer, expected, task.given);
  if (given === 'other' || (given.kind === 'relation' && isValue(expected)))
    return undecided('READING', 'The answer names another quantity.');
  if (saysTwice(given, expected)) return undecided('READING', 'A value is given twice.');
  if (asked.round !== undefined) return checkRounded(expected, given, asked.round, question);
  const positive = new Set(asked.positive === 'all' ? task.given.flatMap(symbolsOf) : (asked.positive ?? []));
  const equality = decideEquality(expected, given, { positive });
  switch (equality.kind) {
    case 'equal':
      return verified('EVALUATION', `${question.because} ${equality.evidence}.`);
    case 'different':
      return isRoundedOf(given, expected)
        ? undecided('NUMERIC', 'The answer is a rounded value; the statement does not ask for rounding.')
        : refuted('EVALUATION', `${math(given)} differs from what the definition gives: ${equality.evidence}.`);
    case 'undecided':
      return undecided('EVALUATION', equality.reason);
  }
}

/** Members without an order, one of them twice: what is meant by that is not known. */
function saysTwice(given: Tree, expected: Tree): boolean {
  const isUnordered = given.kind === 'set' || (given.kind === 'list' && expected.kind !== 'list');
  return isUnordered && hasRepeats(given.items);
}

/** `m = 3` where a value is asked for: under a name of the answer's own, or the one that the statement gives it; no coordinate. */
function plain(answer: Tree, expected: Tree, given: readonly Tree[]): Tree {
  if (answer.kind !== 'relation' || expected.kind === 'relation' || answer.operators.join() !== '=') return answer;
  const [left, right] = answer.operands;
  if (left?.kind !== 'symbol' || right === undefined) return answer;
  const isAsked = given.some((tree) => tree.kind === 'symbol' && tree.name === left.name);
  const isOwn = !['x', 'y'].includes(left.name) && !given.some((tree) => symbolsOf(tree).includes(left.name));
  return isAsked || isOwn ? right : answer;
}

function isRoundedOf(given: Tree, expected: Tree): boolean {
  const size = given.kind === 'neg' ? given.of : given;
  const places = size.kind === 'number' ? (size.decimals ?? 0) : 0;
  return (
    places > 0 &&
    symbolsOf(expected).length === 0 &&
    isRoundingOf(given, treeCandidate(expected), { decimals: places }) === true
  );
}

function checkRounded(expected: Tree, given: Tree, round: NonNullable<Asked['round']>, question: Question): Judgement {
  const is = isRoundingOf(given, treeCandidate(expected), round);
  if (is === null) return undecided('NUMERIC', 'The rounding could not be decided.');
  return is
    ? verified('NUMERIC', `${question.because} ${math(given)} is the value, rounded as asked.`)
    : refuted('NUMERIC', `${math(given)} is not the value rounded as asked.`);
}
