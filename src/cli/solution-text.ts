import type { Outcome } from '../tutoring/solution.ts';

/** A solution as people read it in a terminal: how it was read, the answer, the steps, what was checked and what was not. */
export function solutionText(problem: string, outcome: Outcome): string {
  const { readAs, answer, steps, verdict, assurance, caveat } = outcome;
  const lines = [
    row('Problem', problem),
    ...(readAs === null ? [] : [row('Read as', readAs)]),
    row('Answer', answer === null ? `none (${outcome.state})` : `${answer.text}   ${assurance}`),
    ...(caveat === null ? [] : [row('Note', caveat)]),
    ...section(
      'Steps',
      steps.map(({ text }) => text),
    ),
    ...section(
      'Checked',
      (verdict?.checks ?? []).map(({ kind, verdict: word, evidence }) => `${kind} ${word}: ${evidence}`),
    ),
    ...section('Not checked', verdict?.notChecked ?? []),
  ];
  return `${lines.join('\n')}\n`;
}

function row(name: string, text: string): string {
  return `${name.padEnd(12)}${text}`;
}

function section(name: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => row(index === 0 ? name : '', line));
}
