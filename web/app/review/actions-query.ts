import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** What came of an action, whichever it was. */
export const OutcomeFields = graphql(`
  fragment OutcomeFields on EscalationResult {
    __typename
    ... on Escalation { id state claimedBy }
    ... on InputRejected { code message }
    ... on Conflict { code message }
    ... on NotFound { message }
  }
`);
export type Outcome = ResultOf<typeof OutcomeFields>;

export const Claim = graphql('mutation Claim($id: ID!) { done: claimEscalation(id: $id) { ...OutcomeFields } }', [
  OutcomeFields,
]);
export const Release = graphql('mutation Release($id: ID!) { done: releaseEscalation(id: $id) { ...OutcomeFields } }', [
  OutcomeFields,
]);
export const Assign = graphql(
  'mutation Assign($id: ID!, $to: String!) { done: assignEscalation(id: $id, to: $to) { ...OutcomeFields } }',
  [OutcomeFields],
);
export const Comment = graphql(
  'mutation Comment($id: ID!, $text: String!) { done: commentEscalation(id: $id, text: $text) { ...OutcomeFields } }',
  [OutcomeFields],
);
export const Rerun = graphql(
  'mutation Rerun($id: ID!, $tier: Tier!) { done: rerunEscalation(id: $id, tier: $tier) { ...OutcomeFields } }',
  [OutcomeFields],
);
export const Resolve = graphql(
  'mutation Resolve($input: ResolveEscalationInput!) { done: resolveEscalation(input: $input) { ...OutcomeFields } }',
  [OutcomeFields],
);
export const Revoke = graphql(
  `mutation Revoke($solutionId: ID!, $reason: String!) {
    done: revokeAnswer(solutionId: $solutionId, reason: $reason) { ...OutcomeFields }
  }`,
  [OutcomeFields],
);
