import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { num } from '../../math/build.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { children, symbolsOf } from '../../math/walk.ts';
import { FractionReader, whole } from './fraction.ts';
import { withoutDegrees } from './multiple-of-pi.ts';
import { PeriodicSet, sum } from './periodic-set.ts';
import { withSign } from './plain-relation.ts';
import { treeOf } from './polynomial-zeros.ts';
import { signOfConstant } from './sign-of-constant.ts';

/** All numbers `start + period n` for whole n. */
export interface Family {
  readonly start: Tree;
  readonly period: Tree;
}

/**
 * General solutions as they are written: `pi/6 + 2 pi k`, `x = ... or x = ...`, lists of them, with ±, in degrees, beside `k in Z`. The
 * whole numbers may have any names, each family its own. Null where an item is no such family.
 */
export function familiesOf(tree: Tree, integer: ReadonlySet<string> = new Set()): readonly Family[] | null {
  switch (tree.kind) {
    case 'list':
    case 'set':
      return joined(tree.items.filter((item) => !isIntegerClaim(item)).map((item) => familiesOf(item, integer)));
    case 'or':
    case 'union':
      return joined(tree.of.map((item) => familiesOf(item, integer)));
    case 'and': {
      const [only, second] = tree.of.filter((item) => !isIntegerClaim(item));
      return only === undefined || second !== undefined ? null : familiesOf(only, integer);
    }
    case 'relation': {
      const [name, value] = tree.operands;
      const isSolved = tree.operators.length === 1 && tree.operators[0] === '=' && name?.kind === 'symbol';
      return isSolved && value !== undefined && !symbolsOf(value).includes(name.name)
        ? familiesOf(value, integer)
        : null;
    }
    default:
      return holdsSign(tree)
        ? joined([familyOf(withSign(tree, 1), integer), familyOf(withSign(tree, -1), integer)])
        : joined([familyOf(tree, integer)]);
  }
}

/** The unknown that the families give, where they name one; null where they name several. */
export function unknownOf(tree: Tree): string | null {
  const names = new Set<string>();
  const visit = (part: Tree): void => {
    if (part.kind === 'relation' && part.operators[0] === '=' && part.operands[0]?.kind === 'symbol')
      names.add(part.operands[0].name);
    else if (part.kind === 'list' || part.kind === 'set') part.items.forEach(visit);
    else if (part.kind === 'or' || part.kind === 'and') part.of.forEach(visit);
  };
  visit(tree);
  const [only, second] = [...names];
  return second === undefined ? (only ?? '') : null;
}

/** The union of families as one periodic set; null where periods have no common multiple, or points could not be compared. */
export function setOfFamilies(families: readonly Family[]): PeriodicSet | null {
  let all: PeriodicSet | null = null;
  for (const { start, period } of families) {
    const next = PeriodicSet.ofPoint(start, period);
    if (next === null) return null;
    all = all === null ? next : all.union(next);
    if (all === null) return null;
  }
  return all;
}

/** Whether a letter is said to stand for whole numbers: `k in Z`. */
export function saysWhole(tree: Tree): boolean {
  if (tree.kind === 'list' || tree.kind === 'set') return tree.items.some(isIntegerClaim);
  return tree.kind === 'and' && tree.of.some(isIntegerClaim);
}

function joined(parts: readonly (readonly Family[] | Family | null)[]): readonly Family[] | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length && known.length > 0 ? known.flat() : null;
}

/** Linear in its only symbol, with a period that is not zero. */
function familyOf(tree: Tree, integer: ReadonlySet<string>): Family | null {
  const plain = withoutDegrees(tree);
  const [name, second] = symbolsOf(plain);
  if (name === undefined || second !== undefined || !mayBeInteger(name, integer)) return null;
  const constants = new Map<string, Tree>();
  const reader = new FractionReader((part) => named(part, constants));
  const read = reader.read(plain);
  const under = read?.under.constantValue() ?? null;
  if (read === null || under === null || under.isZero()) return null;
  const [low, slope, more] = read.over.scale(under.inv()).coefficientsIn(name);
  if (low === undefined || slope === undefined || more !== undefined) return null;
  const sign = signOfConstant(treeOf(slope, constants));
  if (sign !== 1 && sign !== -1) return null;
  return { start: short(treeOf(low, constants)), period: short(treeOf(sign > 0 ? slope : slope.neg(), constants)) };
}

function named(part: Tree, constants: Map<string, Tree>) {
  if (symbolsOf(part).length > 0) return null;
  const name = `%${printText(part)}`;
  constants.set(name, part);
  return whole(MultiPolynomial.variable(name));
}

/** Rational numbers and multiples of pi in their short form. */
function short(tree: Tree): Tree {
  return sum(tree, num(0));
}

function mayBeInteger(name: string, integer: ReadonlySet<string>): boolean {
  return integer.has(name) || /^[k-n](_.*)?$/.test(name);
}

function isIntegerClaim(tree: Tree): boolean {
  if (tree.kind !== 'relation' || tree.operators.length !== 1 || tree.operators[0] !== 'in') return false;
  const [, set] = tree.operands;
  return set?.kind === 'numbers' && set.name === 'Z';
}

function holdsSign(tree: Tree): boolean {
  return tree.kind === 'plusminus' || children(tree).some(holdsSign);
}
