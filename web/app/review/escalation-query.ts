import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { CheckFields } from '../solution/checks.tsx';
import { StepFields } from '../solution/steps.tsx';

export const AttemptFields = graphql(
  `
  fragment AttemptFields on Attempt {
    tier method model verdict escalatedBecause calls inputTokens outputTokens costUsd durationMs
    answers { votes verdict answer { text latex } }
    checks { ...CheckFields }
  }
`,
  [CheckFields],
);

export const EventFields = graphql(`
  fragment EventFields on EscalationEvent { at by action note before after }
`);

/** One problem under review, with everything that is known about it. */
export const EscalationById = graphql(
  `
  query EscalationById($id: ID!) {
    escalation(id: $id) {
      id state reasons affected claimedBy claimExpiresAt createdAt resolvedAt
      events { ...EventFields }
      solution {
        id problem readAs tier state assurance caveat costUsd
        answer { text latex }
        steps { ...StepFields }
        verification { verdict notChecked checks { ...CheckFields } }
        attempts { ...AttemptFields }
      }
    }
  }
`,
  [AttemptFields, EventFields, CheckFields, StepFields],
);

export type Escalation = NonNullable<ResultOf<typeof EscalationById>['escalation']>;
export type Attempt = ResultOf<typeof AttemptFields>;
