import type { Case, Sample, Source } from './case.ts';

/** How far a problem has been taken: samples drawn of each source. */
export interface Drawn {
  readonly standard: number;
  readonly reasoning: number;
}

/** The answers that may be given in a state: the strongest one of each source. */
export interface Candidates {
  readonly standard: Sample | null;
  readonly reasoning: Sample | null;
}

/**
 * What a policy sees of a problem after some draws, as a key: the level the router predicts, the votes of each source, what checking
 * and recomputing say of its leading answer, and whether the two leading answers agree. Nothing in it tells the truth.
 */
export function stateOf(problem: Case, drawn: Drawn, detail: 'full' | 'plain' = 'full'): string {
  const standard = problem.samples.standard.slice(0, drawn.standard);
  const reasoning = problem.samples.reasoning.slice(0, drawn.reasoning);
  const leaders = candidatesOf(problem, drawn);
  const agree =
    leaders.standard && leaders.reasoning ? (leaders.standard.group === leaders.reasoning.group ? '=' : '!') : '';
  const level = detail === 'full' ? problem.predicted : '';
  return `${drawn.standard},${drawn.reasoning}:${level} ${describe(standard, leaders.standard)} ${describe(reasoning, leaders.reasoning)} ${agree}`;
}

/** The leader of each source: a verified answer, else the one with most votes that is not refuted, else the refuted one. */
export function candidatesOf(problem: Case, drawn: Drawn): Candidates {
  const leader = (source: Source) => leaderOf(problem.samples[source].slice(0, drawn[source]));
  return { standard: leader('standard'), reasoning: leader('reasoning') };
}

function leaderOf(samples: readonly Sample[]): Sample | null {
  const strength = (sample: Sample) =>
    (sample.checked === 'verified' ? 1_000 : sample.checked === 'refuted' ? -1_000 : 0) + votesFor(sample, samples);
  const readable = samples.filter(({ group }) => group !== null);
  return readable.reduce<Sample | null>(
    (best, each) => (best === null || strength(each) > strength(best) ? each : best),
    null,
  );
}

function votesFor(sample: Sample, samples: readonly Sample[]): number {
  return samples.filter(({ group, workingFails }) => group === sample.group && workingFails !== true).length;
}

/** `3-1`: three votes for the leader, one for the next; `v` the leader is verified (then votes say no more), `r` refuted, `w` a line of its working fails. */
function describe(samples: readonly Sample[], leader: Sample | null): string {
  if (samples.length === 0) return '-';
  if (leader === null) return '0';
  if (leader.checked === 'verified') return 'v';
  const votes = new Map<number, number>();
  for (const { group } of samples) if (group !== null) votes.set(group, (votes.get(group) ?? 0) + 1);
  const leading = votes.get(leader.group ?? -1) ?? 0;
  if (leader.checked === 'refuted') return `${leading}r`;
  votes.delete(leader.group ?? -1);
  return `${leading}-${Math.max(0, ...votes.values())}${leader.workingFails === true ? 'w' : ''}`;
}
