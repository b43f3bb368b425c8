import type { Role } from './asker.ts';

/**
 * Who may have a field. `reviewers` are teachers and administrators; whoever else asks for such a field is refused before anything is executed. Where
 * it says `else nothing`, others may ask and are shown that there is nothing, so that one document serves everybody.
 */
export type Access = 'everybody' | 'reviewers' | 'administrators' | 'reviewers, else nothing';

const reviewers: readonly Role[] = ['teacher', 'administrator'];

/** Whether a role is shown what a field holds. */
export function isShown(access: Access, role: Role): boolean {
  switch (access) {
    case 'everybody':
      return true;
    case 'reviewers':
    case 'reviewers, else nothing':
      return reviewers.includes(role);
    case 'administrators':
      return role === 'administrator';
  }
}

/** Whether a role may ask for a field at all. */
export function mayAsk(access: Access, role: Role): boolean {
  return access === 'reviewers, else nothing' || isShown(access, role);
}

type Fields = Readonly<Record<string, Access>>;

/** The same for several fields. */
function each(access: Access, names: string): Fields {
  return Object.fromEntries(names.split(' ').map((name) => [name, access]));
}

/** By type and field. */
export type AccessTable = Readonly<Record<string, Fields>>;

/** Every field of every type. One that does not stand here is refused to everybody; `docs/access.md` spells the table out. */
export const access: AccessTable = {
  Query: {
    ...each('everybody', 'node solution solutions viewer'),
    ...each('reviewers', 'escalations escalation routing routingSeries'),
    exportSubject: 'administrators',
  },
  Mutation: {
    ...each('everybody', 'solve checkAnswer reportAnswer'),
    ...each('reviewers', 'claimNextEscalation claimEscalation releaseEscalation resolveEscalation assignEscalation'),
    ...each('reviewers', 'commentEscalation rerunEscalation revokeAnswer'),
    eraseSubject: 'administrators',
  },
  Subscription: { solutionChanged: 'everybody', escalationChanged: 'reviewers' },

  Node: { id: 'everybody' },
  Solution: {
    ...each('everybody', 'id problem readAs state tier method answer steps assurance verification caveat remembered'),
    ...each('everybody', 'progress createdAt finishedAt'),
    ...each('reviewers, else nothing', 'attempts costUsd'),
  },
  Answer: each('everybody', 'text latex'),
  Step: each('everybody', 'text latex holds'),
  Verification: each('everybody', 'verdict checks notChecked'),
  Check: each('everybody', 'kind verdict evidence evidenceLatex engine durationMs'),
  Progress: each('everybody', 'code message elapsedMs expectedMs'),
  Attempt: {
    ...each('reviewers, else nothing', 'tier method model answers verdict checks escalatedBecause calls inputTokens'),
    ...each('reviewers, else nothing', 'outputTokens costUsd durationMs'),
  },
  CandidateGroup: each('reviewers, else nothing', 'answer votes verdict'),

  Viewer: each('everybody', 'subject role'),
  InputRejected: each('everybody', 'code message path'),
  RateLimited: each('everybody', 'message retryAfterMs'),
  BudgetExhausted: each('everybody', 'message resetsAt'),
  AnswerCheck: each('everybody', 'mark readAs feedback'),

  Escalation: {
    ...each('everybody', 'id solution state reasons affected claimExpiresAt createdAt resolvedAt'),
    ...each('reviewers, else nothing', 'claimedBy events'),
  },
  EscalationEvent: each('reviewers, else nothing', 'at by action note before after'),
  Conflict: each('everybody', 'code message escalation'),
  NotFound: each('everybody', 'message'),

  PageInfo: each('everybody', 'hasNextPage hasPreviousPage startCursor endCursor'),
  SolutionEdge: each('everybody', 'cursor node'),
  SolutionConnection: each('everybody', 'edges nodes pageInfo totalCount'),
  EscalationEdge: each('reviewers', 'cursor node'),
  EscalationConnection: each('reviewers', 'edges nodes pageInfo totalCount'),

  RoutingReport: {
    ...each('reviewers', 'since until solved verifiedShare escalationRate cacheHitRate costUsd costPerVerifiedUsd'),
    ...each('reviewers', 'tiers reasons assurances'),
  },
  TierReport: {
    ...each('reviewers', 'tier attempts accepted verified escalated reviewedAccuracy p50Ms p95Ms p99Ms costUsd'),
    ...each('reviewers', 'callsPerProblem'),
  },
  ReasonCount: each('reviewers', 'reason count'),
  AssuranceCount: each('reviewers', 'assurance count'),
  KeptAsking: each('administrators', 'solutionId problem askedAt expiresAt'),
};
