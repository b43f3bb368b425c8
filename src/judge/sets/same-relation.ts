import { Rational } from '../../exact/rational.ts';
import { mul, num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { Form } from '../equality/kernels/form.ts';
import { compareByKernels } from '../equality/kernels/identity.ts';
import { KernelTable } from '../equality/kernels/kernel.ts';
import type { Assumptions } from '../equality/kernels/lowering.ts';
import { signOfSum } from '../equality/kernels/sign.ts';
import { Evaluation } from '../equality/values/evaluate.ts';
import { type Atom, alternativesOf } from './atom.ts';
import { compareZeros, type ZeroComparison } from './same-zeros.ts';

/**
 * Compares relations in any number of unknowns without solving them: equations by the factors of their differences, inequalities up to a
 * positive factor, and combinations part by part in any order.
 */
export function compareShapes(a: Tree, b: Tree, assumed: Assumptions): ZeroComparison {
  const table = new KernelTable();
  const [left, right] = [alternativesOf(a, table, assumed), alternativesOf(b, table, assumed)];
  if (left === null || right === null) return 'unknown';
  const [equationsLeft, equationsRight] = [equationsOf(left), equationsOf(right)];
  const isProduct = equationsLeft !== null && equationsRight !== null;
  const zeros = isProduct ? compareZeros(equationsLeft, equationsRight) : 'unknown';
  if (zeros === 'same' || zeros === 'multiplicity') return zeros;
  const parts = matched(left, right, (p, q) => matched(p, q, (x, y) => compareAtoms(x, y, assumed)));
  return order.find((each) => each === zeros || each === parts) ?? 'unknown';
}

/** The equations of which one must hold; null where something else must hold too. */
function equationsOf(alternatives: readonly (readonly Atom[])[]): readonly Atom[] | null {
  const atoms = alternatives.flatMap((all) => (all.length === 1 ? all : []));
  const isPlain = atoms.length === alternatives.length && atoms.every(({ operator }) => operator === '=');
  return isPlain ? atoms : null;
}

/** Whether every part of one has a partner in the other and the other way round; the weakest comparison that is needed for that. */
function matched<T>(a: readonly T[], b: readonly T[], compare: (x: T, y: T) => ZeroComparison): ZeroComparison {
  let weakest: ZeroComparison = 'same';
  const find = (x: T, others: readonly T[]): void => {
    const results = others.map((y) => compare(x, y));
    const best = order.find((each) => results.includes(each)) ?? 'unknown';
    if (order.indexOf(best) > order.indexOf(weakest)) weakest = best;
  };
  for (const x of a) find(x, b);
  for (const y of b) find(y, a);
  return weakest;
}

const order: readonly ZeroComparison[] = ['same', 'multiplicity', 'same-where', 'unknown'];

function compareAtoms(a: Atom, b: Atom, assumed: Assumptions): ZeroComparison {
  if (a.operator !== b.operator) return 'unknown';
  if (a.operator === '=' || a.operator === '!=') {
    const zeros = compareZeros([a], [b]);
    return zeros === 'unknown' ? compareMultiples(a, b, assumed) : zeros;
  }
  const ratio = ratioOf(a.lowered.form, b.lowered.form);
  if (ratio === null || !isPositive(ratio)) return 'unknown';
  const missing = [
    ...a.lowered.domain.notImpliedBy(b.lowered.domain),
    ...b.lowered.domain.notImpliedBy(a.lowered.domain),
  ];
  return missing.length === 0 ? 'same' : 'same-where';
}

function ratioOf(a: Form, b: Form): Form | null {
  const inverse = b.inverse();
  return inverse === null || a.isZero ? null : a.times(inverse);
}

function isPositive(ratio: Form): boolean {
  const odd = ratio.under.filter(({ exponent }) => exponent % 2 !== 0);
  return signOfSum(odd.reduce((all, { sum }) => all.times(sum), ratio.over)) === 'positive';
}

/** Whether the one expression is the other times a rational number, which the values at one point suggest and an identity shows. */
function compareMultiples(a: Atom, b: Atom, assumed: Assumptions): ZeroComparison {
  const names = [...new Set([...symbolsOf(a.tree), ...symbolsOf(b.tree)])].sort();
  const point = new Map(names.map((name, index) => [name, Rational.of(3 * index + 2, 7)]));
  const evaluation = new Evaluation(point, 64);
  const [left, right] = [evaluation.value(a.tree), evaluation.value(b.tree)];
  if (!(left instanceof Rational && right instanceof Rational) || left.isZero() || right.isZero()) return 'unknown';
  const identity = compareByKernels(a.tree, mul(num(left.div(right)), b.tree), assumed);
  return identity.kind === 'identical' ? 'same' : identity.kind === 'identical-where' ? 'same-where' : 'unknown';
}
