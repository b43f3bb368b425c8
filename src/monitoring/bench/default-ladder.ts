import { standingOf } from '../../tiers/vote.ts';
import type { BenchStrategy, Run, Sample } from './case.ts';
import { ballotsOf } from './vote-strategies.ts';

const mostDraws = 5;

/**
 * The ladder as it stands before anything is learned: standard samples until one is verified or an answer leads by two; an answer that is
 * refuted, or whose working has a failing line, has no vote; without a lead the reasoning model is asked.
 */
export function defaultLadder(wantedLead = 2): BenchStrategy {
  return {
    name: `ladder, default policy${wantedLead === 2 ? '' : `, lead of ${wantedLead}`}`,
    run(problem) {
      const pool = problem.samples.standard.slice(0, mostDraws);
      for (let count = 1; count <= pool.length; count++) {
        const drawn = pool.slice(0, count);
        const winner = drawn.find(({ checked }) => checked === 'verified') ?? leaderOf(drawn, wantedLead);
        if (winner !== undefined)
          return {
            problem,
            drawn,
            accepted: winner,
            acceptedFrom: 'standard',
            escalated: false,
            latencyMs: timeOf(drawn),
          };
      }
      return climb(problem, pool);
    },
  };
}

function leaderOf(drawn: readonly Sample[], wantedLead: number): Sample | undefined {
  const voting = drawn.filter(({ checked, workingFails }) => checked !== 'refuted' && workingFails !== true);
  const { groups } = standingOf('fixed', mostDraws, ballotsOf(voting));
  const lead = (groups[0]?.votes ?? 0) - (groups[1]?.votes ?? 0);
  return lead >= wantedLead ? voting[groups[0]?.first ?? 0] : undefined;
}

function climb(problem: Run['problem'], standard: readonly Sample[]): Run {
  const reasoned = problem.samples.reasoning.slice(0, 1);
  const drawn = [...standard, ...reasoned];
  const accepted = reasoned[0] ?? leaderOf(standard, 1) ?? null;
  const acceptedFrom = accepted === null ? null : reasoned.length > 0 ? 'reasoning' : 'standard';
  return { problem, drawn, accepted, acceptedFrom, escalated: reasoned.length > 0, latencyMs: timeOf(drawn) };
}

function timeOf(drawn: readonly Sample[]): number {
  return drawn.reduce((sum, { latencyMs }) => sum + latencyMs, 0);
}
