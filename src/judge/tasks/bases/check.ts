import type { Tree } from '../../../math/tree.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import { amountOf, type Bases, numeral, resultOf, treeOf } from './phrases.ts';

/** Reads the answer's digits in the base that is asked for and compares whole numbers. */
export function check(task: Bases, answer: Tree): Judgement {
  const [given, result] = [exactValue(answer), resultOf(task)];
  if (given === null) return undecided('EVALUATION', `The answer is not a number in base ${task.to}.`);
  if (task.to !== 10 && !isNumeral(answer))
    return refuted('FORM', `the answer is no number in base ${task.to}`, `Write it in base ${task.to}.`);
  return given.isInteger() && given.num === result
    ? verified('EVALUATION', `the result is ${result} in base ten, and so is the answer`)
    : refuted(
        'EVALUATION',
        `the result is ${result} in base ten, the answer ${given}`,
        'Check each digit against its place value.',
      );
}

/** Zero and one are the same in every base. */
function isNumeral(tree: Tree): boolean {
  return tree.kind === 'neg' ? isNumeral(tree.of) : tree.kind === 'based';
}

/** Digits stand for a number in the base asked for; an index that names the base (`101_2`) has to name that one. */
export function readAnswer(task: Bases, text: string): Tree | null {
  const match = /^\$*\s*(-?)\s*([0-9a-zA-Z]+)(?:_\{?(\d+)\}?)?\s*\$*\.?$/.exec(text.trim());
  if (match === null || (match[3] !== undefined && Number(match[3]) !== task.to)) return null;
  const found = numeral({ kind: 'text', text: `${match[1]}${match[2]}` }, task.to);
  return found === null ? null : treeOf(amountOf(found), task.to);
}
