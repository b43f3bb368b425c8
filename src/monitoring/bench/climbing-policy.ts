import type { BenchStrategy, Case, Run, Source } from './case.ts';
import { candidatesOf, type Drawn, stateOf } from './climbing-state.ts';

/** What a right answer is worth and what waiting costs. */
export interface Worth {
  readonly correctUsd: number;
  readonly secondUsd: number;
}

/** What to do in a state: give one source's leading answer, or draw once more. */
export type Action =
  | { readonly kind: 'give'; readonly from: Source }
  | { readonly kind: 'draw'; readonly from: Source };

/** A fitted policy: the action of each state, with the value it is expected to have; and what is the probability of being right. */
export interface ClimbingPolicy {
  readonly actions: ReadonlyMap<string, Action>;
  /** P(right) of each source's leading answer in each state, calibrated. */
  readonly chances: ReadonlyMap<string, Readonly<Record<Source, number>>>;
  readonly detail: 'full' | 'plain';
}

/** Rows that the prior rate counts as, in `(k + m rate) / (n + m)`. */
const priorRows = 2;
/** With fewer rows than this, states are not parted by the predicted level. */
const rowsForDetail = 1_500;

/** Problems that are in one state after some draws, and where one more draw leads each of them. */
interface Stage {
  readonly state: string;
  readonly drawn: Drawn;
  readonly chance: Readonly<Record<Source, number>>;
  readonly draws: readonly {
    readonly from: Source;
    readonly usd: number;
    readonly seconds: number;
    readonly next: readonly (readonly [string, number])[];
  }[];
}

/** All states that full traces go through, later draws first. Made once, then a policy for any worth is fitted in no time. */
export interface Traces {
  readonly stages: readonly Stage[];
  /** How much of the state is looked at: with few rows, not the predicted level. */
  readonly detail: 'full' | 'plain';
}

/**
 * Traces problems for which every sample is known through all orders of drawing (the standard model before the reasoning model).
 * Chances are `(k + m rate) / (n + m)`, the rate being that of the same picture whatever the level.
 */
export function trace(cases: readonly Case[], limits: Drawn): Traces {
  const detail = cases.length >= rowsForDetail ? 'full' : 'plain';
  const states = new Map<string, readonly string[]>();
  for (const drawn of stepsBackwards(limits))
    states.set(
      keyOf(drawn),
      cases.map((each) => stateOf(each, drawn, detail)),
    );
  const stages = stepsBackwards(limits).flatMap((drawn) => {
    const rates = ratesOf(cases, drawn);
    const here = states.get(keyOf(drawn)) ?? [];
    return [...groupBy(cases.keys(), (i) => here[i] ?? '')].map(([state, members]): Stage => {
      const problems = members.map((i) => cases[i]).filter((each) => each !== undefined);
      return {
        state,
        drawn,
        chance: chancesOf(problems, drawn, rates),
        draws: possibleDraws(drawn, limits).map((from) => {
          const samples = problems.map((each) => each.samples[from][drawn[from]]);
          const there = states.get(keyOf(after(drawn, from))) ?? [];
          return {
            from,
            usd: mean(samples.map((each) => each?.usd ?? 0)),
            seconds: mean(samples.map((each) => each?.latencyMs ?? 0)) / 1000,
            next: [...groupBy(members, (i) => there[i] ?? '')].map(
              ([to, { length }]) => [to, length / members.length] as const,
            ),
          };
        }),
      };
    });
  });
  return { stages, detail };
}

function keyOf({ standard, reasoning }: Drawn): string {
  return `${standard},${reasoning}`;
}

/**
 * Fits when to draw, climb and stop, by dynamic programming over the states of the traces: the value of a state is the larger of
 * `worth x P(right)` of giving an answer and `E[value of the next state] - E[cost of one more draw]`. Exact on the given traces.
 */
export function fitClimbing({ stages, detail }: Traces, worth: Worth): ClimbingPolicy {
  const values = new Map<string, number>();
  const actions = new Map<string, Action>();
  for (const { state, drawn, chance, draws } of stages) {
    const options: Valued[] = [
      ...giving(drawn, chance, worth),
      ...draws.map(({ from, usd, seconds, next }) => ({
        action: { kind: 'draw' as const, from },
        value:
          next.reduce((sum, [to, share]) => sum + share * (values.get(to) ?? 0), 0) - usd - worth.secondUsd * seconds,
      })),
    ];
    const best = options.reduce((one, other) => (other.value > one.value ? other : one));
    actions.set(state, best.action);
    values.set(state, best.value);
  }
  return { actions, chances: new Map(stages.map(({ state, chance }) => [state, chance])), detail };
}

interface Valued {
  readonly action: Action;
  readonly value: number;
}

function giving(drawn: Drawn, chance: Readonly<Record<Source, number>>, worth: Worth): Valued[] {
  return (['reasoning', 'standard'] as const)
    .filter((from) => drawn[from] > 0)
    .map((from) => ({ action: { kind: 'give', from }, value: worth.correctUsd * chance[from] }));
}

function possibleDraws(drawn: Drawn, limits: Drawn): Source[] {
  return (['standard', 'reasoning'] as const).filter(
    (from) => drawn[from] < limits[from] && !(from === 'standard' && drawn.reasoning > 0),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
}

/** The standard model is drawn before the reasoning model; later steps first. */
function stepsBackwards(limits: Drawn): Drawn[] {
  const steps: Drawn[] = [];
  for (let reasoning = limits.reasoning; reasoning >= 0; reasoning--)
    for (let standard = limits.standard; standard >= 0; standard--) steps.push({ standard, reasoning });
  return steps;
}

function after(drawn: Drawn, from: Source): Drawn {
  return { ...drawn, [from]: drawn[from] + 1 };
}

/** How often each leader is right in states that differ in the level only: the prior for states with few rows. */
function ratesOf(cases: readonly Case[], drawn: Drawn): ReadonlyMap<string, Record<Source, number>> {
  const overall = sharesRight(cases, drawn, { standard: 0.5, reasoning: 0.5 });
  const plain = groupBy(cases, (each) => stateOf(each, drawn, 'plain'));
  return new Map([...plain].map(([state, members]) => [state, sharesRight(members, drawn, overall)]));
}

function chancesOf(
  members: readonly Case[],
  drawn: Drawn,
  rates: ReadonlyMap<string, Record<Source, number>>,
): Record<Source, number> {
  const [first] = members;
  const prior = first && rates.get(stateOf(first, drawn, 'plain'));
  return sharesRight(members, drawn, prior ?? { standard: 0.5, reasoning: 0.5 });
}

function sharesRight(
  members: readonly Case[],
  drawn: Drawn,
  prior: Readonly<Record<Source, number>>,
): Record<Source, number> {
  const share = (from: Source) =>
    (members.filter((each) => candidatesOf(each, drawn)[from]?.isRight).length + priorRows * prior[from]) /
    (members.length + priorRows);
  return { standard: share('standard'), reasoning: share('reasoning') };
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** One call of one model, whatever the problem: what a policy has to be better than. */
export function singleCall(from: Source): BenchStrategy {
  return { name: `${from} only`, run: (problem) => runOf(problem, after({ standard: 0, reasoning: 0 }, from), from) };
}

/** Runs a policy. In a state that the traces never went through it climbs, and gives the reasoning model's answer where it has one. */
export function climbingStrategy(
  name: string,
  policyFor: (problem: Case) => ClimbingPolicy,
  limits: Drawn,
): BenchStrategy {
  return {
    name,
    run(problem) {
      const policy = policyFor(problem);
      let drawn: Drawn = { standard: 0, reasoning: 0 };
      for (;;) {
        const action = policy.actions.get(stateOf(problem, drawn, policy.detail)) ?? unknownState(drawn, limits);
        if (action.kind === 'give') return runOf(problem, drawn, action.from);
        drawn = after(drawn, action.from);
      }
    },
  };
}

function unknownState(drawn: Drawn, limits: Drawn): Action {
  return drawn.reasoning > 0 || limits.reasoning === 0
    ? { kind: 'give', from: drawn.reasoning > 0 ? 'reasoning' : 'standard' }
    : { kind: 'draw', from: 'reasoning' };
}

function runOf(problem: Case, drawn: Drawn, from: Source): Run {
  const samples = [
    ...problem.samples.standard.slice(0, drawn.standard),
    ...problem.samples.reasoning.slice(0, drawn.reasoning),
  ];
  const accepted = candidatesOf(problem, drawn)[from];
  return {
    problem,
    drawn: samples,
    accepted,
    acceptedFrom: accepted === null ? null : from,
    escalated: drawn.standard > 0 && drawn.reasoning > 0,
    latencyMs: samples.reduce((sum, { latencyMs }) => sum + latencyMs, 0),
  };
}
