import { num } from '../../../math/build.ts';
import type { Solved } from '../task-kind.ts';
import { type Clock, printTime, timeTree } from './phrases.ts';

export function solve(task: Clock): Solved {
  if (task.aim === 'time')
    return {
      kind: 'solved',
      answer: timeTree(task.start + task.minutes),
      steps: [{ text: `Start at ${printTime(task.start)} and count ${task.minutes} minutes.`, claim: null }],
    };
  const minutes = (task.end - task.start + 1440) % 1440;
  return {
    kind: 'solved',
    answer: num(minutes),
    steps: [{ text: `From ${printTime(task.start)} to ${printTime(task.end)}.`, claim: null }],
  };
}
