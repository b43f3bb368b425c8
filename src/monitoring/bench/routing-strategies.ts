import type { BenchStrategy, Case, Run, Sample, Source } from './case.ts';

/** One call each, and routing by what is known before any call. */
export const singleStrategies: readonly BenchStrategy[] = [
  { name: 'standard only', run: (problem) => one(problem, 'standard') },
  { name: 'reasoning only', run: (problem) => one(problem, 'reasoning') },
];

/** The usual hybrid: the standard model for what is taken to be easy, the reasoning model for the rest. */
export const hybrid: BenchStrategy = {
  name: 'hybrid: easy standard, rest reasoning',
  run: (problem) => one(problem, problem.predicted === 'easy' ? 'standard' : 'reasoning'),
};

/** Words that rule-based routers take for difficulty. */
const keywords =
  /\b(?:prove|integral|derivative|differential|matrix|theorem|optimi[sz]e|limit|series|complex|probability|combinat\w+)\b/i;

/** Routing that needs the statement's text: by keywords, and by length against the median. */
export function textStrategies(cases: readonly Case[]): readonly BenchStrategy[] {
  const lengths = cases.map(({ statement }) => statement?.length ?? 0).sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1] ?? 0;
  return [
    {
      name: 'routing: keywords',
      run: (problem) => one(problem, keywords.test(problem.statement ?? '') ? 'reasoning' : 'standard'),
    },
    {
      name: 'routing: length over the median',
      run: (problem) => one(problem, (problem.statement?.length ?? 0) > median ? 'reasoning' : 'standard'),
    },
  ];
}

/** Cascades: the standard model first, the reasoning model where a signal speaks against its answer. */
export const cascades: readonly BenchStrategy[] = [
  {
    name: 'cascade: two that agree',
    run: (problem) => {
      const two = problem.samples.standard.slice(0, 2);
      const agree = two.length === 2 && two[0]?.group !== null && two[0]?.group === two[1]?.group;
      return agree ? accept(problem, two, two[0] ?? null, 'standard') : climb(problem, two);
    },
  },
  {
    name: 'cascade: until verified, else reasoning',
    run: (problem) => {
      const found = problem.samples.standard.findIndex(({ checked }) => checked === 'verified');
      if (found >= 0) {
        const drawn = problem.samples.standard.slice(0, found + 1);
        return accept(problem, drawn, drawn[found] ?? null, 'standard');
      }
      return climb(problem, problem.samples.standard.slice(0, 1));
    },
  },
];

/** A cascade by what the model says of its own confidence; only where the samples say it. */
export const confidenceCascade: BenchStrategy = {
  name: 'cascade: own confidence of .9',
  run: (problem) => {
    const first = problem.samples.standard.slice(0, 1);
    const isSure = (first[0]?.confidence ?? 0) >= 0.9;
    return isSure ? accept(problem, first, first[0] ?? null, 'standard') : climb(problem, first);
  },
};

function one(problem: Case, source: Source): Run {
  const drawn = problem.samples[source].slice(0, 1);
  return accept(problem, drawn, drawn[0] ?? null, source);
}

function accept(problem: Case, drawn: readonly Sample[], accepted: Sample | null, from: Source): Run {
  return {
    problem,
    drawn,
    accepted,
    acceptedFrom: accepted === null ? null : from,
    escalated: false,
    latencyMs: sum(drawn),
  };
}

function climb(problem: Case, drawn: readonly Sample[]): Run {
  const [reasoned] = problem.samples.reasoning;
  const all = reasoned === undefined ? drawn : [...drawn, reasoned];
  const accepted = reasoned ?? drawn[0] ?? null;
  return {
    problem,
    drawn: all,
    accepted,
    acceptedFrom: reasoned ? 'reasoning' : 'standard',
    escalated: true,
    latencyMs: sum(all),
  };
}

function sum(drawn: readonly Sample[]): number {
  return drawn.reduce((total, { latencyMs }) => total + latencyMs, 0);
}
