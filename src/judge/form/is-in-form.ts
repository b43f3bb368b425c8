import { isDecimal } from '../../math/precedence.ts';
import type { Tree } from '../../math/tree.ts';
import { children } from '../../math/walk.ts';
import type { Form } from '../../verification/protocol.ts';
import { isExpanded } from './expanded.ts';
import { isFactored } from './factored.ts';
import { isInLowestTerms } from './lowest-terms.ts';
import { isSimplified } from './simplified.ts';

/**
 * Whether a tree is *written* in a form; what it equals does not matter. `decimal`: a number with or without a decimal point, no fraction; `exact`: no
 * decimals; `scientific`: a·10^n with 1 ≤ |a| < 10. The others say their rules where they stand. Units, assignments and members of collections are looked through.
 */
export function isInForm(tree: Tree, form: Form): 'met' | 'unmet' {
  return holdsInside(tree, testOf(form)) ? 'met' : 'unmet';
}

type Test = (tree: Tree) => boolean;

function testOf(form: Form): Test {
  switch (form) {
    case 'factored':
      return isFactored;
    case 'expanded':
      return isExpanded;
    case 'lowest-terms':
      return isInLowestTerms;
    case 'simplified':
      return isSimplified;
    case 'decimal':
      return isDecimalNumber;
    case 'exact':
      return isExact;
    case 'scientific':
      return isScientific;
  }
}

/** The expressions that make up an answer each have to be in the form; relations are passed whole, since `simplified` speaks of both sides. */
function holdsInside(tree: Tree, test: Test): boolean {
  switch (tree.kind) {
    case 'list':
    case 'tuple':
    case 'set':
    case 'vector':
      return tree.items.every((item) => holdsInside(item, test));
    case 'matrix':
    case 'ratio':
    case 'interval':
    case 'union':
    case 'and':
    case 'or':
    case 'quantity':
      return children(tree).every((part) => holdsInside(part, test));
    case 'relation':
      return test === isSimplified ? test(tree) : tree.operands.every((side) => isPlain(side) || test(side));
    case 'choice':
      return tree.value === undefined || holdsInside(tree.value, test);
    default:
      return test(tree);
  }
}

/** A symbol alone on a side of an equation is in every form. */
function isPlain(tree: Tree): boolean {
  return tree.kind === 'symbol' || tree.kind === 'apply';
}

function isDecimalNumber(tree: Tree): boolean {
  if (tree.kind === 'neg' || (tree.kind === 'call' && tree.name === 'percent'))
    return children(tree).every(isDecimalNumber);
  return tree.kind === 'number' && (tree.value.isInteger() || isDecimal(tree));
}

function isExact(tree: Tree): boolean {
  if (tree.kind === 'number') return !isDecimal(tree) || tree.repeating !== undefined;
  return children(tree).every(isExact);
}

function isScientific(tree: Tree): boolean {
  if (tree.kind === 'neg') return isScientific(tree.of);
  if (tree.kind !== 'mul' || tree.factors.length !== 2) return false;
  const [mantissa, power] = tree.factors;
  if (mantissa?.kind !== 'number' || power?.kind !== 'pow' || power.base.kind !== 'number') return false;
  const exponent = power.exponent.kind === 'neg' ? power.exponent.of : power.exponent;
  const isWhole = exponent.kind === 'number' && exponent.value.isInteger();
  const whole = mantissa.value.abs().floor();
  return isWhole && power.base.value.num === 10n && power.base.value.isInteger() && whole >= 1n && whole < 10n;
}
