import type { Judge } from '../verification/judge.ts';
import type { AnswerText } from '../verification/protocol.ts';
import type { VerdictKind } from '../verification/verdict.ts';
import { areIndependent } from './independent.ts';
import type { Limits, Problem, Suggestion } from './proposal.ts';
import type { Sample } from './sample.ts';
import type { Ballot } from './vote.ts';

/** A class of symbolically equal answers among samples. */
export interface AnswerClass {
  /** Index of the first sample that gave it. */
  readonly first: number;
  readonly answer: AnswerText;
  readonly members: readonly Sample[];
  /** Against the task; UNDECIDED where the statement was read as none. */
  readonly verdict: VerdictKind;
}

/** Samples, sorted into classes. A class that is refuted has no vote; neither has a sample whose answer cannot be read. */
export interface Tally {
  readonly classes: readonly AnswerClass[];
  readonly ballots: readonly Ballot[];
  /** The class that was proved, which ends every vote. */
  readonly proved: AnswerClass | null;
}

/** Sorts samples of one problem into classes, and checks each class once against the task. */
export class Tallying {
  private readonly verdicts = new Map<string, Promise<VerdictKind>>();

  constructor(
    private readonly problem: Problem,
    private readonly judge: Judge,
    private readonly limits: Limits,
  ) {}

  async count(samples: readonly Sample[]): Promise<Tally> {
    const answers = samples.map(({ answer }) => answer ?? '');
    const { classes: named, readings } = await this.judge.ask('group', { answers }, this.limits);
    const classes: AnswerClass[] = [];
    for (const [first, reading] of readings.entries()) {
      if (reading === null || named[first] !== first) continue;
      const members = samples.filter((_, index) => named[index] === first);
      classes.push({ first, answer: reading, members, verdict: await this.verdictOn(reading.text) });
    }
    const refuted = new Set(classes.filter(({ verdict }) => verdict === 'REFUTED').map(({ first }) => first));
    const ballots = samples.map((sample, index) => {
      const named_ = sample.answer === null ? null : (named[index] ?? null);
      return named_ === null || refuted.has(named_) ? null : named_;
    });
    return { classes, ballots, proved: classes.find(({ verdict }) => verdict === 'VERIFIED') ?? null };
  }

  /** Whether one sample's answer is proved, before all others of its round are in. */
  async isProved({ answer }: Sample): Promise<boolean> {
    return answer !== null && (await this.verdictOn(answer)) === 'VERIFIED';
  }

  private verdictOn(answer: string): Promise<VerdictKind> {
    if (this.problem.reading.kind !== 'task') return Promise.resolve('UNDECIDED');
    const known = this.verdicts.get(answer) ?? this.verify(answer);
    this.verdicts.set(answer, known);
    return known;
  }

  private async verify(answer: string): Promise<VerdictKind> {
    const { statement } = this.problem;
    const { verdict, task } = await this.judge.ask('verify', { statement, answer }, this.limits);
    return task === null ? 'UNDECIDED' : verdict.kind;
  }
}

/** An answer class as a strategy proposes it. Of its members the first one with worked lines tells how it is done. */
export function suggestionOf(elected: AnswerClass, voters: number): Suggestion {
  const { answer, members } = elected;
  const shown = members.find(({ kind, steps }) => kind === 'worked' && steps.length > 0) ?? members[0];
  return {
    answer,
    steps: shown?.steps ?? [],
    support: {
      votes: members.length,
      voters: Math.max(voters, members.length),
      formalisedAgrees: members.some(
        (one) => one.kind === 'formalised' && members.some((other) => areIndependent(one, other)),
      ),
      linesHold: members.some(({ linesHold }) => linesHold),
    },
  };
}
