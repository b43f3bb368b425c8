import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { claimOf } from '../../constraints/claimed-values.ts';
import { isKnown } from '../../constraints/is-known.ts';
import { Lowering } from '../../constraints/lowering.ts';
import { naturalDomain } from '../../constraints/natural-domain.ts';
import { functionOf } from '../given-function.ts';
import { type Question } from '../table-kind.ts';
import { listOf, zerosOf } from './intercepts.ts';
import { find, theFunction, withFunction } from './wording.ts';

const domainForm =
  '[and enter your answer in the form of {form:any}] [[(express|give|write|enter) your answer] (in|using) interval notation] [written in interval notation] [(express|give|write) your answer as an interval or [as] a union of intervals]';
/** Zeros of the denominators as written. */
function excluded(tree: Tree | undefined): Tree | null {
  const [variable] = tree === undefined ? [] : symbolsOf(tree);
  if (tree?.kind !== 'div' || variable === undefined || !isPolynomial(tree.over) || !isPolynomial(tree.under))
    return null;
  const zeros = zerosOf({ variable, body: tree.under });
  return zeros === null ? null : listOf(zeros);
}

function isPolynomial(tree: Tree): boolean {
  const lowering = new Lowering();
  const fraction = lowering.lower(tree);
  return (
    fraction !== null &&
    lowering.kernels.length === 0 &&
    fraction.under.isConstant() &&
    lowering.denominators.length === 0
  );
}

/** Where an expression has a value. */
export const domainQuestions: readonly Question[] = [
  {
    ask: 'domain',
    patterns: [
      `${find} the domain of [the] [real-valued] [function] ${theFunction} ${domainForm}`,
      `${find} the domain of the function ${domainForm} {f:any}`,
      `${find} the domain of {f:any}`,
      `${find} the domain of the [real-valued] function {f:any} ${domainForm}`,
    ],
    given: withFunction(),
    print: 'Find the domain of the function #.',
    answer: ([tree]) => {
      const f = functionOf(tree);
      return f === null ? null : naturalDomain(f.body, f.variable);
    },
    because: 'The domain is where every part of the expression has a real value.',
  },
  {
    ask: 'excluded values',
    patterns: [
      `(state|find|determine|give) the excluded (values|value) (for|of) {e:expr}`,
      '(determine|find|state) the (value(s)|values|value) for which the [rational] expression [is] [undefined] {e:expr}',
      '(determine|find) the (value(s)|values|value) for which the [rational] expression is undefined {e:expr}',
      'for (what|which) (values|value) of the variable is [the expression] {e:expr} undefined',
    ],
    given: (holes) => {
      const tree = holes.get('e');
      return tree !== undefined && isKnown(tree) && symbolsOf(tree).length === 1 ? [tree] : null;
    },
    print: 'State the excluded values for #.',
    answer: ([tree]) => excluded(tree),
    because: 'The excluded values are the zeros of the denominators.',
    read: (answer, [tree]) => {
      const [name] = tree === undefined ? [] : symbolsOf(tree);
      const claim = name === undefined ? null : claimOf(answer, name);
      return claim?.kind === 'values' ? listOf(claim.values) : 'other';
    },
  },
];
