import type { Tree } from '../../math/tree.ts';
import type { Form } from '../../verification/protocol.ts';
import { isInForm } from '../form/is-in-form.ts';
import { undecided, wrongForm } from './findings.ts';
import { isInOrder, putInOrder } from './in-order.ts';
import type { Asked, Judgement, Task, TaskKind } from './task-kind.ts';

const words: Readonly<Record<Form, string>> = {
  factored: 'factored',
  expanded: 'expanded',
  'lowest-terms': 'in lowest terms',
  simplified: 'simplified',
  decimal: 'a decimal',
  exact: 'exact',
  scientific: 'in scientific notation',
};

/** A kind of task whose right answers are also looked at for the form that the statement asks for, value by value, and for the order of the values. */
export function withForms<T extends Task>(kind: TaskKind<T>): TaskKind<T> {
  return {
    ...kind,
    honours: [...kind.honours, 'order'],
    solve: (task, asked) => {
      const solved = kind.solve(task, asked);
      return solved.kind === 'solved' && asked.order !== undefined
        ? { ...solved, answer: putInOrder(solved.answer, asked.order) }
        : solved;
    },
    check: (task, answer, asked) => {
      const judgement = kind.check(task, answer, asked);
      if (judgement.verdict !== 'VERIFIED') return judgement;
      const formed = inForm(judgement, answer, asked);
      return formed.verdict === 'VERIFIED' ? ordered(formed, answer, asked) : formed;
    },
  };
}

function ordered(judgement: Judgement, answer: Tree, { order }: Asked): Judgement {
  const is = order === undefined ? true : isInOrder(answer, order);
  if (is === null) return undecided('FORM', 'The order of the values could not be decided.');
  if (is) return judgement;
  const wanted = order === 'increasing' ? 'from the smallest up' : 'from the largest down';
  return wrongForm(`The values do not stand ${wanted}.`, `The values are right; list them ${wanted}.`);
}

function inForm(judgement: Judgement, answer: Tree, asked: Asked): Judgement {
  for (const form of asked.forms) {
    if (valuesIn(answer).every((value) => isInForm(value, form) === 'met')) continue;
    // What is simplest is a convention: only the sharp forms are held against a right value.
    if (form === 'simplified' || form === 'exact')
      return undecided('FORM', `Whether the answer is ${words[form]} is open.`);
    return wrongForm(`The answer is not ${words[form]}.`, `The value is right; write it ${words[form]}.`);
  }
  return judgement;
}

/** The expressions that an answer gives. */
function valuesIn(answer: Tree): readonly Tree[] {
  switch (answer.kind) {
    case 'relation': {
      const right = answer.operands.at(-1);
      return right === undefined ? [] : [right];
    }
    case 'list':
    case 'set':
    case 'tuple':
      return answer.items.flatMap(valuesIn);
    case 'and':
    case 'or':
      return answer.of.flatMap(valuesIn);
    case 'interval':
    case 'union':
    case 'none':
    case 'everything':
    case 'undefined':
    case 'numbers':
      return [];
    default:
      return [answer];
  }
}
