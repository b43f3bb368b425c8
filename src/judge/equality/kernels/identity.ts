import type { Tree } from '../../../math/tree.ts';
import { type Condition, Domain } from './domain.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import { KernelTable } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import { type Assumptions, type Lowered, lower } from './lowering.ts';
import { isShownZero } from './reduce.ts';

/**
 * What rewriting two expressions into kernels shows. 'identical': the same value at the same points. 'identical-where': the same value
 * wherever both are defined, but one of them needs more conditions than the other. 'never-defined': one divides by zero at every point, the other does not. 'not-shown' says
 * nothing; it hands on the two forms, where both could be made.
 */
export type Identity =
  | { readonly kind: 'identical' }
  | { readonly kind: 'identical-where'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'never-defined'; readonly side: 'left' | 'right' }
  | { readonly kind: 'not-shown'; readonly forms: readonly [Lowered, Lowered] | null };

/** Compares two expressions of real symbols by their forms, and the domains that their rewriting left behind. */
export function compareByKernels(a: Tree, b: Tree, assumed: Assumptions): Identity {
  const table = new KernelTable();
  const left = lower(a, table, assumed);
  const right = left === null ? null : lower(b, table, assumed);
  if (left === null || right === null) return { kind: 'not-shown', forms: null };
  if (left.domain.hasPole !== right.domain.hasPole)
    return { kind: 'never-defined', side: left.domain.hasPole ? 'left' : 'right' };
  if (left.domain.isEmpty || right.domain.isEmpty) return { kind: 'not-shown', forms: null };
  const difference = left.form.minus(right.form);
  const scratch = new Scratch(table);
  if (!isShownZero(scratch, difference.over, knownOf(left, right)) || scratch.isBeyond)
    return { kind: 'not-shown', forms: [left, right] };
  const conditions = withoutRepeats([
    ...left.domain.notImpliedBy(right.domain),
    ...right.domain.notImpliedBy(left.domain),
  ]);
  return conditions.length === 0 ? { kind: 'identical' } : { kind: 'identical-where', conditions };
}

/** What is positive need not be said not to be zero. */
function withoutRepeats(conditions: readonly Condition[]): readonly Condition[] {
  const positive = new Set(conditions.filter(({ kind }) => kind === 'positive').map(({ sum }) => sum.key));
  return conditions.filter(({ kind, sum }) => kind === 'positive' || !positive.has(sum.key));
}

/** Both sides have a value where their difference is looked at, so the conditions of both hold. */
function knownOf(left: Lowered, right: Lowered): Domain['known'] {
  return (sum) => left.domain.known(sum) ?? right.domain.known(sum);
}

/** A ground for rewriting a difference: what its rules require is met already, since both sides have a value. */
class Scratch implements Ground {
  readonly domain = new Domain();
  isBeyond = false;

  constructor(readonly table: KernelTable) {}

  opaque(name: string, ...args: readonly Form[]): Form {
    return Form.of(
      KernelSum.kernel(
        this.table.opaque(
          name,
          args,
          args.every((arg) => arg.isConstant),
        ),
      ),
    );
  }

  beyond(): Form {
    this.isBeyond = true;
    return Form.zero;
  }
}
