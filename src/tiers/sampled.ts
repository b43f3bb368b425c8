import type { CallRecord } from '../llm/language-model.ts';
import type { NoAnswer, Proposal, Usage } from './proposal.ts';
import type { Sample } from './sample.ts';
import { type AnswerClass, suggestionOf, type Tally } from './tally.ts';

/**
 * What samples came to, as a proposal. A proved class wins whatever the votes; else the one with most votes of those not refuted.
 * @param drawn the samples that this strategy drew itself: what it pays for, and what it answers for
 */
export function sampled(tally: Tally, drawn: readonly Sample[]): Proposal {
  const usage = usageOf(drawn);
  const groups = tally.classes.map(({ answer, members, verdict }) => ({ answer, votes: members.length, verdict }));
  const elected = tally.proved ?? electedIn(tally);
  if (elected === null) {
    const because = reasonFor(tally, drawn);
    return { kind: 'none', because, detail: detailOf(drawn), usage, groups, samples: drawn };
  }
  const voters = tally.ballots.filter((ballot) => ballot !== null).length;
  return { kind: 'answer', suggestion: suggestionOf(elected, voters), usage, groups, samples: drawn };
}

/** Most votes; a tie goes to the class drawn first. */
function electedIn({ classes }: Tally): AnswerClass | null {
  const standing = classes.filter(({ verdict }) => verdict !== 'REFUTED');
  return [...standing].sort((a, b) => b.members.length - a.members.length || a.first - b.first)[0] ?? null;
}

function reasonFor({ classes }: Tally, drawn: readonly Sample[]): NoAnswer {
  if (classes.length > 0) return 'REFUTED';
  const whys = new Set(drawn.map(({ why }) => why));
  if (whys.has('over-budget')) return 'BUDGET';
  if (drawn.some(isVendorsFault)) return 'MODEL_FAILURE';
  if (whys.has('timeout') || whys.has('stalled') || whys.has('aborted')) return 'TIMEOUT';
  return 'UNREADABLE_ANSWER';
}

/** Whether a sample failed for a reason that drawing again will not cure: nothing about it was the model's own doing. */
export function isVendorsFault({ why }: Sample): boolean {
  switch (why) {
    case 'invalid-key':
    case 'unknown-model':
    case 'bad-request':
    case 'spent':
    case 'rate-limited':
    case 'overloaded':
    case 'server-error':
    case 'unreachable':
    case 'unavailable':
    case 'over-budget':
      return true;
    default:
      return false;
  }
}

function detailOf(drawn: readonly Sample[]): string {
  return drawn.map(({ model, why }) => `${model}: ${why ?? 'no readable answer'}`).join('; ');
}

function usageOf(drawn: readonly Sample[]): Usage {
  const calls = drawn.flatMap((sample) => sample.calls);
  const sum = (of: (call: CallRecord) => number) => calls.reduce((total, call) => total + of(call), 0);
  return {
    model: distinct(drawn.map(({ model }) => model)),
    promptVersion: distinct(drawn.map(({ promptVersion }) => promptVersion)),
    calls: calls.length,
    inputTokens: sum(({ usage }) => usage.input),
    outputTokens: sum(({ usage }) => usage.output),
    costUsd: sum(({ costUsd }) => costUsd),
  };
}

function distinct(names: readonly string[]): string | null {
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}
