import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { type FragmentOf, readFragment } from '../graphql/graphql.ts';
import { troubleOf } from '../graphql/trouble.ts';
import { type Outcome, OutcomeFields } from './actions-query.ts';

type Action<Variables extends AnyVariables> = TypedDocumentNode<
  { readonly done: FragmentOf<typeof OutcomeFields> },
  Variables
>;

/** Why an action was not done. */
export interface Refused {
  readonly code: string | null;
  readonly message: string;
}

/** Does what a reviewer wants done, one thing at a time. */
export interface Acting {
  readonly isActing: boolean;
  /** Of the last action; null where it was done. */
  readonly refused: Refused | null;
  /** @returns whether it was done */
  act<Variables extends AnyVariables>(action: Action<Variables>, variables: Variables): Promise<Outcome | null>;
  forget(): void;
}

export function useActing(): Acting {
  const client = useClient();
  const [isActing, setIsActing] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const act = useCallback(
    async <Variables extends AnyVariables>(action: Action<Variables>, variables: Variables) => {
      setIsActing(true);
      const { data, error } = await client.mutation(action, variables);
      setIsActing(false);
      const outcome = data === undefined ? null : readFragment(OutcomeFields, data.done);
      if (outcome?.__typename === 'Escalation') {
        setRefused(null);
        return outcome;
      }
      setRefused(
        outcome === null
          ? unreached(error)
          : { code: 'code' in outcome ? outcome.code : null, message: outcome.message },
      );
      return null;
    },
    [client],
  );
  return { isActing, refused, act, forget: () => setRefused(null) };
}

function unreached(error: Parameters<typeof troubleOf>[0] | undefined): Refused {
  const trouble = error === undefined ? null : troubleOf(error);
  const message = trouble?.kind === 'failed' ? trouble.message : 'The service could not be reached. Try again.';
  return { code: null, message };
}
