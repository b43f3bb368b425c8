import { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import { refuted, undecided, verified } from '../findings.ts';
import { checkNumber } from '../number-answer.ts';
import type { Judgement } from '../task-kind.ts';
import { type Clock, printTime, readTime, timeTree } from './phrases.ts';

/** Goes back: from the answer the given minutes lead to the given time. */
export function check(task: Clock, answer: Tree): Judgement {
  if (task.aim === 'between')
    return checkNumber(Rational.of((((task.end - task.start) % 1440) + 1440) % 1440), answer, 'the number of minutes');
  const given = answer.kind === 'text' ? parse(answer.text) : null;
  if (given === null) return undecided('EVALUATION', 'The answer is not a time of day.');
  const back = (((given - task.minutes - task.start) % 1440) + 1440) % 1440;
  return back === 0
    ? verified('EVALUATION', `${printTime(given)} less ${task.minutes} minutes is ${printTime(task.start)}`)
    : refuted('EVALUATION', `${printTime(given)} less ${task.minutes} minutes is not ${printTime(task.start)}`);
}

/** `11:42 AM`. */
export function readAnswer(task: Clock, text: string): Tree | null {
  const minutes = task.aim === 'time' ? parse(text) : null;
  return minutes === null ? null : timeTree(minutes);
}

function parse(text: string): number | null {
  const match = /^(\d\d?:\d\d)\s*([ap])\.?m\.?$/i.exec(text.trim());
  return match === null ? null : readTime(match[1] ?? '', (match[2] ?? '').toLowerCase());
}
