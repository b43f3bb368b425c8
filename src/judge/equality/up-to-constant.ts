import { within } from '../../exact/effort.ts';
import { num, sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { differentiate } from '../calculus/differentiate.ts';
import type { Equality, EqualityOptions } from './equality.ts';
import { compareByKernels } from './kernels/identity.ts';
import { findWitness, points, printWitness, sharesDomain } from './witness.ts';

/**
 * Whether two expressions differ by a constant on each interval where both are defined: the derivative of their difference is zero
 * there. ln x and ln |x| count as the same antiderivative. The variable is the one that is not a constant of integration: the option names
 * it, or it is the only symbol left once free-standing terms such as C have been set aside.
 */
export function decideUpToConstant(a: Tree, b: Tree, seed: string, options: EqualityOptions): Equality {
  const variable = options.variable ?? variableOf(a, b);
  if (variable === null) return { kind: 'undecided', reason: 'the variable of integration is not clear' };
  const slope = differentiate(sub(a, b), variable);
  if (slope === null) return { kind: 'undecided', reason: 'no rule differentiates the difference' };
  const shown = within(2_000_000, () => compareByKernels(slope, num(0), options));
  const isConstant = shown.kind === 'done' && shown.value.kind.startsWith('identical');
  if (isConstant && sharesDomain(a, b, seed, options))
    return { kind: 'equal', method: 'derivative', evidence: `the derivative by ${variable} of the difference is zero` };
  const found = within(1_000_000, () => findWitness(slope, num(0), points(slope, num(0), seed, options, 24)));
  if (!isConstant && found.kind === 'done' && found.value?.kind === 'values')
    return {
      kind: 'different',
      method: 'derivative',
      evidence: `the derivative by ${variable} of the difference is not zero: ${printWitness(found.value)}`,
    };
  return { kind: 'undecided', reason: 'neither a constant nor a changing difference was found' };
}

function variableOf(a: Tree, b: Tree): string | null {
  const constants = new Set([...freeTerms(a), ...freeTerms(b)]);
  const names = [...new Set([...symbolsOf(a), ...symbolsOf(b)])];
  const rest = names.filter((name) => !constants.has(name) || !conventional.test(name));
  return rest.length === 1 ? (rest[0] ?? null) : null;
}

const conventional = /^(?:[CcKkAD]|const)(?:_.+)?$/;

/** Symbols that stand alone as a term of a sum. */
function freeTerms(tree: Tree): readonly string[] {
  if (tree.kind === 'symbol') return [tree.name];
  if (tree.kind === 'neg') return freeTerms(tree.of);
  return tree.kind === 'add' ? tree.terms.flatMap(freeTerms) : [];
}
