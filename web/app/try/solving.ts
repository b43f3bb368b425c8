import { useState } from 'react';
import { useMutation, useSubscription } from 'urql';
import { graphql } from '../graphql/graphql.ts';
import { SolutionFields } from '../solution/solution-view.tsx';
import { ProgressFields } from './progress-view.tsx';

const Solve = graphql(
  `
  mutation Solve($input: SolveInput!) {
    solve(input: $input) {
      __typename
      ... on Solution { id state ...SolutionFields ...ProgressFields }
      ... on InputRejected { code message }
      ... on RateLimited { message retryAfterMs }
      ... on BudgetExhausted { message resetsAt }
    }
  }
`,
  [SolutionFields, ProgressFields],
);

const Changed = graphql(
  `
  subscription SolutionChanged($id: ID!) {
    solutionChanged(id: $id) { id problem state ...SolutionFields ...ProgressFields }
  }
`,
  [SolutionFields, ProgressFields],
);

/** How long the first reply may wait for an answer, in milliseconds; what takes longer is shown as it goes. */
const firstWaitMs = 400;

/** Asks for a problem to be solved, and follows what becomes of it. */
export function useSolving(id: string | null, onAsked: (id: string) => void) {
  const [{ fetching, data, error }, solve] = useMutation(Solve);
  const [hasAsked, setHasAsked] = useState(false);
  const [changes] = useSubscription({ query: Changed, variables: { id: id ?? '' }, pause: id === null });
  const reply = hasAsked ? data?.solve : undefined;
  const told = changes.data?.solutionChanged;
  const first = reply?.__typename === 'Solution' && reply.id === id ? reply : null;
  const solution = told?.id === id ? told : first;
  return {
    isAsking: fetching,
    error: hasAsked ? error : changes.error,
    refusal: reply !== undefined && reply.__typename !== 'Solution' ? reply : null,
    solution,
    isAnswered: solution?.state === 'SOLVED',
    /** Null until the service has told it. */
    problem: told?.id === id ? told.problem : null,
    async ask(problem: string) {
      setHasAsked(true);
      const { data: asked } = await solve({ input: { problem, waitMs: firstWaitMs } });
      if (asked?.solve.__typename === 'Solution') onAsked(asked.solve.id);
    },
  };
}
