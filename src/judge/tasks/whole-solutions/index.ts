import { num } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { isKnown } from '../../constraints/is-known.ts';
import { enclose, type RealPoint } from '../../sets/real-point.ts';
import { realSolutions } from '../../sets/solution-set.ts';
import type { Holes } from '../../statement/phrase.ts';
import { type Question, tableKind } from '../table-kind.ts';

/** The most whole numbers that are added up. */
const most = 100_000n;

const both = '[(the|both|both of the|all of the)] [(inequality|inequalities|conditions|these conditions|equation)]';

/** Inequalities in one unknown, joined. */
const condition: Question['given'] = (holes: Holes, written: Holes) => {
  const tree = holes.get('it');
  const joined: Tree | undefined = tree?.kind === 'list' ? { kind: 'and', of: tree.items } : tree;
  const parts = joined?.kind === 'and' ? joined.of : joined === undefined ? [] : [joined];
  const named = written.get('x');
  const symbols = joined === undefined ? [] : symbolsOf(joined);
  const isPlain = parts.every((part) => part.kind === 'relation' && part.operands.every(isKnown));
  const isUnequal = parts.some(
    (part) => part.kind === 'relation' && part.operators.some((operator) => operator !== '='),
  );
  if (joined === undefined || !isPlain || !isUnequal || symbols.length !== 1) return null;
  return named?.kind === 'symbol' && named.name !== symbols[0] ? null : [joined];
};

interface Range {
  readonly from: bigint;
  readonly to: bigint;
}

/** The whole numbers of the solution set, as runs; null where it is not bounded on a side, or an end is not settled. */
function runsOf(tree: Tree | undefined, bounded: 'both' | 'below' | 'above'): readonly Range[] | null {
  const [name] = tree === undefined ? [] : symbolsOf(tree);
  const set = tree === undefined || name === undefined ? null : realSolutions(tree, name);
  if (set === null) return null;
  const runs: Range[] = [];
  const far = 10n ** 18n;
  for (const { low, high, lowClosed, highClosed } of set.components) {
    if ((low === null && bounded !== 'above') || (high === null && bounded !== 'below')) return null;
    const from = low === null ? -far : firstWhole(low, lowClosed, 1n);
    const to = high === null ? far : firstWhole(high, highClosed, -1n);
    if (from === null || to === null) return null;
    if (from <= to) runs.push({ from, to });
  }
  return runs;
}

/** The whole number next to an end, inside. */
function firstWhole(point: RealPoint, isClosed: boolean, step: 1n | -1n): bigint | null {
  const bounds = enclose(point, 80);
  if (bounds === null) return null;
  const [low, high] = [bounds.low.floor(), bounds.high.floor()];
  if (bounds.low.equals(bounds.high) && bounds.low.isInteger()) return isClosed ? low : low + step;
  if (low !== high || bounds.low.isInteger()) return null;
  return step === 1n ? low + 1n : low;
}

function count(runs: readonly Range[]): bigint {
  return runs.reduce((sum, { from, to }) => sum + (to - from + 1n), 0n);
}

function total(runs: readonly Range[]): bigint {
  return runs.reduce((sum, { from, to }) => sum + ((from + to) * (to - from + 1n)) / 2n, 0n);
}

const questions: readonly Question[] = [
  {
    ask: 'count',
    patterns: [
      `how many integers [{x:symbol}] (satisfy|are there such that|satisfies) ${both} {it:any}`,
      `(for how many|how many) integer values of {x:symbol} (is|does|satisfy|are there such that) ${both} {it:any} [true]`,
      `how many (integer|integers) (solutions|values) does ${both} {it:any} have`,
      `find the number of integers [{x:symbol}] (such that|that satisfy|satisfying|for which) ${both} {it:any}`,
    ],
    given: condition,
    print: 'How many integers satisfy #?',
    answer: ([tree]) => {
      const runs = runsOf(tree, 'both');
      return runs === null ? null : num(count(runs));
    },
    because: 'The solution set is known exactly, and its whole numbers are counted.',
  },
  {
    ask: 'sum',
    patterns: [
      `(find|what is|compute|determine) the sum of all [(of the|the)] (integers|integer values of) [{x:symbol}] (such that|that satisfy|satisfying|for which|which satisfy) ${both} {it:any}`,
    ],
    given: condition,
    print: 'Find the sum of all integers that satisfy #.',
    answer: ([tree]) => {
      const runs = runsOf(tree, 'both');
      return runs === null || count(runs) > most ? null : num(total(runs));
    },
    because: 'The solution set is known exactly, and its whole numbers are added.',
  },
  {
    ask: 'largest',
    patterns: [
      `(find|what is|determine) the (largest|greatest|maximum) [possible] (integer|integer value of|integral value of) [{x:symbol}] (such that|that satisfies|satisfying|for which|so that) ${both} {it:any}`,
    ],
    given: condition,
    print: 'Find the largest integer such that #.',
    answer: ([tree]) => {
      const last = runsOf(tree, 'above')?.at(-1);
      return last === undefined ? null : num(last.to);
    },
    because: 'The solution set is known exactly.',
  },
  {
    ask: 'smallest',
    patterns: [
      `(find|what is|determine) the (smallest|least|minimum) [possible] (integer|integer value of|integral value of) [{x:symbol}] (such that|that satisfies|satisfying|for which|so that) ${both} {it:any}`,
    ],
    given: condition,
    print: 'Find the smallest integer such that #.',
    answer: ([tree]) => {
      const first = runsOf(tree, 'below')?.[0];
      return first === undefined ? null : num(first.from);
    },
    because: 'The solution set is known exactly.',
  },
];

/** Whole numbers that satisfy inequalities: how many, their sum, the first and the last. */
export const wholeSolutions = tableKind('whole-solutions', questions);
