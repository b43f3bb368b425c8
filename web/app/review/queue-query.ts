import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const RowFields = graphql(`
  fragment RowFields on Escalation {
    id state reasons affected claimedBy createdAt
    solution { id problem tier assurance answer { text latex } }
  }
`);

/** A page of what is to be reviewed. */
export const Queue = graphql(
  `
  query Queue($first: Int!, $after: String, $filter: EscalationFilter, $orderBy: EscalationOrder) {
    escalations(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes { ...RowFields }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [RowFields],
);

/** Tells that something happened to an escalation. */
export const EscalationChanged = graphql(`
  subscription EscalationChanged { escalationChanged { id state } }
`);

export type Row = ResultOf<typeof RowFields>;
