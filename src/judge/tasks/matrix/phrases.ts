import { add, call, mul, neg } from '../../../math/build.ts';
import type { FunctionName, Tree } from '../../../math/tree.ts';
import { children } from '../../../math/walk.ts';
import { type Holes, type Phrase, phrase } from '../../statement/phrase.ts';
import type { Task } from '../task-kind.ts';

/** The value of an expression in which matrices of numbers occur. */
export interface MatrixTask extends Task {
  readonly kind: 'matrix';
  readonly expression: Tree;
}

function task(expression: Tree | null): MatrixTask | null {
  return expression !== null && hasMatrix(expression) ? { kind: 'matrix', expression } : null;
}

function hasMatrix(tree: Tree): boolean {
  return tree.kind === 'matrix' || children(tree).some(hasMatrix);
}

/** The determinant of a matrix, in whichever brackets it stands. */
function determinant(tree: Tree | undefined): MatrixTask | null {
  if (tree?.kind !== 'matrix') return null;
  return task(call('det', { kind: 'matrix', rows: tree.rows }));
}

const named = (name: FunctionName, tree: Tree | undefined): MatrixTask | null =>
  tree?.kind === 'matrix' ? task(call(name, tree)) : null;

function both(holes: Holes, join: (a: Tree, b: Tree) => Tree): MatrixTask | null {
  const [a, b] = [holes.get('a'), holes.get('b')];
  return a === undefined || b === undefined ? null : task(join(a, b));
}

const ask = '(find|evaluate|compute|calculate|determine|what is|give|perform)';
const which = '[the] [following] [matrix|matrices]';

export const phrases: readonly Phrase<MatrixTask>[] = [
  phrase(`${ask} [the] [following] determinant [of] ${which} {m:any}`, (holes) => determinant(holes.get('m'))),
  phrase(`${ask} [the] [multiplicative] inverse of ${which} {m:any}`, (holes) => named('inverse', holes.get('m'))),
  phrase(`${ask} [the] transpose of ${which} {m:any}`, (holes) => named('transpose', holes.get('m'))),
  phrase(`${ask} [the] sum of ${which} {a:any} and {b:any}`, (holes) => both(holes, (a, b) => add(a, b))),
  phrase(`${ask} [the] difference of ${which} {a:any} and {b:any}`, (holes) => both(holes, (a, b) => add(a, neg(b)))),
  phrase(`${ask} [the] product of ${which} {a:any} and {b:any}`, (holes) => both(holes, (a, b) => mul(a, b))),
  phrase(`multiply ${which} {a:any} by [the] [scalar] {b:any}`, (holes) => both(holes, (a, b) => mul(b, a))),
  phrase(`[${ask}] [the] (sum|difference|product|matrix|value of) {e:any}`, (holes) => task(holes.get('e') ?? null)),
  phrase(`[${ask}] {e:any}`, (holes) => task(holes.get('e') ?? null)),
];
